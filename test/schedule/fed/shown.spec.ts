// Specifies what form and board show of a value that comes from a cell. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import { OWNER, type Running, startRunning } from '../../support/running.ts';
import { carry, FED, fedBook, publish, report } from './fed.ts';

let running: Running;
afterEach(() => running.close());

describe('The form and the board', () => {
  const form = async () => (await running.page(`/f/${running.link('form', OWNER)}`)).text();
  const valueIn = (html: string) => new RegExp(`<input[^>]*name="${FED}::value"[^>]*>`).exec(html)?.[0] ?? '';

  it('say what the cell says, how old that is, and start with it', async () => {
    running = await startRunning('2025-01-10T08:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 31);
    await running.passTo('2025-01-10T10:00:00+08:00');
    const html = await form();
    expect(html.replaceAll('\u202f', ' ')).toContain('Sales!C4 says 31, read 2 h ago.');
    expect(valueIn(html)).toContain('value="31"');
    const page = await running.page(`/board/key-result?id=${FED}`, { cookie: await running.session(OWNER) });
    expect((await page.text()).replaceAll('\u202f', ' ')).toContain('Sales!C4 says 31, read 2 h ago.');
  });

  it('start blank where a person has reported, and say why where the cell says nothing', async () => {
    running = await startRunning('2025-01-10T08:00:00+08:00');
    await publish(running, fedBook());
    expect(await form()).toContain('Sales!C4 has not been read yet');
    await carry(running, '');
    const blank = await form();
    expect(blank).toContain('Sales!C4 is blank');
    expect(valueIn(blank)).not.toMatch(/ value="/);
    await carry(running, 31);
    await report(running, 12, '2025-01-10');
    await running.passTo('2025-01-10T10:00:00+08:00');
    expect(valueIn(await form())).not.toMatch(/ value="/);
  });
});
