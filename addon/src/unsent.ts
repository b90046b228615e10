// Takes submissions that could not be sent; keeps them with the person's own properties and sends them at the next action.
// Never loses one: what the server refuses is set aside with its message until the person lets it go.
import { type Access, callApi, type Outcome } from './api.ts';
import { lineOfSendable } from './sendable-line.ts';
import type { Services } from './services.ts';
import type { Kept, Sendable } from './sidebar-messages.ts';

interface KeptForm {
  spreadsheetId: string;
  /** Order of keeping: what was pressed first is sent first. */
  order: number;
  what: Sendable;
  /** The server's message, where it refused: then it waits for the person, not for the network. */
  refused: string | null;
}

/** 9 KB a value (facts): a character of text is three bytes of UTF-8 at most, six where JSON escapes it. */
const PART_CHARACTERS = 1_400;
const PREFIX = 'attune.unsent.';
const PART_KEY = /^attune\.unsent\.([A-Za-z0-9_-]+)\.(\d+)\.(\d+)$/;

/** Keeps one. Throws where the store is full: the form then stays open with what was typed. */
export function keepUnsent(services: Services, what: Sendable, refused: string | null = null): void {
  const { key } = what.body;
  const all = allKept(services);
  const order = all.find((each) => each.what.body.key === key)?.order ?? nextOrder(all);
  const kept: KeptForm = { spreadsheetId: services.spreadsheet().getId(), order, what, refused };
  const parts = partsOf(key, JSON.stringify(kept));
  // First the new, then away with the old: an execution that ends in between loses nothing.
  services.userProperties().setProperties(parts, false);
  forgetParts(services, key, (name) => !(name in parts));
}

const nextOrder = (all: readonly KeptForm[]): number =>
  all.reduce((latest, each) => Math.max(latest, each.order), 0) + 1;

function partsOf(key: string, text: string): Record<string, string> {
  const count = Math.max(1, Math.ceil(text.length / PART_CHARACTERS));
  const parts: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    parts[`${PREFIX}${key}.${at}.${count}`] = text.slice(at * PART_CHARACTERS, (at + 1) * PART_CHARACTERS);
  }
  return parts;
}

/** Lets one go: sent, or dismissed by the person. */
export function forgetUnsent(services: Services, key: string): void {
  forgetParts(services, key, () => true);
}

function forgetParts(services: Services, key: string, isOld: (name: string) => boolean): void {
  const properties = services.userProperties();
  for (const name of properties.getKeys()) {
    if (PART_KEY.exec(name)?.[1] === key && isOld(name)) properties.deleteProperty(name);
  }
}

function allKept(services: Services): KeptForm[] {
  const lists = new Map<string, { key: string; count: number; parts: string[] }>();
  for (const [name, text] of Object.entries(services.userProperties().getProperties())) {
    const [, key, at, count] = PART_KEY.exec(name) ?? [];
    if (key === undefined) continue;
    const list = lists.get(`${key}.${count}`) ?? { key, count: Number(count), parts: [] };
    list.parts[Number(at)] = text;
    lists.set(`${key}.${count}`, list);
  }
  const whole = [...lists.values()].filter(
    ({ parts, count }) => parts.filter((each) => each !== undefined).length === count,
  );
  const byKey = new Map(whole.map(({ key, parts }) => [key, JSON.parse(parts.join('')) as KeptForm]));
  return [...byKey.values()].sort((a, b) => a.order - b.order);
}

function keptHere(services: Services): KeptForm[] {
  const id = services.spreadsheet().getId();
  return allKept(services).filter((each) => each.spreadsheetId === id);
}

/** What is kept in this spreadsheet: how many wait for the network, and what the server refused when it was sent later. */
export function keptOf(services: Services): Kept {
  const here = keptHere(services);
  return {
    unsent: here.filter(({ refused }) => refused === null).length,
    refused: here.flatMap(({ what, refused }) =>
      refused === null ? [] : [{ key: what.body.key, message: refused, about: lineOfSendable(what) }],
    ),
  };
}

/** Sends what is kept, oldest first, and stops at the first that does not get through. Gives the number sent. */
export function sendUnsent(services: Services, access: Access): number {
  let sent = 0;
  for (const kept of keptHere(services)) {
    if (kept.refused !== null) continue;
    const outcome: Outcome<unknown> = callApi(services, access, kept.what.path, kept.what.body);
    if (outcome.kind === 'unreachable' || (outcome.kind === 'refused' && outcome.status === 401)) return sent;
    if (outcome.kind === 'refused') keepUnsent(services, kept.what, outcome.refusal.message);
    else {
      forgetUnsent(services, kept.what.body.key);
      sent += 1;
    }
  }
  return sent;
}
