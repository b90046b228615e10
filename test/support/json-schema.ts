// Holds answers against functions/openapi.json, by the part of JSON Schema that it uses. Never passes over
// a keyword that it does not know.

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  propertyNames?: { maxLength: number };
  description?: string;
}

const KNOWN = new Set<string>([
  '$ref',
  'type',
  'enum',
  'pattern',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'maxProperties',
  'propertyNames',
  'description',
]);

const typeOf = (value: unknown): string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
};

/**
 * Differences as `path: what`; none where the value is as the schema says. `schemas` resolves
 * `#/components/schemas/…`.
 */
export function differences(
  value: unknown,
  schema: Schema,
  schemas: Record<string, Schema>,
  path = '$',
): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) return [`${path}: the checker does not know ${unknown.join(', ')}`];
  if (schema.$ref) return differences(value, schemas[schema.$ref.split('/').at(-1)!]!, schemas, path);
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => differences(value, one, schemas, path));
    return each.some((found) => found.length === 0) ? [] : each.flat();
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !typeOf(value).some((type) => types.includes(type)))
    return [`${path}: ${JSON.stringify(value)} is not ${types.join(' or ')}`];
  return [...scalarDifferences(value, schema, path), ...partDifferences(value, schema, schemas, path)];
}

function scalarDifferences(value: unknown, schema: Schema, path: string): string[] {
  const isOff =
    (schema.enum && !schema.enum.includes(value)) ||
    (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern).test(value)) ||
    (typeof value === 'string' && value.length < (schema.minLength ?? 0)) ||
    (typeof value === 'string' && [...value].length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) ||
    (Array.isArray(value) && value.length < (schema.minItems ?? 0)) ||
    (Array.isArray(value) && value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) ||
    (typeof value === 'number' && value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) ||
    (typeof value === 'number' && value > (schema.maximum ?? Number.POSITIVE_INFINITY));
  return isOff ? [`${path}: ${JSON.stringify(value)} is out of its bounds`] : [];
}

function partDifferences(
  value: unknown,
  schema: Schema,
  schemas: Record<string, Schema>,
  path: string,
): string[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      differences(each, schema.items ?? {}, schemas, `${path}[${index}]`),
    );
  if (value === null || typeof value !== 'object') return [];
  const { properties = {}, required = [], additionalProperties: more = true } = schema;
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}: no ${name}`);
  const longest = schema.propertyNames?.maxLength ?? Number.POSITIVE_INFINITY;
  const long = Object.keys(value)
    .filter((name) => name.length > longest)
    .map((name) => `${path}: a name of ${name.length} characters`);
  const count = Object.keys(value).length;
  const many =
    count > (schema.maxProperties ?? Number.POSITIVE_INFINITY) ? [`${path}: ${count} properties`] : [];
  const parts = Object.entries(value).flatMap(([name, each]) => {
    const known = properties[name] ?? (typeof more === 'object' ? more : null);
    if (known) return differences(each, known, schemas, `${path}.${name}`);
    return more === false ? [`${path}: ${name} is not in the contract`] : [];
  });
  return [...missing, ...long, ...many, ...parts];
}
