// Takes Chinese words of a sheet; gives them in simplified signs, so that one table of words serves both
// scripts. Never changes what is kept.

/**
 * Traditional signs that words of headings, statuses and kinds are made of, each before its simplified one.
 */
const PAIRS =
  '標标關关鍵键結结負负責责權权進进狀状態态當当實实際际單单備备註注說说類类別别優优級级時时間间週周開开數数據据達达項项團团隊队組组織织門门員员層层歷历記记錄录險险綠绿黃黄紅红燈灯號号線线準准點点終终績绩評评價价畫画計计總总體体親亲對对齊齐聯联繫系導导個个現现過过積积極极資资訊讯編编碼码稱称題题內内測测試试預预認认參参與与處处務务業业營营運运維维護护監监專专產产動动劃划執执長长擔担協协後后將将歸归屬属區区響响應应擊击發发佈布檢检視视續续啟启暫暂緩缓嚴严滯滞順顺爲为為为師师議议誰谁從从於于';

const simple = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2]!, PAIRS[at * 2 + 1]!]),
);

/** The text in simplified signs, as far as words of a plan need them. */
export const simplified = (text: string): string =>
  [...text].map((sign) => simple.get(sign) ?? sign).join('');
