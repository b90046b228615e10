// Takes a card and what stands in its value field; gives what that would be, in words, with colour and shape.
// Never what is recorded: the receipt says that.
import type { CardFacts } from '../../../shared/form/report/card-facts.ts';
import { greenFrom, type Judged, type Judgement } from '../../../shared/form/report/judge.ts';
import { valueText } from '../../../shared/format/format.ts';
import { planValueText } from '../../../shared/format/plan-value.ts';
import { deviationText } from '../../../shared/look/plan-against.tsx';
import { StatusMark } from '../../../shared/look/status-mark.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import { say } from '../../../shared/words/browser/report.ts';
import { inBrackets } from '../../../shared/words/punctuation.ts';

interface MeaningProps {
  facts: CardFacts;
  judged: Judgement;
  language: Language;
}

/** One line with the colour, and what follows from it. */
export function Meaning({ facts, judged, language }: MeaningProps) {
  if (judged.kind === 'blank') return null;
  if (judged.kind !== 'value') return <p class="muted">{say(language, judged.kind)}</p>;
  const lines = followsFrom(facts, judged, language);
  return (
    <>
      <p>
        <StatusMark status={judged.colour} language={language} />{' '}
        <strong>{valueText(judged.value, facts.keyResult, language)}</strong>{' '}
        <span class="muted small">{againstPlan(facts, judged, language)}</span>
      </p>
      {lines.map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** `22 % behind plan (plan 14.4 %)`: a share never without what it is of. */
function againstPlan({ keyResult }: CardFacts, judged: Judged, language: Language): string {
  const value = planValueText(keyResult, judged.planned, language);
  const behind = deviationText(judged.deviation, language);
  return inBrackets(language, behind, say(language, 'planIs', { value }));
}

function followsFrom(facts: CardFacts, judged: Judged, language: Language): string[] {
  const { keyResult } = facts;
  const from = judged.colour === 'green' ? null : greenFrom(facts);
  const isUp = keyResult.target > keyResult.baseline;
  const value = valueText(from, keyResult, language);
  return [
    ...(judged.isEarly ? [say(language, 'early')] : []),
    ...(from === null ? [] : [say(language, isUp ? 'greenFrom' : 'greenDownTo', { value })]),
    ...(judged.opensReview ? [say(language, 'opensReview')] : []),
  ];
}
