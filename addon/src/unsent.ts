// Takes submissions that could not be sent; keeps them with the person's own properties and sends them at the next action.
// Never loses one: what the server refuses is set aside with its message until the person lets it go.
import type { ActionRequest, Submission } from '../../shared/wire/messages.ts';
import { type Access, callApi, type Outcome } from './api.ts';
import type { Services } from './services.ts';

export type Sendable =
  | { path: '/v1/submissions'; body: Submission }
  | { path: '/v1/actions'; body: ActionRequest };

interface Kept {
  spreadsheetId: string;
  /** Order of keeping: what was pressed first is sent first. */
  order: number;
  what: Sendable;
  /** The server's message, where it refused: then it waits for the person, not for the network. */
  refused: string | null;
}

/** 9 KB a value (facts): a character of text is three bytes of UTF-8 at most, six where JSON escapes it. */
const PART_CHARACTERS = 2_900;
const PREFIX = 'attune.unsent.';
const PART_KEY = /^attune\.unsent\.([A-Za-z0-9_-]+)\.(\d+)\.(\d+)$/;

/** Keeps one. Throws where the store is full: the form then stays open with what was typed. */
export function keepUnsent(services: Services, what: Sendable, refused: string | null = null): void {
  const order = allKept(services).reduce((latest, each) => Math.max(latest, each.order), 0) + 1;
  const kept: Kept = { spreadsheetId: services.spreadsheet().getId(), order, what, refused };
  forgetUnsent(services, what.body.key);
  services.userProperties().setProperties(partsOf(what.body.key, JSON.stringify(kept)), false);
}

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
  const properties = services.userProperties();
  for (const name of properties.getKeys()) {
    if (PART_KEY.exec(name)?.[1] === key) properties.deleteProperty(name);
  }
}

function allKept(services: Services): Kept[] {
  const parts = new Map<string, string[]>();
  const whole = new Map<string, number>();
  for (const [name, text] of Object.entries(services.userProperties().getProperties())) {
    const [, key, at, count] = PART_KEY.exec(name) ?? [];
    if (key === undefined) continue;
    const list = parts.get(key) ?? [];
    list[Number(at)] = text;
    parts.set(key, list);
    whole.set(key, Number(count));
  }
  const complete = [...parts].filter(
    ([key, list]) => list.filter((each) => each !== undefined).length === whole.get(key),
  );
  return complete.map(([, list]) => JSON.parse(list.join('')) as Kept).sort((a, b) => a.order - b.order);
}

function keptHere(services: Services): Kept[] {
  const id = services.spreadsheet().getId();
  return allKept(services).filter((each) => each.spreadsheetId === id);
}

/** How many wait for the network, in this spreadsheet. */
export function countUnsent(services: Services): number {
  return keptHere(services).filter((each) => each.refused === null).length;
}

/** What the server refused when it was sent later, for the person to read and let go. */
export function refusedUnsent(services: Services): { key: string; message: string }[] {
  return keptHere(services).flatMap((each) =>
    each.refused === null ? [] : [{ key: each.what.body.key, message: each.refused }],
  );
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
