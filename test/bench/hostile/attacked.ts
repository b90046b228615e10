// A program: a company of its own behind HTTP, that is attacked; `framework`: behind Google's. Does on its
// channel what the attacker cannot see from outside: who there is, how much memory is kept, what the clock
// does meanwhile.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LINK_PURPOSES, type LinkPurpose } from '../../../functions/src/identity/links.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import { calendarOfPerson, makeCalendar } from '../../../functions/src/usecases/access/calendar.ts';
import { underFramework } from '../../support/framework.ts';
import { ADMIN, companyBook, EAST, GUIDE, HEAD, NORTH, SHANGHAI } from '../../support/process-company.ts';
import { KEY, publishBody, startRunning } from '../../support/running.ts';
import type { Attacked } from './company.ts';

/** What is asked for on the channel, and what is answered. */
export type Order = { kind: 'renew' } | { kind: 'pass' } | { kind: 'memory' };
export type Renewed = { attacked: Attacked | null };
/** Tasks that failed each time, and lines of the log that say what broke. */
export type Passed = { deadTasks: number; broken: string[] };
export type Kept = { bytes: number };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const PASS_MS = 150_000;
const STEPS = ['review.respond:K-E~1', 'support.request:', 'signal.acknowledge:S1'];
/** Where a link of each purpose leads and what it may be for: a calendar has a name of its own. */
const LEADS: Record<LinkPurpose, { at: string; to?: string; subjects: string[] }> = {
  form: { at: 'f', subjects: ['', '2025-01-24'] },
  board: { at: 's', subjects: ['', 'board'] },
  signin: { at: 's', subjects: ['', 'board'] },
  action: { at: 'a', subjects: STEPS },
  unsubscribe: { at: 'u', subjects: ['reminder'] },
  group: { at: 'g', subjects: ['form 2025-01-24', 'board E', `action ${STEPS[0]}`] },
  calendar: { at: 'c', subjects: [] },
  export: { at: 'x', to: '/board.json', subjects: [''] },
};
const SUBJECTS = [...new Set(Object.values(LEADS).flatMap(({ subjects }) => subjects))];
const LINKED = [ADMIN, EAST];

const [file = '', server] = process.argv.slice(2);
const running = await startRunning('2025-01-24T09:00:00+08:00', {
  store: openSqliteStore(file),
  ...(server === 'framework' ? { serve: underFramework().serve } : {}),
});
const { clock, queue, backEnd, issuer } = running;
const FORMS = [
  [
    'Form ID',
    'Field ID',
    'Label',
    'Type',
    'Required',
    'Options',
    'Maps to',
    'Right answer',
    'Pass at',
    'Points',
  ],
  ['rival', '', 'A competitor’s move', '', '', '', '', '', '', ''],
  ['rival', 'what', 'What?', 'long text', 'yes', '', 'Signals.What', '', '', ''],
  ['rival', 'who', 'Who?', 'one choice', '', 'a=House A; b=House B', '', '', '', ''],
  ['level-1', '', 'Level 1', '', '', '', '', '', '50%', 60],
  ['level-1', 'q1', 'Share?', 'percent', '', '', 'Levels.Share', '18%', '', ''],
  ['visit', '', 'A visit', '', '', '', '', '', '', ''],
  ['visit', 'shop', 'Which shop?', 'text', 'yes', '', 'Visits.Shop', '', '', ''],
];
const book = companyBook({ Forms: FORMS }, [['Decoding meeting', '2025-01-20 10:00']]);
const EMAILS = [ADMIN, HEAD, EAST, NORTH, SHANGHAI, GUIDE];
const KEY_RESULTS = ['K-HQ', 'K-E', 'K-SH', 'Flagship shops', 'K-E~1', 'K-SH~1'];
const DAYS = ['2025-01-10', '2025-01-24', '2025-03-31', '2025-01-12 10:00'];
const NUMBERS = ['5', '12', '0.5', '12%', '1,000', '1.5万'];
const WORDS = [
  { names: 'keyResult|^id$', words: KEY_RESULTS },
  { names: 'answers|objective|linked', words: ['O-HQ', 'O-E', 'O-SH', ...KEY_RESULTS] },
  { names: 'unit', words: ['HQ', 'E', 'SH', 'East China'] },
  { names: 'email|person|owner|^by$|who', words: EMAILS },
  { names: 'date|day|start|due|since', words: DAYS },
  { names: 'value|baseline|target|points|change|confidence', words: NUMBERS },
  { names: 'formId|form', words: ['rival', 'level-1', 'visit', 'snapshot'] },
  { names: '^file$', words: ['all.zip', 'plan.xlsx', 'board.json', 'snapshots.csv'] },
  { names: 'reward', words: ['R1', 'R2', 'A book'] },
  { names: 'supportNeeded', words: ['people: two more', 'budget: 5,000', ''] },
  { names: 'decision|wanted|outcome', words: ['granted', 'adopted', 'returned', 'yes', 'no', 'effective'] },
  { names: '', words: ['Two more people at the door', 'A rival opened', '莫小雨', 'yes', ''] },
];
const RED: readonly [email: string, keyResultId: string][] = [
  [EAST, 'K-E'],
  [SHANGHAI, 'K-SH'],
];

/** Something is red and waits for an answer. */
async function begin(): Promise<void> {
  for (const [email, keyResultId] of RED) {
    const report = {
      keyResultId,
      value: 0,
      confidence: 3,
      selfStatus: null,
      blocker: '',
      note: '',
      supportNeeded: 'people: two',
    };
    const body = {
      kind: 'snapshot',
      key: `a-report-on-${keyResultId.padStart(8, '0')}`,
      date: '2025-01-24',
      reports: [report],
    };
    const reply = await running.v1('POST', 'submissions', { email, body });
    if (reply.status !== 200) throw new Error(await reply.text());
  }
  for (const email of LINKED) await makeCalendar(running.store, running.workspace, email, clock.now());
  await running.passTo('2025-01-24T10:00:00+08:00');
}

/** Each as it leads somewhere, and the token of every purpose with what only another may be for. */
async function linksOf(email: string): Promise<Pick<Attacked, 'links' | 'tokens'>> {
  const { store, workspace, link } = running;
  const calendar = (await calendarOfPerson(store, workspace, email)) ?? '';
  const subjectsOf = (purpose: LinkPurpose) =>
    purpose === 'calendar' ? [calendar] : LEADS[purpose].subjects;
  return {
    links: LINK_PURPOSES.flatMap((purpose) =>
      subjectsOf(purpose).map((subject) => {
        const { at, to = '' } = LEADS[purpose];
        return `/${at}/${link(purpose, email, subject)}${to}`;
      }),
    ),
    tokens: LINK_PURPOSES.flatMap((purpose) =>
      [...SUBJECTS, calendar].map((subject) => link(purpose, email, subject)),
    ),
  };
}

/**
 * The good book again, and people who have signed in this moment: tokens and sign-ins grow old. Null where
 * the book is refused: somebody had people erased that it names.
 */
async function renewed(): Promise<Renewed> {
  const body = publishBody(book, { overwrite: true });
  const reply = await running.v1('POST', 'publish', { email: ADMIN, body });
  if (reply.status !== 200) return { attacked: null };
  const people = await Promise.all(
    EMAILS.map(async (email) => ({
      email,
      token: await issuer.token(clock.now(), { email }),
      cookie: await running.session(email),
    })),
  );
  const linked = await Promise.all(LINKED.map(linksOf));
  const links = linked.flatMap((each) => each.links);
  const tokens = linked.flatMap((each) => each.tokens);
  return {
    attacked: { url: running.url, key: KEY, people, links, tokens, book: body, words: WORDS },
  };
}

async function passed(): Promise<Passed> {
  await running.passTo(new Date(clock.now() + PASS_MS).toISOString());
  await backEnd.tick();
  await queue.runDue(clock.now());
  const broken = running.lines.filter((line) => line.includes('"ERROR"'));
  running.lines.length = 0;
  running.sent.length = 0;
  return { deadTasks: queue.dead.length, broken };
}

function kept(): Kept {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { bytes: heapUsed + external };
}

process.on('message', async ({ kind }: Order) => {
  const answer = kind === 'renew' ? await renewed() : kind === 'pass' ? await passed() : kept();
  process.send!(answer);
});
process.on('disconnect', () => process.exit(0));
await renewed();
await begin();
process.send!('ready');
