// Takes a family of steps that nobody has, with a part and a kind of entry of its own; specifies that two
// lines in the table bring it everywhere: onto pages, into the sidebar, mails, groups and the sheet.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { SidebarState } from '../../addon/src/entry/sidebar-messages.ts';
import type { LinkTo } from '../../shared/digest/content.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { MS_PER_HOUR } from '../../shared/model/time.ts';
import { withSteps } from '../support/with-steps.ts';

const product = withSteps(new URL('./thanks.ts', import.meta.url));

const importAll = async () => ({
  ...(await product<typeof import('../support/process-company.ts')>('test/support/process-company.ts')),
  ...(await product<typeof import('../../functions/src/pages/index.ts')>('functions/src/pages/index.ts')),
  ...(await product<typeof import('../../functions/src/usecases/board/open-things.ts')>(
    'functions/src/usecases/board/open-things.ts',
  )),
  ...(await product<typeof import('../../functions/src/usecases/board/records.ts')>(
    'functions/src/usecases/board/records.ts',
  )),
  ...(await product<typeof import('../../functions/src/usecases/people/may-erase.ts')>(
    'functions/src/usecases/people/may-erase.ts',
  )),
  ...(await product<typeof import('../../addon/sidebar/process/process.tsx')>(
    'addon/sidebar/process/process.tsx',
  )),
  ...(await product<typeof import('../../addon/sidebar/forms/open-again.ts')>(
    'addon/sidebar/forms/open-again.ts',
  )),
  ...(await product<typeof import('../../shared/digest/notices.ts')>('shared/digest/notices.ts')),
  ...(await product<typeof import('../../shared/digest/weekly.ts')>('shared/digest/weekly.ts')),
  ...(await product<typeof import('../../shared/process/answered.ts')>('shared/process/answered.ts')),
  ...(await product<typeof import('../../shared/process/deadlines.ts')>('shared/process/deadlines.ts')),
  ...(await product<typeof import('../../shared/groups/news/happened.ts')>('shared/groups/news/happened.ts')),
  ...(await product<typeof import('../../shared/wire/decode.ts')>('shared/wire/decode.ts')),
});

/** By the names that only the invented family has. */
const GIVE = 'thanks.give' as 'signal.report';
const PASS = 'thanks.pass' as 'signal.acknowledge';
const TAKE_BACK = 'thanks.takeBack' as 'signal.acknowledge';
const GIVEN = 'thanks-given' as 'signal-reported';
const ID = 'THX-1';

const linkTo: LinkTo = (_, subject) => `https://attune.example/${subject}`;

let all: Awaited<ReturnType<typeof importAll>>;
let company: Awaited<ReturnType<typeof all.processCompany>>;
let standing: Standing;

beforeAll(async () => {
  all = await importAll();
  company = await all.processCompany();
  const { GUIDE } = all;
  expect(await company.does(GUIDE, GIVE, ID, { what: 'The window of the week' })).toMatchObject({ ok: true });
  standing = await company.standing();
});

const lookingAs = (email: string) => ({
  email,
  isAdmin: false,
  language: 'en' as const,
  now: standing.asOf.at,
});

const viewOf = (email: string) => ({
  language: 'en' as const,
  link: (path: string) => `/${path}`,
  person: { email, name: email },
  paging: { path: 'board', part: '', page: 1 },
});

describe('A family of steps that is new in the table', () => {
  it('is taken by whoever may, and waits for whoever is to take the next', () => {
    const open = (email: string) => all.openThings(standing, lookingAs(email)).filter(({ id }) => id === ID);
    expect(open(all.HEAD)).toEqual([
      {
        action: PASS,
        part: 'thanks',
        id: ID,
        text: 'The window of the week',
        about: '莫小雨',
        overdue: false,
      },
    ]);
    expect(open(all.SHANGHAI)).toMatchObject([{ action: null }]);
  });

  it('waits once where it waits for two steps: each person is offered the one that is theirs', () => {
    const open = (email: string) => all.openThings(standing, lookingAs(email)).filter(({ id }) => id === ID);
    expect(open(all.GUIDE)).toMatchObject([{ action: TAKE_BACK, text: 'The window of the week' }]);
    expect(open(all.HEAD)).toMatchObject([{ action: PASS }]);
    const things = () => all.waitingThings(standing, lookingAs(all.HEAD));
    expect(all.stepsAmong(things)('thanks' as 'signal', ID)).toBe(PASS);
  });

  it('is taken from the API and has its form', () => {
    const request = { key: 'a-key-of-somebody', action: GIVE, id: '', answers: { what: 'It' } };
    expect(all.decodeAction(request)).toMatchObject({ ok: true });
  });

  it('stands on the page of the process and on the board, tagged as what it is, with its step', () => {
    const open = all.waitingThings(standing, lookingAs(all.HEAD));
    const view = viewOf(all.HEAD);
    const offered = all.quickActions(standing.plan, 'en', (_, path) => `/${path}`);
    for (const page of [
      all.processPage(standing, view, { open, quickActions: offered }),
      all.boardPage(standing, { ...view, open, quickActions: offered }),
    ]) {
      expect(page).toContain('<span class="tag">Thanks</span> The window of the week');
      expect(page).toContain(`/do?step=${PASS}&amp;id=${ID}`);
      expect(page).toContain('Pass it on');
      expect(page).toContain('href="/thanks"');
    }
  });

  it('stands in its view of the sidebar, and opens there again where it was refused', () => {
    const open = all.openThings(standing, lookingAs(all.HEAD));
    const state = { view: 'microOkr', language: 'en', open, points: null } as unknown as SidebarState;
    const props = { state, server: {}, drafts: {}, begun: null, onSent: () => {}, onAgain: () => {} };
    const view = render(h(all.Process, props as never));
    expect(view).toContain('The window of the week');
    expect(view).toContain('Pass it on');
    expect(view).toContain('Thanks to pass on');
    expect(view).toContain('+ Thank somebody');
    expect(all.viewOf({ body: { key: 'k', action: GIVE, id: '', answers: {} } } as never)).toBe('microOkr');
  });

  it('is told at once to whom it concerns, with the step that comes next', () => {
    const happened = company.backEnd.told.flatMap((telling) => telling.happened);
    expect(happened).toContainEqual({ kind: GIVEN, id: ID, by: all.GUIDE });
    const told = all.noticesOf(standing, happened, () => linkTo).filter(({ id }) => id === `${GIVEN}~${ID}`);
    expect(told.map(({ email, row }) => [email, row.title, row.link?.url])).toEqual([
      [all.HEAD, expect.stringContaining('The window of the week'), linkTo('action', `${PASS}:${ID}`)],
    ]);
  });

  it('is told to the group of its unit, as what it asks for', () => {
    const [event] = all.groupEvents(standing, [{ kind: GIVEN, id: ID, by: all.GUIDE }]);
    expect(event).toMatchObject({ news: 'signal', unitIds: ['SH', 'E', 'HQ'] });
    const unit = standing.plan.units.find(({ id }) => id === 'SH')!;
    const card = all.eventCard(standing, { unit, language: 'en', linkTo }, event!);
    expect(card).toMatchObject({ waitsFor: `${PASS}:${ID}` });
  });

  it('is asked for by a card of the weekly mail, until somebody has answered', () => {
    const { cards } = all.weeklyDigest(standing, all.HEAD, 0, linkTo)!;
    const card = cards!.find(({ title }) => title === 'The window of the week');
    expect(card!.buttons.map(({ url }) => url)).toContain(linkTo('action', `${PASS}:${ID}`));
  });

  it('lapses where nobody answers it, and waits no more once somebody has', async () => {
    const { at } = standing.process['thanks' as 'signals'][0]!;
    const day = at + 24 * MS_PER_HOUR;
    const lapsed = all.lapsedBetween(standing, at, day);
    expect(lapsed).toMatchObject([{ step: PASS, id: ID, times: 1, lapsedAt: day, emails: [all.HEAD] }]);
    const notices = all.lapseNotices(standing, lapsed, () => linkTo);
    expect(notices.map(({ id, row }) => [id, row.waitsFor])).toEqual([
      [`thanks-lapsed~${ID}~1`, `${PASS}:${ID}`],
    ]);
    expect(all.isAnswered(standing, `${PASS}:${ID}`)).toBe(false);
    await company.does(all.HEAD, PASS, ID);
    const after = await company.standing();
    expect(all.isAnswered(after, `${PASS}:${ID}`)).toBe(true);
    expect(all.lapsedBetween(after, at, day)).toEqual([]);
  });

  it('has its row in the sheet', async () => {
    const { backEnd, read } = company;
    const { records } = await all.recordsSince(backEnd.store, backEnd.workspace, await read(), '');
    const rows = records.filter(({ tab }) => tab === 'Points').flatMap((each) => each.rows);
    expect(rows).toEqual([{ Email: all.GUIDE, Reason: 'The window of the week' }]);
  });

  it('is counted among what a human takes out of the sheet, where somebody is erased', async () => {
    const { backEnd, read } = company;
    const asked = { workspace: backEnd.workspace, head: (await read()).head, email: all.GUIDE };
    const may = await all.mayErase(backEnd.deps, asked, backEnd.clock.now());
    expect(may).toMatchObject({ inSheet: expect.arrayContaining([{ tab: 'Points', count: 1 }]) });
  });
});
