// Takes a group of problems or warnings; gives its sentence, its cells, and the ways out: fix, or dismiss
// with a reason. Never changes a cell unasked.
import { useState } from 'preact/hooks';
import type { Group as Found, FoundCell } from '../../../shared/check/check.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { CellChange } from '../../../shared/sheet/write/cell-change.ts';
import { SmallButton } from '../parts/parts.tsx';
import { Cells, cellText } from './cells.tsx';
import { Dismiss } from './dismiss.tsx';
import { say } from './words.ts';

const MOST_FIXES_SHOWN = 4;

export interface GroupProps {
  group: Found;
  language: Language;
  busy: boolean;
  onShow: (cell: FoundCell) => void;
  onFix: (fixes: readonly CellChange[]) => void;
  onDismiss: (cells: readonly FoundCell[], reason: string) => void;
}

export function Group({ group, language, busy, onShow, onFix, onDismiss }: GroupProps) {
  const [dismissing, setDismissing] = useState<readonly FoundCell[] | null>(null);
  const { cells, fixes, texts, severity, canDismiss } = group;
  const [only] = texts;
  return (
    <section class={`found ${severity}`}>
      <h3>{group.title}</h3>
      {texts.length === 1 && <p class="about">{only}</p>}
      <Cells
        cells={cells}
        language={language}
        withTexts={texts.length > 1}
        onShow={onShow}
        onDismiss={canDismiss && cells.length > 1 ? (cell) => setDismissing([cell]) : null}
      />
      {fixes.length > 0 && (
        <>
          <FixList fixes={fixes} language={language} />
          <p class="act">
            <SmallButton
              text={
                fixes.length === 1 ? say(language, 'fix') : say(language, 'fixAll', { count: fixes.length })
              }
              about={[language, group.title]}
              busy={busy}
              onPress={() => onFix(fixes)}
            />
          </p>
        </>
      )}
      {canDismiss && !dismissing && cells.length > 0 && (
        <p class="act">
          <SmallButton
            text={
              cells.length === 1
                ? say(language, 'dismiss')
                : say(language, 'dismissAll', { count: cells.length })
            }
            about={[language, group.title]}
            onPress={() => setDismissing(cells)}
            quiet
          />
        </p>
      )}
      {dismissing && (
        <Dismiss
          about={dismissing.length === 1 ? dismissing[0]!.problem.message : group.title}
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

/** What each press would write; of many that say the same one. */
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
