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
  return [...designRules(repository), fileRule(repository), linkRule(repository), ...outsideRules];
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

/** `shared/okr/owed.ts`, `board/fold.ts`, `owed.ts`, `read-*.ts`: a file whose path ends so. */
function fileRule({ files }: Repository): Rule {
  const PATH = /(?<![\w/.@~*-])((?:[\w*~-][\w.*~-]*\/)*[\w*~-][\w.*~-]*\.(?:tsx?|mjs|md))(?![\w/])/g;
  const isMade = (path: string) => /(^|\/)(dist|lib|node_modules)\//.test(path);
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
