// Takes what is open; gives it as a list, each with the step that comes next, a press away. Never takes a
// step.
import type { Language } from '../../../../shared/model/plan.ts';
import { type PartName, partNamed } from '../../../../shared/process/steps/table.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inLanguage } from '../../../../shared/words/say.ts';
import type { WaitingThing } from '../../usecases/board/open-things.ts';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';
import { stepTitle } from './step-title.ts';

/** True for what the company waits for; micro-OKRs and points are a person's own. */
export const isOfProcess = (part: PartName): boolean => partNamed(part).tag !== undefined;

const tagOf = (part: PartName, language: Language): string => {
  const tag = partNamed(part).tag!;
  return typeof tag === 'string' ? say(language, tag) : inLanguage(language, tag);
};

/** What is past its deadline says so in words. */
export function OpenList({ things, view }: { things: readonly WaitingThing[]; view: PageView }) {
  if (things.length === 0) return <Empty>{say(view.language, 'nothingWaits')}</Empty>;
  const paged = pagedRows(things, 'waiting', view);
  return (
    <>
      <OpenRows things={paged.shown} view={view} />
      <Pager rows={paged} part="waiting" view={view} />
    </>
  );
}

/** The rows alone. */
export function OpenRows({ things, view }: { things: readonly WaitingThing[]; view: PageView }) {
  const { language } = view;
  const rows = things.map((each) => each.inWords());
  return (
    <ul class="rows">
      {rows.map(({ action, part, id, text, about, overdue }) => (
        <li key={`${part} ${id}`} class="stack-s">
          <h3>
            <span class="tag">{tagOf(part, language)}</span> {inList(text)}
          </h3>
          <p class={overdue ? 'small clock over' : 'small muted'}>
            {overdue && '▲ '}
            {inList(about)}
          </p>
          {action !== null && (
            <p class="small no-print">
              <a href={view.link(pagePaths.step(action, id))}>{stepTitle(action, language)}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
