// Takes what stands behind the digits of a number; says where it is no unit but a part of the number that is
// not read: a multiplier, a numeral, a sign at the end. Never reads one.

/** Dropped as units these would change a number by powers of ten. */
const MULTIPLIERS =
  /^(?:mill?|mrd|mld|mlrd|miljard|milliards?|trillions?|tn|hundreds?|dozens?|lakhs?|crores?|cr|juta|ribu|triệu|tỷ|nghìn|tys|тыс|млн|млрд|тысяч\p{L}{0,3}|миллион\p{L}{0,3}|миллиард\p{L}{0,3}|bps?|basis points?)\.?(?!\p{L})/iu;
/**
 * The same in other languages: Millionen, millones, Milliarden, miljoen, Tausend; halves, tenths and dozens;
 * per mille; thousands of a currency (`TEUR`).
 */
const OTHER_MULTIPLIERS =
  /^(?:(?:m|b|tr)il(?:l[ij]?|[ijhy])[oaõó]\p{L}*|(?:tausend|mille|tuhat|hundert|dutzend|douzain|docen|centen|pro ?mil|per ?(?:mil|thou))\p{L}*|mila|bin|tisíc|tus[ei]nd?|duizend|honderd|hal(?:f|ves|b)|tenths|\p{L}+dths|[tmk](?:eur|usd|chf|gbp|cny|rmb))\.?(?!\p{L})/iu;
/** In millions, as bankers write it; `mm` is a length. */
const MILLIONS = /^MM(?!\p{L})/u;
const OTHER_SCRIPTS = /^(?:[만억조천백십할]|个?基点|割|ล้าน|แสน|หมื่น|พัน|हज|लाख|करोड़|ألف|آلاف|ملي|אלף|מיל)/u;
/** `1万五`, `3成`, `3个半`, `5点五`, and what leaves open how many (`50多万`); but `5千克` and `3百分点` have units. */
const NUMERALS =
  /^[〇零一二三四五六七八九十百千万亿廿卅億萬](?![分克米瓦卡赫帕])|^[折半多几幾余餘]|^[点點][〇零一二三四五六七八九]|^成(?![员人品])|^兆(?![字瓦赫帕])|半$/u;

/** `4 of ten`, `5 and a half`, and a mark through or around the last digit. */
const OTHERS = /^(?:of|out|von|sur|de|and|und|et|plus|minus)(?: |$)|^\p{M}/iu;

/** True where the number goes on in it. */
export const goesOn = (rest: string): boolean =>
  rest.endsWith('-') ||
  [MULTIPLIERS, OTHER_MULTIPLIERS, MILLIONS, OTHER_SCRIPTS, NUMERALS, OTHERS].some((each) => each.test(rest));
