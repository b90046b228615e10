// Takes nothing; gives the design tokens as CSS custom properties: colours for light and dark, type, space. Never styles an element.

const LIGHT = `
  color-scheme: light;
  --paper: #f6f5f1; --surface: #ffffff; --sunken: #efede7; --ink: #1c2229; --muted: #55606b; --line: #dedbd2; --edge: #85817a;
  --accent: #0b5a63; --on-accent: #ffffff; --accent-soft: #e1eff0; --focus: #0b5a63;
  --red: #b3261e; --red-soft: #fbe9e7; --amber: #855000; --amber-fill: #c47f0a; --amber-soft: #fdf1da;
  --green: #1b6b3a; --green-fill: #2c8a52; --green-soft: #e4f3e8; --none: #5b6570; --none-soft: #eceef0;
  --shadow: 0 1px 2px rgb(28 34 41 / 6%), 0 6px 20px rgb(28 34 41 / 5%);`;

const DARK = `
  color-scheme: dark;
  --paper: #11151a; --surface: #1a2027; --sunken: #232a32; --ink: #e9ecef; --muted: #a9b4bf; --line: #303a44; --edge: #7d8894;
  --accent: #7fd0d8; --on-accent: #05262a; --accent-soft: #16343a; --focus: #7fd0d8;
  --red: #ff9b91; --red-soft: #3a1f1e; --amber: #f5c168; --amber-fill: #dd9f35; --amber-soft: #372a14;
  --green: #86d9a1; --green-fill: #55b97c; --green-soft: #17301f; --none: #a9b4bf; --none-soft: #283039;
  --shadow: none;`;

/** Colours follow the reader's setting; print is always light. */
export const tokens = `
:root {${LIGHT}
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 32px; --s7: 48px; --radius: 12px;
}
@media screen and (prefers-color-scheme: dark) { :root {${DARK} } }`;
