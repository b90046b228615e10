// Takes an admin who has just signed in; makes keys for programs, lists and ends them: GET shows, POST acts.
// Never shows a key a second time.

import { planIndex } from '../../../shared/lookup/plan-index.ts';
import { cleanText } from '../../../shared/model/clean-text.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { newKey } from '../new-key.ts';
import { type KeysPageInput, keysPage, pagePaths } from '../pages/index.ts';
import {
  endApiKey,
  KEY_RIGHTS,
  LONGEST_KEY_NAME,
  listApiKeys,
  MOST_KEY_DAYS,
  makeApiKey,
} from '../usecases/access/api-keys.ts';
import { type Pages, page, type Visitor } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { forAdmins } from './sign-in/for-admins.ts';

const path = `/${pagePaths.keys()}`;

/** /keys. */
export function keyRoutes(pages: Pages): Route[] {
  const admins = forAdmins(pages, { path });
  return [
    {
      method: 'GET',
      pattern: path,
      handle: admins(async (visitor, { now }) => page(200, await shown(pages, visitor, now, {}))),
    },
    { method: 'POST', pattern: path, handle: admins((visitor, request) => act(pages, visitor, request)) },
  ];
}

async function act(pages: Pages, visitor: Visitor, { body, now }: HttpRequest): Promise<HttpResponse> {
  const { store } = pages.deps;
  const { workspace, email: by } = visitor.claims;
  const fields = formFields(body);
  if (fields.do === 'end') {
    await endApiKey(store, { workspace, id: String(fields.id ?? ''), by }, now);
    return seeOther(path);
  }
  const name = lineOf(cleanText(String(fields.name ?? '')));
  const days = Number(fields.days);
  const right = KEY_RIGHTS.find((each) => each === fields.right);
  const formKey = String(fields.key ?? '');
  const isSound =
    name !== '' &&
    [...name].length <= LONGEST_KEY_NAME &&
    Number.isInteger(days) &&
    days >= 1 &&
    days <= MOST_KEY_DAYS &&
    right !== undefined &&
    /^[\w-]{16,64}$/.test(formKey);
  if (!isSound) return page(422, await shown(pages, visitor, now, { fault: 'incomplete', typed: name }));
  const made = await makeApiKey(store, { workspace, formKey, name, right, days, by }, now);
  return made.ok
    ? page(200, await shown(pages, visitor, now, { made: { name, token: made.token } }))
    : page(409, await shown(pages, visitor, now, { fault: made.why, typed: name }));
}

async function shown(
  { deps, baseUrl }: Pages,
  { claims, read, view, person }: Visitor,
  now: number,
  said: Pick<KeysPageInput, 'fault' | 'made' | 'typed'>,
): Promise<string> {
  const { plan } = read.standing;
  return keysPage(
    {
      ...said,
      workspace: read.head.name,
      keys: await listApiKeys(deps.store, claims.workspace, now),
      nameOf: planIndex(plan).personName,
      timeZone: person.timeZone ?? plan.settings.timeZone,
      formKey: newKey(),
      baseUrl,
    },
    view,
  );
}
