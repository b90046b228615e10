// Takes the text of a cell that names owners; gives the names in it, their mail addresses, and which of them
// are posts or teams. Never who it is.

import { mailOf } from '../../sheet/table/texts.ts';
import { isNobody } from '../words/values.ts';

const SEVERAL = /[,，、;；/&+|\n]|\s(?:and|und|et|y|e|en|и|i|ve|och|与|和|及|mit|with)\s/iu;
const POST_ENDS =
  /(?:部|组|中心|经理|总监|主管|店长|专员|负责人|hrbp|办公室|委员会|課|部長|課長|チーム|팀|부장|본부| team| lead| manager| director| department|leitung|leiter|leiterin| отдел)$/iu;
const POST_BEGINS = /^(?:vp|head of|abteilung|équipe|direction|equipo|equipe|отдел|dział) |^各/iu;
const POSTS = new Set(
  'ceo cto cfo coo cmo cpo chro hr it sales marketing finance product engineering ops operations design support legal everyone all team vertrieb hrbp'.split(
    ' ',
  ),
);
/** True for what names a post or a team, and no person. */
export const isPost = (name: string): boolean =>
  POST_ENDS.test(name) || POST_BEGINS.test(name) || POSTS.has(name.toLowerCase());

/** `Ann <ann@x.org>`: Ann. */
export const withoutMail = (text: string): string =>
  text
    .split(/[\s<>()"]/)
    .filter((part) => part !== '' && mailOf(part) === null)
    .join(' ');

/** The mail address in `Ann <ann@x.org>`. */
export const mailIn = (text: string): string | null => {
  for (const part of text.split(/[\s<>(),;]/)) {
    const mail = mailOf(part);
    if (mail) return mail;
  }
  return null;
};

/** Each name of a cell, without those that say that there is nobody. */
export const splitNames = (text: string): string[] =>
  text
    .split(SEVERAL)
    .map((name) => name.replace(/^@/, '').trim())
    .filter((name) => name !== '' && !isNobody(name));
