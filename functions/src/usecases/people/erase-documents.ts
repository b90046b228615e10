// Takes a workspace and who is erased; puts the pseudonym into its documents, and takes away those that are
// the person's own. Never a plan or the roll-up's memory: those are packed.
import type { CollectionPath, DocPath, Document, Query, Stored } from '../../ports/store.ts';
import { encodeSegment, everyOf, paths } from '../../store/paths.ts';
import { documentsIn } from '../workspace/documents-in.ts';
import type { ErasureContext } from './erasure-context.ts';

/** Each document that names the person, one in a transaction: what is written meanwhile is not undone. */
export async function replaceIn(
  { store, alias }: ErasureContext,
  collection: CollectionPath,
  where?: NonNullable<Query['where']>,
): Promise<void> {
  for await (const { path, data } of documentsIn(store, collection, where)) {
    if (alias(data) === data) continue;
    await store.transact(async (tx) => {
      const current = await tx.get(path);
      const next = current && alias(current);
      if (!current || !next || next === current) return;
      const to = pathAfter(path, current, next);
      tx.set(to, next);
      if (to !== path) tx.delete(path);
    });
  }
}

/** An entry stands under its ID; where that bears the address (a training's points) it moves. */
function pathAfter(path: DocPath, before: Document, after: Document): DocPath {
  const [old, next] = [idOf(before), idOf(after)];
  const end = old === null ? '' : encodeSegment(old);
  return next === null || old === next || !path.endsWith(end)
    ? path
    : `${path.slice(0, -end.length)}${encodeSegment(next)}`;
}

function idOf({ entry }: Document): string | null {
  const id = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry.id : null;
  return typeof id === 'string' ? id : null;
}

/** Sessions, what was told, what was switched off, how often something was asked for, mails to the person. */
export async function deleteOwnDocuments({ store, workspace, email }: ErasureContext): Promise<void> {
  const own = [
    paths.suppression(workspace, email),
    paths.calendar(workspace, email),
    paths.limit(workspace, 'signin', email),
    paths.limit(workspace, 'writes', email),
    paths.limit(workspace, 'gathered', email),
  ];
  await store.transact(async (tx) => {
    for (const path of own) tx.delete(path);
  });
  const of = (collection: CollectionPath, field: string) =>
    documentsIn(store, collection, [{ field, equals: email }]);
  const drop = ({ path }: Stored) => store.transact(async (tx) => tx.delete(path));
  for await (const session of of(paths.sessionsOf(workspace), 'email')) await drop(session);
  for await (const told of of(everyOf(workspace, 'told'), 'to')) await drop(told);
  for await (const mail of of(paths.mails, 'to')) if (mail.data.workspace === workspace) await drop(mail);
}

/** The balance goes on under the pseudonym, with what was booked under the address meanwhile. */
export async function moveBalance({ store, workspace, email, pseudonym }: ErasureContext): Promise<void> {
  const [from, to] = [paths.balance(workspace, email), paths.balance(workspace, pseudonym)];
  await store.transact(async (tx) => {
    const [own, kept] = await tx.getAll([from, to]);
    if (!own) return;
    tx.set(to, { ...own, balance: Number(own.balance) + Number(kept?.balance ?? 0) });
    tx.delete(from);
  });
}

/** Mails to others that name the person, sent or waiting. */
export const eraseInMails = (context: ErasureContext): Promise<void> =>
  replaceIn(context, paths.mails, [{ field: 'workspace', equals: context.workspace }]);

/** Who is invited to the decoding meeting: the person is not any more. */
export async function eraseInSchedule({ store, workspace, email, alias }: ErasureContext): Promise<void> {
  const path = paths.schedule(workspace);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    const invitation = document?.invitation;
    if (!document || typeof invitation !== 'object' || invitation === null || Array.isArray(invitation))
      return;
    const emails = Array.isArray(invitation.emails) ? invitation.emails : [];
    const next = alias({ ...invitation, emails: emails.filter((each) => each !== email) });
    tx.set(path, { ...document, invitation: next });
  });
}
