// Asks axe what in a page somebody would stumble over. Never looks inside the grid, which is the
// spreadsheet engine's own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Characters of an element that a finding quotes. */
const QUOTED = 160;

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

interface Axe {
  run(context: object, options: object): Promise<{ violations: Violation[] }>;
}

/** Controls of the spreadsheet engine without a name: everything else in there is its own. */
export async function namelessTools(where: Page): Promise<string[]> {
  await where.evaluate(source);
  const found = await where.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const rules = [
      'button-name',
      'aria-command-name',
      'label',
      'aria-roles',
      'tabindex',
      'aria-allowed-attr',
    ];
    return (await axe.run({ include: [['#univer']] }, { runOnly: rules, iframes: false })).violations;
  });
  return found.map(told);
}

async function violations(where: Page | Frame): Promise<Violation[]> {
  await where.evaluate(source);
  return where.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const context = { exclude: [['#univer'], ['[data-u-comp]']] };
    const found = await axe.run(context, { resultTypes: ['violations'], iframes: false });
    return found.violations;
  });
}

const told = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, QUOTED)).join(' | ')}`;

/** All findings: the rule, and the elements that break it. */
export async function axeFindings(where: Page | Frame): Promise<string[]> {
  return (await violations(where)).map(told);
}

/** Those that axe calls serious or critical. */
export async function seriousFindings(where: Page | Frame): Promise<string[]> {
  const found = await violations(where);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(told);
}
