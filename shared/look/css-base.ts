// Takes nothing; gives the style of what every page has: type, links, buttons, header, cards. Never loads anything.

export const baseCss = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--font); font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
html:lang(zh) body { line-height: 1.65; }
h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; }
h3 { font-size: 1rem; line-height: 1.4; font-weight: 600; }
html:lang(zh) h1 { letter-spacing: 0; line-height: 1.35; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.muted { color: var(--muted); } .small { font-size: .875rem; } .num { white-space: nowrap; } .pre { white-space: pre-line; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; } html:not(.js) .needs-js { display: none; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: var(--s4); top: var(--s4); background: var(--surface); padding: var(--s2) var(--s4); z-index: 9; }
.bar { border-bottom: 1px solid var(--line); background: var(--surface); }
.bar-in { max-width: 1240px; margin: 0 auto; padding: 0 var(--s4); min-height: 56px; display: flex; align-items: center; gap: var(--s4); }
.brand { line-height: 1.25; min-width: 0; font-weight: 650; color: var(--ink); text-decoration: none; display: inline-flex; align-items: center; gap: var(--s2); min-height: 44px; }
.brand svg { flex: none; width: 22px; height: 22px; color: var(--accent); }
.bar-right { flex: none; margin-left: auto; display: flex; align-items: center; gap: var(--s4); font-size: .9375rem; }
.bar-right a { min-height: 44px; display: inline-flex; align-items: center; }
main { display: block; margin: 0 auto; padding: var(--s5) var(--s4) var(--s7); max-width: 1240px; }
main.narrow { max-width: 560px; } main.middle { max-width: 860px; }
main:focus { outline: none; }
.foot { max-width: 1240px; margin: 0 auto; padding: 0 var(--s4) var(--s6); color: var(--muted); font-size: .875rem; }
.foot.narrow { max-width: 560px; } .foot.middle { max-width: 860px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s5); box-shadow: var(--shadow); }
.stack > * + * { margin-top: var(--s4); } .stack-s > * + * { margin-top: var(--s2); } .stack-l > * + * { margin-top: var(--s5); }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 0 var(--s5); border-radius: 10px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.button:hover { filter: brightness(1.08); } .button.quiet { background: transparent; color: var(--accent); }
.button.wide { width: 100%; }
.notice { border-left: 4px solid var(--accent); background: var(--accent-soft); border-radius: 8px; padding: var(--s3) var(--s4); }
.trust { display: flex; gap: var(--s3); align-items: flex-start; color: var(--muted); font-size: .9375rem; }
.trust svg { flex: none; width: 20px; height: 20px; margin-top: 2px; color: var(--accent); }
.mark { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; font-size: .875rem; white-space: nowrap; }
.mark svg { width: 16px; height: 16px; flex: none; }
.mark.red { color: var(--red); } .mark.amber { color: var(--amber); } .mark.green { color: var(--green); } .mark.none { color: var(--none); }
.mark.big { font-size: 1.375rem; gap: 10px; } .mark.big svg { width: 28px; height: 28px; }
.mark.amber svg { color: var(--amber-fill); }
.tag { display: inline-block; font-size: .8125rem; line-height: 1.5; padding: 0 8px; border-radius: 99px; border: 1px solid var(--line); color: var(--muted); white-space: nowrap; }
.planbar { display: block; width: 100%; height: 14px; overflow: visible; } .planbar .track { fill: var(--sunken); stroke: var(--line); }
.planbar .fill.red { fill: var(--red); } .planbar .fill.amber { fill: var(--amber-fill); } .planbar .fill.green { fill: var(--green-fill); } .planbar .fill.none { fill: var(--none); }
.planbar .tick { stroke: var(--ink); stroke-width: 3; } .planbar .full { stroke: var(--edge); stroke-dasharray: 2 2; }
.bar-text { display: flex; justify-content: space-between; gap: var(--s2); font-size: .875rem; margin-top: 4px; } .bar-text b { font-weight: 650; }
.rows { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); } .rows > li { padding: var(--s4) var(--s5); } .rows > li + li { border-top: 1px solid var(--line); }
@media (max-width: 600px) { .bar-right { gap: var(--s3); } h1 { font-size: 1.5rem; } .card { padding: var(--s4); } }`;
