// The enumerations of openapi.json that a table of the product holds. UPDATE_GOLDENS=1 writes them into it.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { STEP_NAMES } from '../../../shared/process/steps/table.ts';
import { CHOICES } from '../../../shared/sheet/table/words.ts';
import type { document } from './contract.ts';

const FILE = new URL('../../../functions/openapi.json', import.meta.url);
/** As the formatter has it. */
const LINE_WIDTH = 110;

const choices = (name: 'proposalDecision' | 'supportDecision') => CHOICES[name].map(([value]) => value);

/** The values of a schema, by its name. */
export const ENUMERATIONS = {
  StepName: STEP_NAMES,
  ProposalState: ['proposed', ...choices('proposalDecision')],
  SupportState: ['open', ...choices('supportDecision')],
} satisfies Record<string, readonly string[]>;

/** The schema has these values, in their order. */
export function expectEnumeration(name: string, values: readonly string[]): void {
  if (process.env.UPDATE_GOLDENS === '1')
    writeFileSync(FILE, withEnumeration(readFileSync(FILE, 'utf8'), name, values));
  const { components } = JSON.parse(readFileSync(FILE, 'utf8')) as typeof document;
  expect(components.schemas[name]?.enum).toEqual([...values]);
}

const withEnumeration = (contract: string, name: string, values: readonly string[]): string =>
  contract.replace(
    new RegExp(`("${name}": \\{\\s+"type": "string",\\n( +)"enum": )\\[[^\\]]*\\]`),
    (_, before: string, indent: string) => before + listOf(values, indent),
  );

/** In one line where it fits. */
function listOf(values: readonly string[], indent: string): string {
  const quoted = values.map((value) => JSON.stringify(value));
  const line = `[${quoted.join(', ')}]`;
  if (`${indent}"enum": ${line}`.length <= LINE_WIDTH) return line;
  return `[\n${quoted.map((each) => `${indent}  ${each}`).join(',\n')}\n${indent}]`;
}
