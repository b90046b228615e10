// What a citation has to keep to, rule by rule: what is cited is there, and nothing outside the repository
// is.
import { posix } from 'node:path';
import { anchorsOf, designNames, type Line, type Repository } from './repository.ts';

export interface Rule {
  name: string;
  /** What is wrong in a line; empty where nothing is. */
  faultsIn(line: Line): string[];
}

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group]) => group!);

/** Everything that a line of prose is held to. */
export function citationRules(repository: Repository): Rule[] {
  return [
    ...designRules(repository),
    fileRule(repository),
    placeRule(repository),
    linkRule(repository),
    ...outsideRules,
  ];
}

const DESIGN = 'docs/design.md';

function designRules({ textOf }: Repository): Rule[] {
  const sections = designNames(textOf(DESIGN));
  const RULES = /§(\d+),? ((?:[A-Z][^),;:.*’'"`]*)(?:, [A-Z][^),;:.*’'"`]*)*)/g;
  return [
    {
      name: `a section that is cited stands in ${DESIGN}`,
      faultsIn: ({ text }) =>
        found(text, /§\s?(\d+)/g)
          .filter((number) => !sections.has(number))
          .map((number) => `§${number}`),
    },
    {
      name: `a rule that is cited stands in bold in its section of ${DESIGN}`,
      faultsIn: ({ text }) =>
        [...text.matchAll(RULES)].flatMap(([, number, names]) =>
          names!
            .split(', ')
            .map((name) => name.trim())
            .filter((name) => !sections.get(number!)?.has(name))
            .map((name) => `§${number}, ${name}`),
        ),
    },
  ];
}

/** Made by a build or an install. */
const isMade = (path: string): boolean => /(^|\/)(dist|lib|node_modules)(\/|$)/.test(path);

/** `shared/okr/owed.ts`, `board/fold.ts`, `owed.ts`, `read-*.ts`: a file whose path ends so. */
function fileRule({ files }: Repository): Rule {
  const PATH =
    /(?<![\w/.@~*-])((?:[\w*~-][\w.*~-]*\/)*[\w*~-][\w.*~-]*\.(?:tsx?|mjs|md|css|bundle))(?![\w/])/g;
  const isThere = (cited: string) => {
    const ending = new RegExp(`(^|/)${cited.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    return files.some((path) => ending.test(path));
  };
  const known = new Map<string, boolean>();
  return {
    name: 'a file that is cited is there',
    faultsIn: ({ text }) =>
      found(text.replaceAll(/\]\([^)]*\)|https?:\S+/g, ']'), PATH).filter((cited) => {
        if (!known.has(cited)) known.set(cited, isMade(cited) || isThere(cited));
        return !known.get(cited);
      }),
  };
}

/** `shared/words/`, `functions/openapi.json`: what is named from a root of the repository on, of any kind. */
function placeRule({ files }: Repository): Rule {
  const folders = new Set(files.flatMap((path) => foldersOf(path)));
  const there = new Set([...files, ...folders]);
  const roots = [...folders].filter((folder) => !folder.includes('/'));
  const PLACE = new RegExp(`(?<![\\w/.@~*$}-])((?:${roots.join('|')})/[\\w.*~/-]*)`, 'g');
  const isThere = (place: string) => {
    if (!place.includes('*')) return there.has(place);
    const named = new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    return [...there].some((each) => named.test(each));
  };
  return {
    name: 'a place that is cited is there',
    faultsIn: ({ text }) =>
      found(text.replaceAll(/\]\([^)]*\)|https?:\S+/g, ']'), PLACE)
        .map((cited) => cited.replace(/[./-]+$/, ''))
        .filter((place) => !SOURCE.test(place) && !isMade(place) && !UNREAD.test(place) && !isThere(place)),
  };
}

/** Looked for by the end of its path alone. */
const SOURCE = /\.(?:tsx?|mjs|md|css|bundle)$/;

/** Pictures and goldens are not among the files that are read, nor what somebody keeps for themselves. */
const UNREAD = /\/(?:pictures|goldens|\.[a-z.]+)(?:\/|$)/;

const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));

function linkRule({ files, textOf }: Repository): Rule {
  const leads = (from: string, target: string): boolean => {
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file));
    const isFolder = () => files.some((each) => each.startsWith(`${path.replace(/\/$/, '')}/`));
    // Pictures are not among the files that are read, but a page shows them.
    if (path.startsWith('docs/pictures/')) return true;
    if (!files.includes(path)) return isFolder();
    return anchor === undefined || anchorsOf(textOf(path)).includes(decodeURIComponent(anchor));
  };
  return {
    name: 'a link of a document leads to a file, and to a heading of it where it names one',
    faultsIn: ({ path, text }) =>
      path.endsWith('.md')
        ? found(text, /\]\((?!https?:|mailto:)([^)\s]+)\)/g).filter((target) => !leads(path, target))
        : [],
  };
}

const outsideRules: Rule[] = [
  {
    name: 'nothing outside the repository is cited',
    faultsIn: ({ text }) => found(text, /(\bissues? #?\d+|\bissue "|\.\.\/shared\/(?:acceptance|seed))/gi),
  },
  {
    name: 'no path of a machine is named',
    faultsIn: ({ text }) => found(text, /(?<![\w.~)}:-])(\/(?:tmp|work|home|root|Users|private)\/[\w.-]*)/g),
  },
];
