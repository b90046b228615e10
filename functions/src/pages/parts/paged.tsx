// Takes a long list; gives the part of it that a page shows, and the links to the rest. Never a page that
// grows with the company.
import type { VNode } from 'preact';
import { clip } from '../../../../shared/digest/clip.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { Empty } from './parts.tsx';
import { pagePaths } from './paths.ts';
import type { PageView } from './view.ts';

/** Rows of a list among others, and of the one list that is paged through. */
const ROWS_AMONG_OTHERS = 10;
const ROWS_ON_ITS_OWN = 20;
/** Key results that a page holds: each is a title, a bar and a trend. */
export const KEY_RESULTS_ON_PAGE = 40;

/** Characters of a text that people typed, in a list; the whole of it is on the thing's own page. */
const LONGEST_IN_LIST = 200;

/** Typed text as a list shows it. */
export const inList = (text: string): string => clip(text, LONGEST_IN_LIST);

/** The rows of a list that are shown, and how many there are. */
interface Paged<Each> {
  shown: readonly Each[];
  total: number;
  /** From 1. */
  page: number;
  size: number;
}

/** The rows of a list that its page shows; a page that is not there is the last. */
export function pagedRows<Each>(
  all: readonly Each[],
  part: string,
  { paging }: Pick<PageView, 'paging'>,
  size = paging?.part === part ? ROWS_ON_ITS_OWN : ROWS_AMONG_OTHERS,
): Paged<Each> {
  const last = Math.max(1, Math.ceil(all.length / size));
  const page = paging?.part === part ? Math.min(Math.max(1, paging.page), last) : 1;
  return { shown: all.slice((page - 1) * size, page * size), total: all.length, page, size };
}

interface PagedRowsProps<Each> {
  all: readonly Each[];
  part: string;
  /** Said where there are none. */
  none: Word;
  view: PageView;
  /** The `li` of one. */
  children: (each: Each) => VNode;
}

/** The rows of a list that its page shows, and the links to the rest. */
export function PagedRows<Each>({ all, part, none, view, children }: PagedRowsProps<Each>) {
  if (all.length === 0) return <Empty>{say(view.language, none)}</Empty>;
  const paged = pagedRows(all, part, view);
  return (
    <>
      <ul class="rows">{paged.shown.map(children)}</ul>
      <Pager rows={paged} part={part} view={view} />
    </>
  );
}

/** The links to what else the list holds; nothing where it holds no more. */
export function Pager({
  rows: { total, page, size, shown },
  part,
  view,
}: {
  rows: Paged<unknown>;
  part: string;
  view: PageView;
}) {
  const { language, paging } = view;
  if (total <= shown.length) return null;
  if (!paging)
    return <p class="small muted">{say(language, 'andMoreTurned', { count: total - shown.length })}</p>;
  const last = Math.ceil(total / size);
  const to = (at: number) => view.link(pagePaths.onPage(paging.path, part, at));
  if (paging.part !== part)
    return (
      <p class="small no-print">
        <a href={to(1)}>{say(language, 'showAllOf', { count: total })}</a>
      </p>
    );
  return (
    <nav class="line small no-print" aria-label={say(language, 'pages')}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          ← {say(language, 'pageBefore')}
        </a>
      )}
      <span class="muted">{say(language, 'pageOf', { page, last })}</span>
      {page < last && (
        <a rel="next" href={to(page + 1)}>
          {say(language, 'pageAfter')} →
        </a>
      )}
    </nav>
  );
}
