// Takes a mail address that somebody typed; mails a link that signs its person in. The same reads, writes and
// tasks whoever asks: nobody learns who works here.
import { signInMail } from '../../../../shared/digest/other-mails.ts';
import { isMailAddress } from '../../../../shared/model/mail-address.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { type EpochMs, MS_PER_DAY, MS_PER_HOUR } from '../../../../shared/model/time.ts';
import { inLanguage } from '../../../../shared/words/say.ts';
import { pageWords } from '../../../../shared/words/small-pages.ts';
import { mailDocument, mailId, newMail } from '../../outbox/mail-document.ts';
import { askForSending } from '../../outbox/outbox.ts';
import type { MayMail } from '../../ports/mail.ts';
import type { Document } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { MailingDeps } from '../deps.ts';
import { readStanding } from '../standing/standing.ts';

/** Sign-in mails (design §7, Identity): to a person in an hour and in a day, of a workspace in an hour. */
const PERSON_HOURLY = 5;
const PERSON_DAILY = 20;
const WORKSPACE_HOURLY = 60;

interface SignInRequest {
  workspace: string;
  email: string;
  /** The path of ours to go on to. */
  next: string;
}

const WORKSPACE = /^[0-9a-f]{32}$/;

/**
 * Asks for a sign-in mail (design §7, Identity). An address that is nobody's here leaves a document like a
 * mail, which is never sent, and counts like any other, so that the time it takes tells nothing. A workspace
 * that does not exist costs nothing: its ID is no secret.
 */
export async function requestSignIn(
  deps: MailingDeps,
  mayMail: MayMail,
  request: SignInRequest,
  now: EpochMs,
): Promise<void> {
  const { workspace, email, next } = request;
  const read = WORKSPACE.test(workspace) ? await readStanding(deps, workspace, now) : null;
  const anybody = read?.standing.plan.people[0]?.email ?? read?.head.founder;
  if (!read || anybody === undefined) return;
  const linkTo = deps.linksFor(workspace, now);
  const standing = (await mayMail(workspace, email)) ? read.standing : inOurWords(read.standing);
  const mailFor = (reader: string) =>
    signInMail(standing, reader, (purpose, subject) =>
      linkTo(reader)(purpose, purpose === 'signin' ? next : subject),
    );
  const isKnown = isMailAddress(email) && mailFor(email) !== null;
  const to = isKnown ? email : anybody;
  const content = mailFor(to) ?? mailFor(read.head.founder);
  if (!content) return;
  const id = mailId(workspace, email, 'signin', String(now));
  const mail = newMail({ workspace, to, kind: 'signin', window: String(now), content }, now);
  // Nobody's is as large, and gone with the counts.
  const path = isKnown ? paths.mail(id) : paths.limit(workspace, id);
  const kept: Document = isKnown
    ? mailDocument(mail)
    : { ...mailDocument({ ...mail, to: '' }), expiresAt: now + MS_PER_DAY };
  const isKept = await keepWithinLimits(deps, { workspace, email, path, mail: kept }, now);
  if (isKept) await askForSending(deps, id, now, 0);
}

/**
 * Nothing that the workspace's people have typed: a stranger's address must not become a way to write to
 * them.
 */
function inOurWords(standing: Standing): Standing {
  const { plan } = standing;
  const settings = { ...plan.settings, workspace: inLanguage(plan.settings.language, pageWords.product) };
  const people = plan.people.map((person) => ({ ...person, name: '' }));
  return { ...standing, plan: { ...plan, settings, people, mails: [] } };
}

interface SignInCount {
  workspace: string;
  email: string;
  path: string;
  mail: Document;
}

/**
 * One transaction: the moments at which mails were asked for, and the mail. False where there were enough, or
 * the same mail is there.
 */
async function keepWithinLimits(
  { store }: Pick<MailingDeps, 'store'>,
  { workspace, email, path, mail }: SignInCount,
  now: EpochMs,
): Promise<boolean> {
  const ofPerson = paths.limit(workspace, 'signin', email);
  const ofWorkspace = paths.limit(workspace, 'signin');
  return store.transact(async (tx) => {
    const [person, all, known] = await tx.getAll([ofPerson, ofWorkspace, path]);
    const since = (document: Document | null | undefined, ms: number): number[] =>
      (Array.isArray(document?.at) ? document.at : []).map(Number).filter((at) => at > now - ms && at <= now);
    const lastDay = since(person, MS_PER_DAY);
    const lastHour = since(all, MS_PER_HOUR);
    const isTooMany =
      since(person, MS_PER_HOUR).length >= PERSON_HOURLY ||
      lastDay.length >= PERSON_DAILY ||
      lastHour.length >= WORKSPACE_HOURLY;
    if (isTooMany || known) return false;
    tx.set(ofPerson, { at: [...lastDay, now], expiresAt: now + MS_PER_DAY });
    tx.set(ofWorkspace, { at: [...lastHour, now], expiresAt: now + MS_PER_DAY });
    tx.create(path, mail);
    return true;
  });
}
