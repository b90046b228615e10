// Takes a KR of a picture; gives its line: colour and shape, since when, value against plan, trend, who
// helps. Never wider than the page.

import { PlanBar } from '../../../../shared/look/plan-bar.tsx';
import { StatusShape } from '../../../../shared/look/status-mark.tsx';
import { Trend } from '../../../../shared/look/trend.tsx';
import type { PictureKeyResult } from '../../../../shared/model/picture.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { InProgressTags } from '../lists/in-progress-tags.tsx';
import { TalkTag } from '../lists/talk-tag.tsx';
import { Named } from '../parts/named.tsx';
import { inList } from '../parts/paged.tsx';
import { behindText, shouldBe, sinceText, valueNow } from '../parts/parts.tsx';
import { type Link, pagePaths } from '../parts/paths.ts';
import { hasScale, ScaleBar } from '../parts/scale-bar.tsx';

interface Props {
  row: PictureKeyResult;
  asOf: string;
  language: Language;
  link: Link | null;
}

export function PictureRow({ row, asOf, language, link }: Props) {
  const { keyResult, status, since, deviation, snapshots, unit, owner } = row;
  const words = [
    status === 'green' ? '' : sinceText(since, asOf, language),
    behindText({ keyResult, deviation }, language),
    unit,
    owner,
    row.stale ? say(language, 'stale') : '',
  ].filter((each) => each !== '');
  return (
    <li class="pic-row">
      <Named link={link} path={pagePaths.keyResult(keyResult.id)}>
        <span class={`mark ${status}`} title={link ? say(language, 'why') : undefined}>
          <StatusShape status={status} />
          <span class="visually-hidden">{say(language, status)}</span>
        </span>
      </Named>
      <div>
        <h3>
          <Named link={link} path={pagePaths.keyResult(keyResult.id)}>
            {inList(keyResult.text)}
          </Named>
        </h3>
        <p class="small muted">
          {words.join(' · ')} <InProgressTags review={row.review} help={row.help} language={language} />
          <TalkTag count={row.comments ?? 0} keyResultId={keyResult.id} language={language} link={link} />
        </p>
      </div>
      <div class="pic-bar">
        <RowBar row={row} language={language} />
      </div>
      <Trend keyResult={keyResult} snapshots={snapshots} language={language} />
    </li>
  );
}

function RowBar({ row, language }: Pick<Props, 'row' | 'language'>) {
  const { keyResult, snapshots } = row;
  const last = snapshots.at(-1);
  if (last && hasScale(keyResult)) return <ScaleBar {...row} value={last.value} language={language} />;
  return (
    <>
      <PlanBar {...row} language={language} />
      <p class="bar-text">
        <span>{valueNow(row, language)}</span>
        <span class="muted">{say(language, 'should', { value: shouldBe(row, language) })}</span>
      </p>
    </>
  );
}
