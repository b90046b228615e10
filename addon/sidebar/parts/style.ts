// Takes nothing; gives the sidebar's style: that of the phone page, drawn closer for 300 px. Never a colour of its own: shared/look/tokens.
import { sidebarStyle } from '../../../shared/look/style.ts';

const NARROW = `
html { font-size: 14px; --s4: 12px; --s5: 16px; }
body { font-size: 14px; line-height: 1.5; background: var(--paper); }
h1 { font-size: 1.2rem; } .card, .kr-card { padding: var(--s4); }
input.in, select.in, textarea.in { min-height: 40px; padding: 7px 10px; } textarea.in { min-height: 64px; }
.button { min-height: 42px; } .button.small { min-height: 34px; padding: 0 var(--s3); font-size: .9rem; }
.with-unit .in { font-size: 1.15rem; } .with-unit button { min-width: 44px; min-height: 40px; }
.choice span { min-height: 36px; min-width: 36px; padding: 0 10px; }
.facts { margin: var(--s2) 0 var(--s3); } .facts div { padding: 6px 8px; } .facts dt, .facts dd small { font-size: .8rem; }
.field + .field { margin-top: var(--s4); } .rows > li { padding: var(--s4); }
.page { min-height: 100vh; display: flex; flex-direction: column; }
.top { position: sticky; top: 0; z-index: 3; background: var(--surface); border-bottom: 1px solid var(--line); }
.views > summary { list-style: none; display: flex; align-items: center; gap: var(--s2); padding: 0 var(--s4); min-height: 46px; cursor: pointer; }
.views > summary::-webkit-details-marker { display: none; } .views > summary h1 { flex: 1; min-width: 0; }
.views > summary svg.logo { width: 20px; height: 20px; color: var(--accent); flex: none; }
.views > summary .turn { width: 12px; height: 12px; color: var(--muted); flex: none; } .views[open] > summary .turn { transform: rotate(180deg); }
.views nav { border-top: 1px solid var(--line); padding: var(--s1) 0; box-shadow: 0 8px 16px rgb(0 0 0 / 8%); max-height: 70vh; overflow: auto; }
.views nav button { display: flex; width: 100%; align-items: center; gap: var(--s2); min-height: 38px; padding: 0 var(--s4); border: 0; background: none; color: var(--ink); font: inherit; text-align: left; cursor: pointer; }
.views nav button:hover { background: var(--sunken); } .views nav button[aria-current] { font-weight: 650; color: var(--accent); background: var(--accent-soft); }
main.side-main { flex: 1; width: 100%; margin: 0; padding: var(--s4); max-width: none; display: grid; gap: var(--s4); align-content: start; grid-template-columns: minmax(0, 1fr); }
main.side-main > *, .form { min-width: 0; }
.lead { color: var(--muted); } .wait { display: flex; align-items: center; gap: var(--s2); color: var(--muted); padding: var(--s5) 0; } .wait .spinner { margin: 0; color: var(--accent); }
.notice.bad { border-left-color: var(--red); background: var(--red-soft); } .notice.good { border-left-color: var(--green); background: var(--green-soft); } .notice.warn { border-left-color: var(--amber-fill); background: var(--amber-soft); }
.notice > * + * { margin-top: var(--s2); } .notice .about { color: var(--muted); font-size: .9rem; white-space: pre-line; }
.things { display: grid; gap: var(--s2); } .things li { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s3); display: grid; gap: 6px; }
.things .text { font-weight: 600; white-space: pre-line; } .things .about { color: var(--muted); font-size: .9rem; }
.act { display: flex; align-items: center; gap: var(--s2); flex-wrap: wrap; } .things li.over { border-left: 4px solid var(--red); }
.over-mark { color: var(--red); font-weight: 600; font-size: .9rem; } .over-mark::before { content: "◆ "; }
.group { display: grid; gap: var(--s2); } .group > h2 { font-size: 1rem; display: flex; gap: var(--s2); align-items: baseline; } .group > h2 .count { color: var(--muted); font-weight: 400; }
.starter { display: flex; width: 100%; }
.plain { border: 0; background: none; padding: 0; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: .18em; cursor: pointer; min-height: 28px; }
.side-foot { padding: var(--s1) var(--s4); border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; display: flex; gap: 0 var(--s2); align-items: center; justify-content: space-between; flex-wrap: wrap; }
.pairs { display: grid; gap: 2px; } .pairs div { display: flex; justify-content: space-between; gap: var(--s3); } .pairs dt { color: var(--muted); } .pairs dd { font-weight: 600; text-align: right; overflow-wrap: anywhere; min-width: 0; }
.send { background: var(--paper); }
main:focus { outline: none; }`;

export const style = `${sidebarStyle}${NARROW}`;
