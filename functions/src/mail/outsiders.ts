// Takes a workspace and an address; tells whether the workspace may mail it. Never lets a new workspace write
// to strangers in its own words.
import { domainOf } from '../../../shared/model/mail-address.ts';
import type { MayMail } from '../ports/mail.ts';
import type { Store } from '../ports/store.ts';
import { lruCache } from '../store/lru-cache.ts';
import { paths } from '../store/paths.ts';
import { isPseudonym } from '../usecases/people/erasures.ts';
import { companyDomain } from '../usecases/workspace/company-domain.ts';
import { readHead } from '../usecases/workspace/head.ts';

/** In `mailDomains`: every address is somebody whom the deployment may mail. */
const EVERYBODY = '*';
/** Who founded a workspace changes only where they are erased, and the domain stays. */
const FOUNDERS_KEPT = 10_000;

/** The first publisher; the domain is '' where strangers share it. */
interface Founder {
  email: string;
  domain: string;
}

const isWithin = (domain: string, of: string): boolean =>
  of !== '' && (domain === of || domain.endsWith(`.${of}`));

/**
 * Mail goes to the first publisher's domain, to the domains that the deployment trusts, and to whoever has
 * signed in once (design §7, Mail). Costs no read for an address within, after the workspace's first.
 */
export function mailGate(store: Store, mailDomains: readonly string[]): MayMail {
  const founders = lruCache<Founder>(FOUNDERS_KEPT);
  const founderOf = async (workspace: string): Promise<Founder | null> => {
    const known = founders.get(workspace);
    if (known !== undefined) return known;
    const head = await readHead(store, workspace);
    if (!head) return null;
    const { founder, founderDomain = await companyDomain(founder) } = head;
    const found = { email: founder, domain: founderDomain };
    founders.set(workspace, found);
    return found;
  };
  return async (workspace, email) => {
    if (isPseudonym(email)) return false;
    if (mailDomains.includes(EVERYBODY)) return true;
    const domain = domainOf(email);
    if (mailDomains.some((each) => isWithin(domain, each))) return true;
    const founder = await founderOf(workspace);
    if (founder === null || founder.email === email || isWithin(domain, founder.domain)) return true;
    return (await store.get(paths.suppression(workspace, email)))?.confirmed === true;
  };
}
