// Specifies POST /v1/import over real sockets: a file in, a proposal out, nothing written, and what hostile
// files are answered with. Never what the reader finds in which layout (test/import).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readApart } from '../../functions/src/http/v1/import-apart/read-apart.ts';
import { xlsxBytes } from '../books/parts.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterAll(() => running.close());

interface Answer {
  status: number;
  body: {
    code?: string;
    message?: string;
    objectives?: { text: string; keyResults: { at: string; text: string; target: number | null }[] }[];
    doubts?: unknown[];
  };
}

async function importOf(bytes: Uint8Array | string, name = 'plan.csv', email = HQ): Promise<Answer> {
  const path = `import?name=${encodeURIComponent(name)}`;
  const reply = await running.v1('POST', path, { email, body: Buffer.from(bytes) });
  return { status: reply.status, body: (await reply.json()) as Answer['body'] };
}

const PLAN = 'Objective;Key result;Baseline;Target;Owner\nNeighbours come back;Regulars;80;140;Ben\n';
const inCell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowOf = (...texts: string[]) => `<row>${texts.map(inCell).join('')}</row>`;

describe('a file of any layout', () => {
  it('is answered with the plan in it, each row with its cell, and nothing is written', async () => {
    const before = await running.store.query({ collection: `workspaces/${running.workspace}/plans` });
    const { status, body } = await importOf(PLAN);
    expect(status).toBe(200);
    expect(body.objectives).toMatchObject([
      {
        text: 'Neighbours come back',
        keyResults: [{ at: 'plan.csv!B2', text: 'Regulars', baseline: 80, target: 140, owner: 'Ben' }],
      },
    ]);
    expect(await running.store.query({ collection: `workspaces/${running.workspace}/plans` })).toEqual(
      before,
    );
  });

  it('is read by what its bytes are, whatever it is called', async () => {
    const sheet = `<sheetData>${rowOf('目标', '关键结果', '目标值')}${rowOf('留住老客', '复购率', '30%')}</sheetData>`;
    const { body } = await importOf(xlsxBytes({ sheet }), 'notes.txt');
    expect(body.objectives).toMatchObject([
      { text: '留住老客', keyResults: [{ at: 'notes.txt!Key results!B2', text: '复购率', target: 0.3 }] },
    ]);
    const old = Buffer.from(PLAN.replace('Neighbours', 'Nachbarn für'), 'latin1');
    expect((await importOf(old, 'plan.xlsx.csv')).body.objectives?.[0]?.text).toBe('Nachbarn für come back');
  });

  it('is read by headings that the caller explains; a column that there is not is refused', async () => {
    const own = PLAN.replace('Objective', 'North star').replace('Key result', 'Proof point');
    const path = (column: string) =>
      `import?name=plan.csv&heading=${encodeURIComponent('North star=objective')}&heading=${encodeURIComponent(`Proof point=${column}`)}`;
    const reply = await running.v1('POST', path('关键结果'), { email: HQ, body: Buffer.from(own) });
    expect((await reply.json()) as Answer['body']).toMatchObject({
      objectives: [{ text: 'Neighbours come back', keyResults: [{ text: 'Regulars', target: 140 }] }],
      unread: [],
    });
    const refused = await running.v1('POST', path('admiral'), { email: HQ, body: Buffer.from(own) });
    expect([refused.status, ((await refused.json()) as Answer['body']).code]).toEqual([400, 'bad-heading']);
  });

  it('is for admins', async () => {
    const { status, body } = await importOf(PLAN, 'plan.csv', OWNER);
    expect([status, body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('a hostile file', () => {
  const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(17 * 1024 * 1024) });
  const sheetOf = (inside: string) => xlsxBytes({ sheet: `<sheetData>${inside}</sheetData>` });

  it.each<[string, () => Uint8Array | string, string]>([
    ['that unpacks without end', () => bomb, 'unpacks-too-large'],
    ['that is half a zip', () => sheetOf(rowOf('x')).subarray(0, 300), 'not-a-zip'],
    ['that is an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'locked'],
    ['that holds a cell beyond any grid', () => sheetOf('<c r="ZZZZ1"><v>1</v></c>'), 'damaged'],
    ['whose XML ends in the middle', () => sheetOf('<row><c>'), 'damaged'],
    ['of a million columns', () => `${'x,'.repeat(1_000_000)}x\n${'y,'.repeat(1_000_000)}y\n`, 'opened'],
    ['of too many rows', () => 'Objective,Key result\n'.repeat(10_001), 'too-many-rows'],
    ['of a quotation mark that never closes', () => 'Objective,Key result\n"a,b\nc,d\n', 'open-quote'],
    ['of lists in lists', () => '['.repeat(500_000), 'not-json'],
    ['of zeros', () => new Uint8Array(5_000), 'not-text'],
    ['of tables in tables', () => `<table>${'<table '.repeat(300_000)}</table>`, 'opened'],
    [
      'whose name leads elsewhere',
      () => zipSync({ '../../etc/plan.csv': strToU8(PLAN) }),
      'no-workbook-in-it',
    ],
  ])('%s is refused with the way out, or does no harm', async (_, bytes, code) => {
    const { status, body } = await importOf(bytes());
    expect([status, body.code ?? 'opened']).toEqual([code === 'opened' ? 200 : 400, code]);
    if (code !== 'opened') expect(body.message).toMatch(/:|too|more than|damaged/);
  });
});

describe('a file that takes long to read', () => {
  const LARGE = `Objective,Key result,Target\n${Array.from({ length: 9_000 }, (_, at) => `Goal ${at >> 2},Result ${at},${at}`).join('\n')}`;
  const sent = (text: string) => ({ name: 'plan.csv', bytes: Buffer.from(text), headings: [] });

  it('holds up nothing else: what is asked meanwhile is answered first', async () => {
    const order: string[] = [];
    const read = importOf(LARGE).then(({ status, body }) =>
      order.push(`${status} ${(body.objectives?.length ?? 0) > 2_000}`),
    );
    const asked = [1, 2, 3].map(async (n) => {
      expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
      order.push(`health ${n}`);
    });
    await Promise.all([read, ...asked]);
    expect(order.at(-1)).toBe('200 true');
  });

  it('is ended when its time or its memory is over, and the next one is read', async () => {
    const code = async (bounds: { ms: number; heapMb: number }) =>
      (JSON.parse((await readApart(sent(LARGE), bounds))!.body) as { code: string }).code;
    expect(await code({ ms: 1, heapMb: 384 })).toBe('took-too-long');
    expect(await code({ ms: 15_000, heapMb: 8 })).toBe('took-too-long');
    expect((await readApart(sent(PLAN)))?.status).toBe(200);
  });

  it('is read after those before it; where four wait the next is sent away until later', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => readApart(sent(PLAN))));
    expect(answers.map((each) => each?.status ?? 'busy')).toEqual([200, 200, 200, 200, 'busy', 'busy']);
  });
});
