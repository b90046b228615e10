// Takes a group of problems or warnings; gives its sentence, its cells, and the ways out: fix, or dismiss
// with a reason. Never changes a cell unasked.
import { useState } from 'preact/hooks';
import type { FindingGroup as Found, FoundCell } from '../../../shared/check/check.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { CellChange } from '../../../shared/sheet/write/cell-change.ts';
import { SmallButton } from '../parts/parts.tsx';
import { Cells, cellText } from './cells.tsx';
import { Dismiss } from './dismiss.tsx';
import { say } from './words.ts';

const MOST_FIXES_SHOWN = 4;

/** What a person can do about what was found. */
export interface WaysOut {
  language: Language;
  busy: boolean;
  onShow: (cell: FoundCell) => void;
  onFix: (fixes: readonly CellChange[]) => void;
  onDismiss: (cells: readonly FoundCell[], reason: string) => void;
}

export function Groups({ groups, ...ways }: WaysOut & { groups: readonly Found[] }) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key} group={group} {...ways} />
      ))}
    </>
  );
}

type GroupProps = WaysOut & { group: Found };

function Group({ group, language, busy, onShow, onFix, onDismiss }: GroupProps) {
  const [dismissing, setDismissing] = useState<readonly FoundCell[] | null>(null);
  const { cells, fixes, texts, title, severity, canDismiss } = group;
  const [only] = texts;
  return (
    <section class={`found ${severity}`}>
      <h3>{title}</h3>
      {texts.length === 1 && <p class="about">{only}</p>}
      <Cells
        cells={cells}
        language={language}
        withTexts={texts.length > 1}
        onShow={onShow}
        onDismiss={canDismiss && cells.length > 1 ? (cell) => setDismissing([cell]) : null}
      />
      {fixes.length > 0 && (
        <Fixing fixes={fixes} about={title} language={language} busy={busy} onFix={onFix} />
      )}
      {canDismiss && !dismissing && cells.length > 0 && (
        <DismissButton
          count={cells.length}
          about={title}
          language={language}
          onPress={() => setDismissing(cells)}
        />
      )}
      {dismissing && (
        <Dismiss
          about={dismissing.length === 1 ? dismissing[0]!.problem.message : title}
          language={language}
          busy={busy}
          onCancel={() => setDismissing(null)}
          onReason={(reason) => {
            onDismiss(dismissing, reason);
            setDismissing(null);
          }}
        />
      )}
    </section>
  );
}

interface FixingProps extends Pick<WaysOut, 'language' | 'busy' | 'onFix'> {
  fixes: readonly CellChange[];
  about: string;
}

/** What a press would write, and the press. */
function Fixing({ fixes, about, language, busy, onFix }: FixingProps) {
  const count = fixes.length;
  return (
    <>
      <FixList fixes={fixes} language={language} />
      <p class="act">
        <SmallButton
          text={count === 1 ? say(language, 'fix') : say(language, 'fixAll', { count })}
          about={[language, about]}
          busy={busy}
          onPress={() => onFix(fixes)}
        />
      </p>
    </>
  );
}

interface DismissButtonProps {
  count: number;
  about: string;
  language: Language;
  onPress: () => void;
}

function DismissButton({ count, about, language, onPress }: DismissButtonProps) {
  return (
    <p class="act">
      <SmallButton
        text={count === 1 ? say(language, 'dismiss') : say(language, 'dismissAll', { count })}
        about={[language, about]}
        onPress={onPress}
        quiet
      />
    </p>
  );
}

/** Of many that say the same, one. */
function FixList({ fixes, language }: { fixes: readonly CellChange[]; language: Language }) {
  const lines = [
    ...new Set(
      fixes.map(({ row, column, before, after }) =>
        say(language, 'fixOne', {
          cell: row === 0 ? '' : cellText({ row, column }),
          before: String(before ?? '') || say(language, 'blank'),
          after: after || say(language, 'blank'),
        }).replace(/^[:：]\s*/, ''),
      ),
    ),
  ];
  return (
    <ul class="fix-list">
      {lines.slice(0, MOST_FIXES_SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST_FIXES_SHOWN && <li>…</li>}
    </ul>
  );
}
