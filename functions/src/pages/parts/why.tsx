// Takes a key result or a fold; gives its colour as something that one can ask: a press says which report,
// plan and threshold gave it, and what would make it green. Never needs a script.
import type { ComponentChildren } from 'preact';
import {
  boundText,
  dayText,
  exactPercentText,
  percentText,
  valueText,
} from '../../../../shared/format/format.ts';
import { deviationText } from '../../../../shared/look/plan-against.tsx';
import { StatusMark } from '../../../../shared/look/status-mark.tsx';
import type { BoardFold } from '../../../../shared/model/board.ts';
import type { KeyResult, Language, Settings } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Thresholds } from '../../../../shared/okr/figures.ts';
import { type DueDay, dueDays, missedDays } from '../../../../shared/okr/owed.ts';
import type { Requirement } from '../../../../shared/okr/thresholds.ts';
import { type Why, whyFolded, whyOf } from '../../../../shared/okr/why.ts';
import { say } from '../../../../shared/words/pages.ts';
import { sentences } from '../../../../shared/words/punctuation.ts';
import { behindText, shouldBe } from './parts.tsx';
import type { KeyResultRow } from './view.ts';

interface MarkProps {
  standing: Standing;
  language: Language;
  /** Beside the mark, on what is pressed. */
  beside?: ComponentChildren;
}

/** The mark of a key result, with its reason behind it. */
export function KeyResultMark({ row, ...props }: MarkProps & { row: KeyResultRow }) {
  return (
    <MarkWithWhy status={row.figures.status} {...props}>
      {() => <WhyOfRow row={row} standing={props.standing} language={props.language} />}
    </MarkWithWhy>
  );
}

/** The mark of an objective or a unit, with its reason behind it. */
export function FoldMark({ fold, ...props }: MarkProps & { fold: BoardFold }) {
  const { standing, language } = props;
  return (
    <MarkWithWhy status={fold.status} {...props}>
      {() => <p>{sentences(language, foldSentences(fold, standing.plan.settings, language))}</p>}
    </MarkWithWhy>
  );
}

function MarkWithWhy({
  status,
  language,
  beside,
  children,
}: Omit<MarkProps, 'standing'> & { status: BoardFold['status']; children: () => ComponentChildren }) {
  return (
    <details class="why">
      <summary>
        <StatusMark status={status} language={language} />
        {beside} <span class="ask">{say(language, 'why')}</span>
      </summary>
      {children()}
    </details>
  );
}

/** The same for every key result of a page: made once. */
const madeDays = new WeakMap<Settings, DueDay[]>();

function daysOf(settings: Settings): readonly DueDay[] {
  const days = madeDays.get(settings) ?? dueDays(settings);
  madeDays.set(settings, days);
  return days;
}

/** Why a key result has its colour, sentence by sentence. */
export function WhyOfRow({
  row,
  standing,
  language,
}: {
  row: KeyResultRow;
  standing: Standing;
  language: Language;
}) {
  const { settings } = standing.plan;
  const { keyResult, figures, snapshots } = row;
  const days = daysOf(settings);
  const latest = snapshots.at(-1) ?? null;
  const why = whyOf({ keyResult, status: figures.status, latest, settings, days, today: standing.asOf.day });
  const missed = missedDays(keyResult, days, latest?.day ?? null, standing.asOf.at).length;
  const reason = ruleSentence(why, { keyResult, settings, missed, language });
  return (
    <div class="because">
      <p>{sentences(language, [...reportSentences(why, row, language), reason])}</p>
      {missed > 0 && why.rule !== 'faded' && <p>{say(language, 'whyMissed', { missed })}</p>}
      {why.next && (
        <p>
          <strong>{needSentence(why.next.need, why.next.day, keyResult, language)}</strong>
        </p>
      )}
    </div>
  );
}

const SAYS_ALL: readonly Why['rule'][] = ['silent', 'not-due', 'done', 'overdue'];

function reportSentences({ rule, report }: Why, { keyResult, figures }: KeyResultRow, language: Language) {
  if (!report || SAYS_ALL.includes(rule)) return [];
  const share = (each: number) => percentText(each, language);
  const { attainment, planned, deviation } = report;
  return [
    say(language, 'whyReported', {
      day: dayText(report.day, language),
      value: valueText(report.value, keyResult, language),
      plan: shouldBe({ ...figures, planned, keyResult }, language),
    }),
    say(language, 'whyShares', {
      attained: share(attainment),
      planned: share(planned),
      deviation: behindText({ keyResult, deviation }, language),
    }),
  ];
}

interface WhySubject {
  keyResult: KeyResult;
  settings: Thresholds;
  missed: number;
  language: Language;
}

function ruleSentence({ rule, report }: Why, { keyResult, settings, missed, language }: WhySubject): string {
  switch (rule) {
    case 'silent':
      return say(language, 'whySilent');
    case 'faded':
      return say(language, 'whyFaded', { missed });
    case 'not-due':
      return say(language, 'whyNotDue', { day: dayText(keyResult.due, language) });
    case 'overdue':
      return say(language, 'whyOverdue', { day: dayText(keyResult.due, language) });
    case 'done':
      return say(language, 'whyDone', { day: dayText(report!.day, language) });
    case 'as-then':
      return say(language, 'whyAsThen');
    default:
      return thresholdSentence(rule, report!.planned, settings, language);
  }
}

function thresholdSentence(
  rule: 'red' | 'amber' | 'small-base' | 'green',
  planned: number,
  settings: Thresholds,
  language: Language,
): string {
  const amber = exactPercentText(settings.amberAbove, language);
  const red = exactPercentText(settings.redAbove, language);
  if (rule === 'red') return say(language, 'whyRed', { red });
  if (rule === 'amber') return say(language, 'whyAmber', { amber, red });
  if (rule === 'green') return say(language, 'whyGreen', { amber });
  return say(language, 'whySmallBase', {
    planned: percentText(planned, language),
    opening: exactPercentText(settings.openingPlan, language),
  });
}

function needSentence(need: Requirement, on: string, keyResult: KeyResult, language: Language): string {
  const day = dayText(on, language);
  const bound = (value: number, up: boolean) => boundText(value, keyResult, language, up);
  if (need.kind === 'done') return say(language, 'needDone');
  if (need.kind === 'least') return say(language, 'needLeast', { day, value: bound(need.value, true) });
  if (need.kind === 'most') return say(language, 'needMost', { day, value: bound(need.value, false) });
  const { low, high } = need;
  if (high === null) return say(language, 'needLeast', { day, value: bound(low ?? 0, true) });
  if (low === null) return say(language, 'needMost', { day, value: bound(high, false) });
  return say(language, 'needBetween', { day, low: bound(low, true), high: bound(high, false) });
}

function foldSentences(fold: BoardFold, settings: Thresholds, language: Language): string[] {
  const rule = whyFolded(fold, settings);
  const { attainment, planned, deviation } = fold;
  if (rule === 'nothing' || planned === null) return [say(language, 'whyNothing')];
  const shares = say(language, 'whyShares', {
    attained: percentText(attainment, language),
    planned: percentText(planned, language),
    deviation: deviationText(deviation, language),
  });
  const reason =
    rule === 'red-third'
      ? say(language, 'whyRedThird')
      : thresholdSentence(rule, planned, settings, language);
  return [shares, reason];
}
