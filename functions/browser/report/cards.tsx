// Takes the form of the day; shows it one card at a time, the next one sliding in by itself, and a summary
// before it is sent. Never needed: without it the form is one page. Never sends.
import { render } from 'preact';
import { type Judgement, judge } from '../../../shared/form/report/judge.ts';
import { cardsOf, type ReportCard } from './card.ts';
import { pageLanguage } from './language.ts';
import { addLivePreview } from './live-preview.tsx';
import { addStepper } from './stepper.ts';
import { Steps, Summary, Turning } from './steps.tsx';

/** What moves with the cards: above them, in their place, beside Send. */
interface Places {
  top: HTMLElement;
  summary: HTMLElement;
  foot: HTMLElement;
}

interface ShownCards {
  form: HTMLFormElement;
  cards: readonly ReportCard[];
  places: Places;
  /** The card in sight; their number for the summary. */
  at: number;
  /** Draw what moves within each card. */
  redraw: (() => void)[];
}

/** Shows a form as cards; nothing where it has none. */
export function showCards(form: HTMLFormElement): void {
  const cards = cardsOf(form);
  if (cards.length === 0) return;
  const shown: ShownCards = { form, cards, places: placesIn(form), at: 0, redraw: [] };
  for (const [index, card] of cards.entries()) listenTo(card, index, shown);
  listenToForm(shown);
  form.classList.add('cards');
  turn(shown, startAt(form, cards));
}

const judged = (card: ReportCard): Judgement => judge(card.facts, card.value());

const isGreen = (card: ReportCard): boolean => {
  const now = judged(card);
  return now.kind === 'value' && now.colour === 'green';
};

/** Something stands there that no cell has put there. */
const isTyped = (card: ReportCard): boolean => !['', card.facts.fromCell].includes(card.value());

/** A card alone is sent as it stands; several have a summary behind the last. */
const hasSummary = ({ cards }: ShownCards): boolean => cards.length > 1;

/**
 * At the first fault; else, where the form is taken up again, at the last card that was filled in. What is
 * refused as a whole stands above the summary.
 */
function startAt(form: HTMLFormElement, cards: readonly ReportCard[]): number {
  const faulty = cards.findIndex(({ section }) => section.querySelector('.has-fault') !== null);
  if (faulty >= 0) return faulty;
  if (form.querySelector('#faults')) return cards.length;
  return Math.max(0, cards.map((card) => isTyped(card) || card.isTouched()).lastIndexOf(true));
}

/** Brings a card into sight, or the summary. */
function turn(shown: ShownCards, to: number): void {
  const { form, cards } = shown;
  const last = hasSummary(shown) ? cards.length : cards.length - 1;
  shown.at = Math.min(Math.max(to, 0), last);
  const isSummary = shown.at === cards.length;
  for (const [index, { section }] of cards.entries()) section.hidden = index !== shown.at;
  form.classList.toggle('at-summary', isSummary || !hasSummary(shown));
  form.closest('main')?.classList.toggle('at-card', !isSummary);
  draw(shown);
}

/** The same by a press: it slides in, and who cannot see it is told. */
function go(shown: ShownCards, to: number): void {
  const isBack = to < shown.at;
  turn(shown, to);
  const place = shown.cards[shown.at]?.section ?? shown.places.summary;
  place.classList.remove('slides', 'slides-back');
  // The browser has to see it without, or it would not begin again.
  void place.offsetWidth;
  place.classList.add(isBack ? 'slides-back' : 'slides');
  const heading = place.querySelector<HTMLElement>('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  shown.places.top.scrollIntoView({ block: 'start' });
}

function draw(shown: ShownCards): void {
  const { cards, places, at } = shown;
  if (!hasSummary(shown)) return;
  const language = pageLanguage();
  const states = cards.map((card) => ({ title: card.title, judged: judged(card), card }));
  const way = { states, go: (to: number) => go(shown, to), language };
  const current = cards[at];
  render(<Steps at={at} {...way} />, places.top);
  render(current ? null : <Summary {...way} />, places.summary);
  const turning = current && {
    isFirst: at === 0,
    isLast: at === cards.length - 1,
    isBlank: judged(current).kind === 'blank',
    back: () => go(shown, at - 1),
    next: () => next(shown),
    language,
  };
  render(turning ? <Turning {...turning} /> : null, places.foot);
}

/** What cannot be read is not left behind. */
function next(shown: ShownCards): void {
  const card = shown.cards[shown.at];
  if (!card) return;
  if (judged(card).kind === 'unreadable') card.input?.focus();
  else if (hasSummary(shown)) go(shown, shown.at + 1);
}

function listenTo(card: ReportCard, index: number, shown: ShownCards): void {
  const redraw = addLivePreview(card);
  shown.redraw.push(redraw);
  // One tap said all that there is to say. What is not green asks what is in the way first.
  const settled = () => {
    if (isGreen(card) && hasSummary(shown)) go(shown, index + 1);
  };
  addStepper(card, settled);
  card.section.addEventListener('input', () => {
    redraw();
    draw(shown);
  });
  card.section.addEventListener('click', ({ target }) => {
    const { type, name = '' } = target as HTMLInputElement;
    if (type === 'radio' && name.endsWith('::value')) settled();
  });
  card.input?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    next(shown);
  });
}

function listenToForm(shown: ShownCards): void {
  const { form, cards } = shown;
  form.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('.summary a');
    const wanted = link ? cards.findIndex(({ section }) => section.querySelector(link.hash) !== null) : -1;
    if (wanted >= 0) go(shown, wanted);
  });
  form.addEventListener('reset', () => {
    // The fields are reset after this event.
    setTimeout(() => {
      for (const card of cards) card.startConfidence();
      for (const redraw of shown.redraw) redraw();
      turn(shown, 0);
    });
  });
  form.addEventListener('submit', () => {
    for (const card of cards) card.leaveBlank(card.value() === '' && !card.isTouched());
    setTimeout(() => {
      for (const card of cards) card.leaveBlank(false);
    });
  });
}

function placesIn(form: HTMLFormElement): Places {
  const place = (name: string) => {
    const made = document.createElement('div');
    made.className = name;
    return made;
  };
  const places = { top: place('steps'), summary: place('card-summary'), foot: place('turning') };
  const cards = form.querySelectorAll('[data-card]');
  cards[0]!.before(places.top);
  cards[cards.length - 1]!.after(places.summary);
  form.querySelector('#send')!.before(places.foot);
  return places;
}
