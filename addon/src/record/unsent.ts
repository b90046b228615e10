// Takes submissions that could not be sent; keeps them with the person's own properties and sends them at the
// next action.
// Never loses one: what the server refuses is set aside with its message until the person opens it again or
// throws it away.
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { deleteLongText, longTexts, saveLongText } from '../entry/long-properties.ts';
import type { Services } from '../entry/services.ts';
import type { Sendable, UnsentForms } from '../entry/sidebar-messages.ts';
import { lineOfSendable } from './sendable-line.ts';

interface KeptForm {
  spreadsheetId: string;
  /** Order of keeping: what was pressed first is sent first. */
  order: number;
  what: Sendable;
  /** The server's message, where it refused: then it waits for the person, not for the network. */
  refused: string | null;
}

const PREFIX = 'attune.unsent.';

/** Keeps one. Throws where the store is full: the form then stays open with what was typed. */
export function keepUnsent(services: Services, what: Sendable, refused: string | null = null): void {
  const { key } = what.body;
  const all = allKept(services);
  const order = all.find((each) => each.what.body.key === key)?.order ?? nextOrder(all);
  const kept: KeptForm = { spreadsheetId: services.spreadsheet().getId(), order, what, refused };
  saveLongText(services, PREFIX + key, JSON.stringify(kept));
}

const nextOrder = (all: readonly KeptForm[]): number =>
  all.reduce((latest, each) => Math.max(latest, each.order), 0) + 1;

/** Lets one go: sent, or thrown away by the person. */
export function forgetUnsent(services: Services, key: string): void {
  deleteLongText(services, PREFIX + key);
}

function allKept(services: Services): KeptForm[] {
  const all = [...longTexts(services, PREFIX).values()].map((text) => JSON.parse(text) as KeptForm);
  return all.sort((a, b) => a.order - b.order);
}

function keptHere(services: Services): KeptForm[] {
  const id = services.spreadsheet().getId();
  return allKept(services).filter((each) => each.spreadsheetId === id);
}

/**
 * What is kept in this spreadsheet: how many wait for the network, and what the server refused when it was
 * sent later.
 */
export function unsentForms(context: Context): UnsentForms {
  const { services } = context;
  const here = keptHere(services);
  return {
    unsent: here.filter(({ refused }) => refused === null).length,
    refused: here.flatMap(({ what, refused }) =>
      refused === null
        ? []
        : [{ key: what.body.key, message: refused, about: lineOfSendable(what, context.language), what }],
    ),
  };
}

/**
 * Tries each that is kept, oldest first; stops only where nobody is reached. One that is refused is set
 * aside, one that the server breaks on waits: neither holds up the others, except those on the same thing,
 * since of two reports on a key result the last one sent counts.
 */
export function sendUnsent(services: Services, access: Access): void {
  const waiting = new Set<string>();
  for (const { what, refused } of keptHere(services)) {
    if (refused !== null) continue;
    const things = thingsOf(what);
    if (things.every((thing) => !waiting.has(thing))) {
      const outcome: Outcome<unknown> = callApi(services, access, what.path, what.body);
      if (outcome.kind === 'done') {
        forgetUnsent(services, what.body.key);
        continue;
      }
      if (outcome.kind === 'refused' && outcome.status !== NOT_IDENTIFIED) {
        setAside(services, what, outcome.refusal.message);
        continue;
      }
      if (outcome.status !== BROKEN) return;
    }
    for (const thing of things) waiting.add(thing);
  }
}

const NOT_IDENTIFIED = 401;
/** The server answers, but not to this form. */
const BROKEN = 500;

/** What a form is about: its key results, or what its step is taken on. */
function thingsOf({ body }: Sendable): string[] {
  if ('reports' in body) return body.reports.map(({ keyResultId }) => keyResultId);
  return 'id' in body && body.id !== '' ? [body.id] : [];
}

/**
 * Where there is no room for the reason it waits on, and is refused again at the next action: the forms after
 * it are sent all the same.
 */
function setAside(services: Services, what: Sendable, reason: string): void {
  try {
    keepUnsent(services, what, reason);
  } catch (error) {
    services.log(`attune: not set aside: ${String(error)}`);
  }
}
