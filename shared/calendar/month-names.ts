// Takes a word; gives the month that it names, in the languages that people write dates in. Never reads a
// date.

/**
 * Names and short forms of English and its European neighbours, Russian, Polish and Turkish: one line a
 * month.
 */
const MONTHS = [
  'jan(uar[yi]?|v(ier)?|eiro)?|ene(ro)?|gen(naio)?|янв(ар[яь])?|sty(cznia|czeń)?|ocak?',
  'feb(ruar[yi]?|rero|braio)?|f[eé]v(r(ier)?|ereiro)?|фев(рал[яь])?|lut(ego|y)?|şub(at)?',
  'mar(ch|s|zo|ço|ca|zec|t)?|mär(z)?|mrz|maart|mrt|март?а?',
  'a[pv]r(il(e|is)?)?|abr(il)?|апр(ел[яь])?|kwi(etnia|ecień)?|nis(an)?',
  'ma[yij]|ma[yi]o|maggio|mag|mei|ма[яй]|maja|mayıs',
  'jun[ei]?|juin|jun[ih]o|giu(gno)?|июн[яь]?|cze(rwca|rwiec)?|haz(iran)?',
  'jul[yi]?|juil(let)?|jul[ih]o|lug(lio)?|июл[яь]?|lip(ca|iec)?|tem(muz)?',
  'aug(ust(us|i)?)?|août|aout|ago(sto)?|авг(уста?)?|sie(rpnia|rpień)?|ağu(stos)?',
  'sept?(ember|embre|tiembre|iembre)?|set(embro|tembre)?|сен(тябр[яь])?|wrz(eśnia|esień)?|eyl(ül)?',
  'o[ck]t(ober|obre|ubre)?|out(ubro)?|ott(obre)?|окт(ябр[яь])?|paź(dziernika?)?|ekim?',
  'nov(ember|embre|iembre|embro)?|ноя(бр[яь])?|lis(topada?)?|kas(ım)?',
  'de[cz](ember|embro)?|d[eé]c(embre)?|dic(iembre|embre)?|дек(абр[яь])?|gru(dnia|dzień)?|ara(lık)?',
].map((names) => new RegExp(`^(?:${names})$`, 'i'));

/** 1 to 12 of a month's name or its usual short form, without a point; null where it names none. */
export function monthOfWord(word: string): number | null {
  const index = MONTHS.findIndex((names) => names.test(word));
  return index < 0 ? null : index + 1;
}
