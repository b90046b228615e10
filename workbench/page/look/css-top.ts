// Takes nothing; gives the style of the bar above the grid: name, clock, links, people, menus. Never a colour of its own: shared/look/tokens.ts.

export const topCss = `
*, *::before, *::after { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 14px / 1.5 var(--font); font-variant-numeric: tabular-nums; overflow: hidden; }
#app { display: flex; flex-direction: column; height: 100%; }
h1, h2, h3, p, ol { margin: 0; padding: 0; }
h2 { font-size: 1rem; line-height: 1.35; font-weight: 650; }
h3 { font-size: 0.9375rem; line-height: 1.4; font-weight: 600; }
.pre { white-space: pre-line; }
.muted { color: var(--muted); }
.small { font-size: 0.8125rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -9999px; z-index: 99; }
.skip:focus { left: var(--s3); top: var(--s2); padding: var(--s2) var(--s3); background: var(--surface); border-radius: 8px; }
[hidden] { display: none !important; }
.icon { flex: none; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.top :focus-visible, .panel-head :focus-visible, .guide :focus-visible, dialog :focus-visible, .toasts :focus-visible, .opening :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 6px; }
main:focus { outline: none; }
.top { position: relative; z-index: 40; flex: none; background: var(--surface); border-bottom: 1px solid var(--line); }
.top-row { display: flex; align-items: center; gap: var(--s4); padding: var(--s2) var(--s4) 0; min-width: 0; }
.top-row.second { padding: 0 var(--s2) 2px; min-height: 34px; justify-content: space-between; }
.name { display: flex; align-items: center; gap: var(--s3); min-width: 0; flex: 1 1 180px; }
.name > .icon { width: 26px; height: 26px; color: var(--accent); stroke-width: 2.4; }
.name > div { min-width: 0; }
.book { font-weight: 650; font-size: 1rem; line-height: 1.3; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.saved { font-size: 0.75rem; line-height: 1.35; min-height: 1.35em; color: var(--muted); display: flex; align-items: center; gap: 4px; }
.saved .icon { width: 14px; height: 14px; }
.saved.trouble { color: var(--amber); font-weight: 600; }
.tool { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 36px; padding: 0 10px; border: 1px solid transparent; border-radius: 8px; background: transparent; color: var(--ink); font: inherit; font-size: 0.8125rem; text-decoration: none; white-space: nowrap; cursor: pointer; }
.tool:hover { background: var(--sunken); }
.tool[aria-pressed="true"] { background: var(--accent-soft); color: var(--accent); }
.tool:disabled { color: var(--muted); opacity: 0.55; cursor: default; background: transparent; }
.tool.bare { min-width: 32px; min-height: 32px; padding: 0; color: var(--muted); }
.links, .clock-buttons { display: flex; align-items: center; gap: 2px; flex: none; }
.count { min-width: 22px; padding: 0 6px; border-radius: 99px; background: var(--sunken); color: var(--muted); font-size: 0.75rem; line-height: 20px; text-align: center; }
.count.fresh { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.clock { display: flex; align-items: center; gap: var(--s2); min-width: 0; flex: 0 1 auto; padding: 4px 4px 4px var(--s3); border: 1px solid var(--line); border-radius: 10px; background: var(--paper); }
.clock-text { min-width: 0; width: 220px; flex: 0 1 auto; }
.day { display: flex; align-items: center; gap: 6px; font-weight: 600; font-size: 0.8125rem; line-height: 1.4; white-space: nowrap; }
.day .icon { width: 15px; height: 15px; color: var(--accent); }
.next { color: var(--muted); font-size: 0.75rem; line-height: 1.4; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.played { display: block; width: 100%; height: 6px; margin: 6px 0 5px; accent-color: var(--accent); }
.clock .tool { padding: 0 8px; }
.people { display: flex; flex-direction: column; flex: 0 1 210px; min-width: 130px; }
.people .label { font-size: 0.6875rem; line-height: 1.3; color: var(--muted); padding-left: 2px; }
.people select { width: 100%; min-height: 30px; padding: 2px 6px; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--ink); font: inherit; font-size: 0.8125rem; text-overflow: ellipsis; }
.menubar { display: flex; align-items: center; gap: 2px; }
.menu-holder { position: relative; }
.menubar button { font: inherit; font-size: 0.875rem; color: var(--ink); background: transparent; border: 0; border-radius: 6px; cursor: pointer; text-align: left; white-space: nowrap; }
.menubar > .menu-holder > button { min-height: 30px; padding: 0 10px; }
.menubar button:hover, .menubar button[aria-expanded="true"], .menu button:focus { background: var(--sunken); }
.menu { position: absolute; top: 100%; left: 0; z-index: 50; min-width: 220px; padding: 6px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 2px 6px rgb(0 0 0 / 12%), 0 12px 32px rgb(0 0 0 / 14%); }
.menu .menu { top: -7px; left: 100%; }
.menu button { display: flex; align-items: center; justify-content: space-between; gap: var(--s4); width: 100%; min-height: 34px; padding: 0 10px; }
.menu button .icon { width: 14px; height: 14px; color: var(--muted); }
.menu hr { border: 0; border-top: 1px solid var(--line); margin: 6px 4px; }
.work { display: flex; align-items: center; gap: var(--s2); padding-right: var(--s2); font-size: 0.8125rem; color: var(--accent); font-weight: 600; min-width: 0; }
.spinner { flex: none; width: 14px; height: 14px; border: 2px solid var(--accent-soft); border-top-color: var(--accent); border-radius: 50%; animation: turn 0.8s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .spinner { animation-duration: 3s; } }`;
