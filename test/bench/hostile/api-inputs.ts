// Takes openapi.json; gives requests to /v1 that are nearly as it says. Never a field by its own knowledge: a
// step's answers come from the step's form.
import { readFileSync } from 'node:fs';
import type { Json } from '../../../functions/src/ports/store.ts';
import { formById } from '../../../shared/process/gate/built-in-forms.ts';
import type { Schema } from '../../support/json-schema.ts';
import { type Attacked, freshKey, wordFor } from './company.ts';
import type { Input } from './input.ts';
import { hostileBytes, hostileText, pick, type Random, torn, upTo, withOtherLeaves } from './values.ts';

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
const contract = JSON.parse(
  readFileSync(new URL('../../../functions/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

const JSON_TYPE = 'application/json';

/** Something that the schema allows, of words that mean something to the company. */
function sampleOf(random: Random, attacked: Attacked, schema: Schema, name = '', depth = 0): Json {
  const next = (inner: Schema, of = name) => sampleOf(random, attacked, inner, of, depth + 1);
  if (schema.$ref) return next(contract.components.schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.enum) return pick(random, schema.enum) as Json;
  if (schema.anyOf) return next(pick(random, schema.anyOf));
  const type = Array.isArray(schema.type) ? pick(random, schema.type) : schema.type;
  if (type === 'object') {
    const named = Object.entries(schema.properties ?? {}).filter(
      ([each]) => schema.required?.includes(each) || random() < 0.5,
    );
    return Object.fromEntries(named.map(([each, inner]) => [each, next(inner, each)])) as Json;
  }
  if (type === 'array') {
    const length = Math.max(schema.minItems ?? 0, depth > 8 ? 0 : upTo(random, 4));
    return Array.from({ length }, () => next(schema.items ?? {}));
  }
  if (type === 'boolean') return random() < 0.5;
  if (type === 'integer') return Math.max(schema.minimum ?? 0, 0) + upTo(random, 10);
  if (type === 'number') return upTo(random, 100);
  if (type === 'null') return null;
  return name === 'key' ? freshKey(random) : wordFor(random, attacked, name);
}

/** The answers of a form, by what its fields are. */
function answersTo(random: Random, attacked: Attacked, form: string): Json {
  const fields = formById([], form)?.fields ?? [];
  return Object.fromEntries(
    fields.map(({ id, options }) => [
      id,
      options.length > 0 && random() < 0.8 ? pick(random, options).key : wordFor(random, attacked, id),
    ]),
  );
}

/** A body as the contract has it, its answers those of its form. */
function bodyOf(random: Random, attacked: Attacked, path: string, schema: Schema): Json {
  // A book that is one: what is made up is refused before it is read.
  if (path === '/v1/publish' && random() < 0.9) return attacked.book as Json;
  const body = sampleOf(random, attacked, schema) as Record<string, Json>;
  const form = body.action ?? body.formId;
  return typeof form === 'string' ? { ...body, answers: answersTo(random, attacked, form) } : body;
}

/** Of ten, one as it is, six with other texts and numbers, three torn. */
function changed(random: Random, body: Json): Json {
  const how = random();
  if (how < 0.1) return body;
  return how < 0.7 ? withOtherLeaves(random, body) : torn(random, body);
}

/** A request to an operation, by somebody whom it knows. */
export function apiInput(random: Random, attacked: Attacked, path: string, method: string): Input {
  const operation = contract.paths[path]?.[method.toLowerCase()];
  const [type = '', content] = Object.entries(operation?.requestBody?.content ?? {})[0] ?? [];
  const query = new URLSearchParams(
    (operation?.parameters ?? []).map(({ name }): [string, string] => [name, hostileText(random)]),
  );
  const body =
    type === JSON_TYPE
      ? Buffer.from(JSON.stringify(changed(random, bodyOf(random, attacked, path, content!.schema))))
      : type === ''
        ? Buffer.alloc(0)
        : hostileBytes(random);
  return {
    method,
    path: query.size > 0 ? `${path}?${query}` : path,
    headers: {
      authorization: `Bearer ${pick(random, attacked.people).token}`,
      'x-attune-key': attacked.key,
      ...(type === '' ? {} : { 'content-type': type }),
    },
    body,
    about: `${method} ${path}`,
  };
}
