// Takes method tables and data; gives service objects, all that a script sees of the host. Never lets a
// script reach the data.

/**
 * Written as a method so that each service may narrow its arguments; what a script passes is checked by the
 * method.
 */
type Method<D> = { call(self: D, ...args: unknown[]): unknown }['call'];
export type Methods<D> = Record<string, Method<D>>;

/** Marks a host object that the realm must show as a service, never copy. */
const SERVICE = Symbol('service');

export interface ServiceObject<D = unknown> {
  [SERVICE]: true;
  /** As Google calls it: `Range`, `SpreadsheetApp` … */
  kind: string;
  data: D;
  methods: Methods<D>;
  /** Enums and their members. */
  constants: Record<string, ServiceObject>;
}

/** `data` is handed to each method and never to the script. */
export function service<D>(
  kind: string,
  data: D,
  methods: Methods<D>,
  constants: Record<string, ServiceObject> = {},
): ServiceObject {
  return { [SERVICE]: true, kind, data, methods, constants } as ServiceObject;
}

export function isService(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && SERVICE in value;
}

/** The data of a service of that kind, or null. */
export function dataOf<D>(value: unknown, kind: string): D | null {
  return isService(value) && value.kind === kind ? (value.data as D) : null;
}

interface EnumMember {
  name: string;
  ordinal: number;
}

const memberMethods: Methods<EnumMember> = {
  toString: (self: EnumMember) => self.name,
  name: (self) => self.name,
  ordinal: (self) => self.ordinal,
  toJSON: (self) => self.name,
};

/** An enum such as `SpreadsheetApp.DataValidationCriteria`; its members are the same objects for ever. */
export function enumeration(kind: string, names: readonly string[]): ServiceObject {
  const members = names.map((name, ordinal) => [
    name,
    service<EnumMember>(kind, { name, ordinal }, memberMethods),
  ]);
  return service(kind, null, {}, Object.fromEntries(members));
}

/** The name of an enum's member, or null. */
export function memberName(value: unknown): string | null {
  return isService(value) && value.methods === memberMethods ? (value.data as EnumMember).name : null;
}

/** What Google's own services throw at a script: a message that the script may read. */
export class ScriptException extends Error {
  override name = 'Exception';
}
