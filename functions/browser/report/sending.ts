// Takes the form of the day; sends it without leaving the page, keeps it on the device where nobody answers,
// and says where it stands. Never needed: without it the browser posts the form.

import {
  type Answer,
  type CourierPorts,
  type Delivery,
  deliver,
  type Letter,
  send,
  waitBefore,
} from '../../../shared/form/send/courier.ts';
import { dayText } from '../../../shared/format/format.ts';
import { say } from '../../../shared/words/browser/report.ts';
import { sentences } from '../../../shared/words/punctuation.ts';
import { type Background, inBackground } from './in-background.ts';
import { pageLanguage } from './language.ts';

/** Beside the draft of draft-script.ts, under the same name. */
const PREFIX = 'attune.waiting.';
/** The state of the place in the browser's history that the form had. */
const FORM = 'attune form';
/** A server that has not answered by then does not: the form is kept and goes out again. */
const LONGEST_ANSWER_MS = 20_000;
/** What enhance.ts and main.tsx listen to: another page has taken this one's place. */
export const SHOWN = 'attune:shown';

interface Sending {
  form: HTMLFormElement;
  line: HTMLElement;
  ports: CourierPorts<Document>;
  /** Ends what listens for this form once another page has taken its place. */
  gone: AbortController;
  tries: number;
  /** The next try by itself. */
  timer: number | undefined;
  /** True where something was typed since Send was pressed. */
  isChanged: boolean;
  /** What was sent has arrived, what was typed since has not been sent: the page says so until it is. */
  isBehind: boolean;
}

/** Once for a page: Back from a receipt opens the form anew. */
export function leadBackToForm(): void {
  window.addEventListener('popstate', ({ state }) => state === FORM && location.reload());
}

/** Takes a form over; one without a name on the device is left to the browser. */
export function sendFromHere(form: HTMLFormElement): void {
  const name = form.dataset.draft;
  if (name === undefined) return;
  const line = document.createElement('div');
  line.className = 'where-it-stands';
  line.setAttribute('role', 'status');
  form.querySelector('.send')!.prepend(line);
  const sending: Sending = {
    form,
    line,
    ports: portsOf(form, name),
    gone: new AbortController(),
    tries: 0,
    timer: undefined,
    isChanged: false,
    isBehind: false,
  };
  const { signal } = sending.gone;
  form.addEventListener('input', () => {
    sending.isChanged = true;
  });
  form.addEventListener('reset', () => sending.ports.forget());
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const letter = letterOf(form, event.submitter);
    sending.isChanged = false;
    sending.isBehind = false;
    event.preventDefault();
    void attempt(sending, () => send(sending.ports, letter));
  });
  const again = () => void attempt(sending, () => deliver(sending.ports));
  window.addEventListener('online', again, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again(), {
    signal,
  });
  again();
}

function letterOf(form: HTMLFormElement, submitter: HTMLElement | null): Letter {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name)
    fields.append(submitter.name, submitter.value);
  return { key: fields.get('key') ?? '', body: fields.toString(), at: Date.now() };
}

async function attempt(sending: Sending, act: () => Promise<Delivery<Document>>): Promise<void> {
  const { ports, gone, line } = sending;
  clearTimeout(sending.timer);
  const pending = act();
  if (ports.kept()) line.replaceChildren(notice(say(pageLanguage(), 'sendingNow')));
  const delivery = await pending;
  if (gone.signal.aborted) return;
  if (delivery.kind === 'waiting') return wait(sending, delivery.letter);
  sending.tries = 0;
  if (delivery.kind === 'nothing') {
    if (!sending.isBehind) line.replaceChildren();
  } else if (delivery.kind === 'received' && sending.isChanged) {
    sending.isBehind = true;
    line.replaceChildren(notice(say(pageLanguage(), 'firstReceived')));
  } else showPage(sending, delivery.page);
}

function wait(sending: Sending, { at }: Letter): void {
  const language = pageLanguage();
  const pressed = new Date(at);
  const time = pressed.toTimeString().slice(0, 5);
  const isToday = pressed.toDateString() === new Date().toDateString();
  const day = `${pressed.getFullYear()}-${pressed.getMonth() + 1}-${pressed.getDate()}`;
  const since = isToday ? time : `${dayText(day, language)} ${time}`;
  const why = say(language, navigator.onLine ? 'noAnswer' : 'noNetwork');
  sending.line.replaceChildren(notice(sentences(language, [why, say(language, 'keptHere', { since })])));
  sending.tries += 1;
  const again = () => void attempt(sending, () => deliver(sending.ports));
  clearTimeout(sending.timer);
  sending.timer = setTimeout(again, waitBefore(sending.tries));
}

function notice(text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'notice small';
  made.textContent = text;
  return made;
}

function portsOf(form: HTMLFormElement, name: string): CourierPorts<Document> {
  return {
    ...keeping(name, inBackground(name, form.action)),
    post: ({ body }) => posted(form.action, body, name),
  };
}

/** Where the browser keeps nothing, what was pressed is kept as long as the page is. */
function keeping(
  name: string,
  background: Background,
): Pick<CourierPorts<Document>, 'kept' | 'keep' | 'forget'> {
  let held: Letter | null = null;
  return {
    kept: () => {
      try {
        return (JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Letter | null) ?? held;
      } catch {
        return held;
      }
    },
    keep: (letter) => {
      held = letter;
      background.keep(letter);
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(letter));
      } catch {
        // The page itself holds it.
      }
    },
    forget: () => {
      held = null;
      background.forget();
      try {
        localStorage.removeItem(PREFIX + name);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** The server's answer as a page; null where there was none. */
async function posted(address: string, body: string, name: string): Promise<Answer<Document> | null> {
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      // Older browsers wait as long as they wait for a page.
      signal: 'timeout' in AbortSignal ? AbortSignal.timeout(LONGEST_ANSWER_MS) : null,
    });
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    return {
      status: reply.status,
      isOurs: page.querySelector('main#content') !== null,
      isReceipt: page.querySelector(`[data-received="${name}"]`) !== null,
      page,
    };
  } catch {
    return null;
  }
}

/** The answer takes this page's place; from a receipt the browser's Back leads to the form again. */
function showPage({ gone, timer }: Sending, page: Document): void {
  gone.abort();
  clearTimeout(timer);
  if (page.querySelector('[data-received]')) {
    history.replaceState(FORM, '');
    history.pushState(null, '', location.href);
  }
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  window.scrollTo(0, 0);
  document.dispatchEvent(new Event(SHOWN));
  const heading = document.querySelector<HTMLElement>('[data-received] h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
