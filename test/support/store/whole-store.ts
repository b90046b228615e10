// Every document of a workspace, with what is packed unpacked, so that a specification can look for what
// must not be there. Never only what some code asks for.
import { gunzipSync } from 'node:zlib';
import type { Store, Stored } from '../../../functions/src/ports/store.ts';
import { COLLECTIONS, everyOf, paths } from '../../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';

const unpacked = ({ path, data }: Stored): { path: string; data: unknown } => ({
  path,
  data:
    typeof data.json === 'string'
      ? JSON.parse(gunzipSync(Buffer.from(data.json, 'base64')).toString('utf8'))
      : data,
});

/** No collection of a test is larger than 1,000. */
async function allOf(store: Store, workspace: string): Promise<Stored[]> {
  const found = await Promise.all(
    [
      'workspaces',
      paths.schedules,
      paths.mails,
      paths.erasures,
      ...COLLECTIONS.map((each) => everyOf(workspace, each)),
    ].map((collection) => store.query({ collection })),
  );
  return found.flat();
}

/** All that is kept of a workspace, and of what workspaces share. */
export const wholeStore = async (
  store: Store,
  workspace: string,
): Promise<{ path: string; data: unknown }[]> => (await allOf(store, workspace)).map(unpacked);

/** The same documents in a store of their own. */
export async function copied(store: Store, workspace: string): Promise<Store> {
  const copy = openSqliteStore(':memory:');
  const all = await allOf(store, workspace);
  await copy.transact(async (tx) => {
    for (const { path, data } of all) tx.set(path, data);
  });
  return copy;
}

/** The paths of the documents that hold one of these texts, in their path or below it. */
export async function documentsHolding(
  store: Store,
  workspace: string,
  texts: readonly string[],
): Promise<string[]> {
  const wanted = texts.map((text) => text.toLowerCase());
  return (await wholeStore(store, workspace))
    .filter((each) => {
      const text = JSON.stringify(each).toLowerCase();
      return wanted.some((one) => text.includes(one));
    })
    .map(({ path }) => path);
}
