// Takes an address; gives its domain where that is a company's own. Never one at which anybody gets a
// mailbox.
import { domainOf } from '../../../../shared/model/mail-address.ts';

/** Beside those of the package email-providers, which knows few of the Chinese ones. */
const SHARED = [
  '139.com',
  '163.net',
  '188.com',
  '189.cn',
  '21cn.cn',
  '263.net',
  '88.com',
  'alimail.com',
  'chinaren.com',
  'duck.com',
  'fastmail.com',
  'foxmail.com.cn',
  'gmx.at',
  'hey.com',
  'hushmail.com',
  'live.cn',
  'mac.com',
  'outlook.cn',
  'pm.me',
  'privaterelay.appleid.com',
  'proton.me',
  'qq.cn',
  'sina.com.cn',
  'sogou.com',
  'sohu.com',
  'tuta.com',
  'tuta.io',
  'tutamail.com',
  'vip.126.com',
  'vip.163.com',
  'vip.188.com',
  'vip.qq.com',
  'vip.sina.com',
  'vip.sohu.com',
  'wo.cn',
];

let known: Promise<ReadonlySet<string>> | null = null;

/** Read with the first address that is asked about: it is a list of 8,760. */
function sharedDomains(): Promise<ReadonlySet<string>> {
  known ??= import('email-providers/all.json', { with: { type: 'json' } }).then(
    ({ default: all }) => new Set([...all, ...SHARED]),
  );
  known.catch(() => {
    known = null;
  });
  return known;
}

/**
 * The domain, in lower case; '' for a free mail provider's, which is not one company's, and for no address.
 */
export async function companyDomain(email: string): Promise<string> {
  const domain = domainOf(email);
  return (await sharedDomains()).has(domain) ? '' : domain;
}
