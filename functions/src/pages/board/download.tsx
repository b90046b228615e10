// Takes what a visitor looks at; gives the files of it to download, closed at first. Never a file that they
// may not have.
import { say, type Word } from '../../../../shared/words/pages.ts';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

const FILES: readonly [file: string, name: Word][] = [
  ['all.xlsx', 'downloadExcel'],
  ['all.zip', 'downloadCsv'],
  ['all.json', 'downloadJson'],
  ['all.md', 'downloadMarkdown'],
];

export function Download({ lookup: { root }, view }: { lookup: Pick<Lookup, 'root'>; view: PageView }) {
  const { language, link } = view;
  return (
    <details class="download no-print">
      <summary>{say(language, 'download')}</summary>
      <div class="card stack-s">
        <ul class="stack-s">
          {FILES.map(([file, name]) => (
            <li key={file}>
              <a href={link(pagePaths.file(file))}>{say(language, name)}</a>
            </li>
          ))}
          {root && (
            <li>
              <a href={link(pagePaths.unit(root.id))}>{say(language, 'downloadPrint')}</a>
            </li>
          )}
        </ul>
        <p class="small muted">{say(language, 'downloadLead')}</p>
      </div>
    </details>
  );
}
