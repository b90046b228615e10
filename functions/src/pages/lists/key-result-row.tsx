// Takes the rows of key results; gives them as a list: where it stands, since when, what it should have been.
// Never ranks people.

import { Trend } from '../../../../shared/look/trend.tsx';
import type { Standing } from '../../../../shared/model/standing.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inList } from '../parts/paged.tsx';
import { behindText, OwnPlanAgainst, sinceText } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { KeyResultRow, PageView } from '../parts/view.ts';
import { KeyResultMark } from '../parts/why.tsx';
import { InProgressTags } from './in-progress-tags.tsx';
import { TalkTag } from './talk-tag.tsx';

export function KeyResultList({
  rows,
  standing,
  view,
  heading = 'h3',
}: {
  rows: readonly KeyResultRow[];
  standing: Standing;
  view: PageView;
  /** Below which heading the list stands: one level deeper. */
  heading?: 'h2' | 'h3';
}) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li class="kr-row" key={row.keyResult.id}>
          <Title row={row} standing={standing} view={view} heading={heading} />
          <OwnPlanAgainst row={row} language={view.language} />
          <Trend keyResult={row.keyResult} snapshots={row.snapshots} language={view.language} />
        </li>
      ))}
    </ul>
  );
}

interface TitleProps {
  row: KeyResultRow;
  standing: Standing;
  view: PageView;
  heading: 'h2' | 'h3';
}

function Title({ row, standing, view, heading: Heading }: TitleProps) {
  const { language, link } = view;
  const { keyResult, figures, unit, ownerName, since } = row;
  const sinceWords = figures.status === 'green' ? '' : sinceText(since, standing.asOf.day, language);
  return (
    <div class="title">
      <Heading class="name">
        <a href={link(pagePaths.keyResult(keyResult.id))}>{inList(keyResult.text)}</a>
      </Heading>
      <div class="meta">
        <KeyResultMark
          row={row}
          standing={standing}
          language={language}
          beside={sinceWords && <strong> {sinceWords}</strong>}
        />
        {figures.deviation !== null && <span>{behindText({ ...figures, keyResult }, language)}</span>}
        {unit && <span>{unit.name}</span>}
        {ownerName && <span>{ownerName}</span>}
        <InProgressTags review={row.review} help={row.help} language={language} />
        <TalkTag count={row.comments} keyResultId={keyResult.id} language={language} link={link} />
        {figures.stale && <span class="tag">{say(language, 'stale')}</span>}
        {figures.watermelon && (
          <span class="tag" title={say(language, 'watermelonHelp')}>
            {say(language, 'watermelon')}
          </span>
        )}
      </div>
    </div>
  );
}
