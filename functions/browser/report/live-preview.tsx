// Takes a card; puts the curve and the line of meaning into it, which move while one types. Never changes
// what is typed but for the confidence, which starts at the last one.
import { render } from 'preact';
import { judge } from '../../../shared/form/report/judge.ts';
import type { Status } from '../../../shared/model/state.ts';
import type { ReportCard } from './card.ts';
import { Curve } from './curve.tsx';
import { pageLanguage } from './language.ts';
import { Meaning } from './meaning.tsx';

/** Gives what draws them anew. */
export function addLivePreview(card: ReportCard): () => void {
  const language = pageLanguage();
  const curve = document.createElement('div');
  const meaning = document.createElement('div');
  meaning.className = 'meaning';
  meaning.setAttribute('role', 'status');
  const values = card.section.querySelector('.field')!;
  values.after(meaning, curve);
  const more = card.section.querySelector('details');
  const draw = () => {
    const judged = judge(card.facts, card.value());
    const status: Status = judged.kind === 'value' ? judged.colour : 'none';
    const value = judged.kind === 'value' ? judged.value : null;
    render(<Meaning facts={card.facts} judged={judged} language={language} />, meaning);
    render(<Curve facts={card.facts} value={value} status={status} language={language} />, curve);
    // What is in the way is asked where it is not green, and stays open under somebody's hands.
    if (more && (status === 'amber' || status === 'red')) more.open = true;
  };
  card.startConfidence();
  draw();
  return draw;
}
