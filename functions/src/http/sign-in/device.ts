// Takes what a browser says of itself; gives a device as its person knows it: `Safari · iPhone`. Never keeps
// the text itself.

/** The first that fits: Edge and Opera say Chrome too, and Chrome says Safari. */
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/DingTalk/, 'DingTalk'],
  [/Lark|Feishu/, 'Feishu'],
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
];

const named = (table: readonly [RegExp, string][], text: string): string[] =>
  table.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : [])).slice(0, 1);

/** '' where the browser does not say. */
export function deviceOf(userAgent: string): string {
  const text = userAgent.slice(0, 400);
  return [...named(BROWSERS, text), ...named(SYSTEMS, text)].join(' · ');
}
