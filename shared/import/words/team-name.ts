// Takes a heading, a title or a section of a sheet; gives the team that it names, without the word that says
// so. Never takes a period or a plan's own word for a team.
import { codedText } from './codes.ts';
import { periodIn } from './periods.ts';
import { withoutAtEnd, withoutAtStart } from './trim.ts';

const LABEL =
  /(?:team|teams|abteilung|bereich|équipe|service|equipe|equipo|área|squadra|reparto|zespół|dział|команда|отдел|department|dept|division|group|takım|ekip|birim|afdeling|部门|团队|部門|團隊|チーム|部署|팀|부서)/iu;
const LABELLED = new RegExp(`^${LABEL.source}(?: ?name)? ?[:：] ?(\\S.{0,60})$`, 'iu');
const NAMED =
  /^(?:team|abteilung|équipe|equipe|equipo|squadra|zespół|команда|afdeling) (\p{L}[^,;]{1,30})$/iu;
const CHINESE =
  /^[\p{Script=Han}\p{Script=Katakana}A-Za-z]{1,12}(?:部|部门|部門|团队|團隊|小组|小組|中心|事业部|チーム|課)$/u;
const KOREAN = /^[\p{Script=Hangul}A-Za-z]{1,10}(?:팀|본부|부서|부문)$/u;
const PLAN =
  /\b(?:okrs?(?:['’]s)?|objectives?|key results?|goals?|plan|tracker|ziele)\b|目标|目標|计划|追踪表|追蹤表|表$/giu;

/** `Team: Stores`, `【Stores】`: the name alone. */
export function teamNamed(text: string): string {
  const coded = codedText(text);
  const plain = coded.says === null ? coded.text : text.trim();
  const bare = withoutAtEnd(withoutAtStart(plain, '【[〔《「#*= '), '】]〕》」:：= ');
  return LABELLED.exec(bare)?.[1]?.trim() ?? bare;
}

/** True for a text that is a team by its own word, and nothing else: 行銷部, `Team: Stores`. */
export const isTeamAlone = (text: string): boolean =>
  CHINESE.test(teamNamed(text)) || LABELLED.test(text.trim());

/** The team in a title such as `Team Orbit – 2026 Q3`, 2026年Q3 运营部OKR; null where none is named. */
export function teamInTitle(title: string): string | null {
  const labelled = LABELLED.exec(title.trim());
  if (labelled && periodIn(labelled[1]!, true) === null) return labelled[1]!.trim();
  for (const part of title.split(
    / [-–—] |[–—|,·()（）【】]|(?<=\p{Script=Han}) |(?<=[季度年Q\d]) ?(?=\p{Script=Han}{2})|(?<=[年季]度?)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=20\d\d)|(?<=\p{Script=Hangul}) /u,
  )) {
    const bare = part.replace(PLAN, ' ').replace(/ +/g, ' ').trim();
    if (bare === '' || periodIn(bare, true) !== null) continue;
    const named = NAMED.exec(bare)?.[1];
    if (named) return named.trim();
    if (CHINESE.test(bare) || KOREAN.test(bare)) return bare;
  }
  return null;
}
