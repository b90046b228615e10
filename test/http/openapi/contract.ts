// Takes an answer of /v1; says what is wrong with it by openapi.json. For specifications.
import { readFileSync } from 'node:fs';
import type { Schema } from '../../support/json-schema.ts';

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { content: { 'application/json': { schema: Schema } } }>;
}

export const document = JSON.parse(
  readFileSync(new URL('../../../functions/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

export const { schemas } = document.components;
