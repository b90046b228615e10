// Takes nothing; gives the style of the board, of a unit's page and of a key result's page. Colour is never alone: marks have shape and word.

export const boardCss = `
.head { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); align-items: baseline; justify-content: space-between; margin-bottom: var(--s5); }
.notice.past { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); justify-content: space-between; margin-bottom: var(--s5); border-left-color: var(--amber-fill); background: var(--amber-soft); }
.crumbs { display: flex; flex-wrap: wrap; gap: 0 var(--s2); font-size: .9375rem; color: var(--muted); } .crumbs li + li::before { content: "›"; margin-right: var(--s2); }
.overview { display: grid; gap: var(--s5); grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); align-items: center; }
.line { display: flex; gap: var(--s3) var(--s5); flex-wrap: wrap; align-items: center; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(132px, 1fr)); gap: var(--s4); }
.tile dt { font-size: .875rem; color: var(--muted); } .tile dd { font-size: 1.375rem; font-weight: 650; line-height: 1.3; } .tile dd.help { font-size: .8125rem; font-weight: 400; color: var(--muted); line-height: 1.4; } .tile dd.nil { font-size: .9375rem; font-weight: 400; color: var(--muted); }
.tiles.measures { grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: var(--s5); } .tile .chart { margin: 4px 0; } .measure-line { height: 48px; } .trend .got.end { stroke-width: 9; } .tile dd.small { font-size: .875rem; font-weight: 400; line-height: 1.45; } .change.better { color: var(--green); } .change.worse { color: var(--red); } .tag.gap { color: var(--red); border-color: currentColor; } .breaks .tag { font-weight: 500; }
.chips { display: flex; flex-wrap: wrap; gap: var(--s2); } .chips a { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; padding: 0 14px; border: 1px solid var(--line); border-radius: 99px; background: var(--surface); text-decoration: none; color: var(--ink); }
.chips a[aria-current] { border: 2px solid var(--accent); font-weight: 600; } .chips b { font-weight: 650; }
.columns { display: grid; grid-template-columns: 300px minmax(0, 1fr); gap: var(--s6); margin-top: var(--s5); align-items: start; }
.side { position: sticky; top: var(--s4); max-height: calc(100vh - 2 * var(--s4)); overflow: auto; }
.tree li { position: relative; } .tree ul ul { margin-left: 11px; border-left: 1px solid var(--line); padding-left: 6px; }
.tree summary { position: absolute; left: 0; top: 0; width: 24px; height: 44px; cursor: pointer; list-style: none; display: flex; align-items: center; justify-content: center; } .tree summary::-webkit-details-marker { display: none; }
.tree summary::before { content: "▸"; color: var(--muted); } .tree details[open] > summary::before { content: "▾"; }
.tree a { margin-left: 24px; display: flex; align-items: center; gap: var(--s2); min-height: 44px; text-decoration: none; color: var(--ink); padding: 0 var(--s2); border-radius: 8px; } .tree a:hover { background: var(--sunken); }
.tree a[aria-current] { background: var(--accent-soft); font-weight: 600; } .tree a .name { flex: 1; min-width: 0; } .tree svg { width: 14px; height: 14px; flex: none; }
.section { margin-top: var(--s6); } .section:first-child { margin-top: 0; } .section > h2 { display: flex; align-items: center; gap: var(--s2); margin-bottom: var(--s3); } .section > h2 .count { color: var(--muted); font-weight: 400; }
.kr-row { display: grid; gap: var(--s2) var(--s5); grid-template-columns: minmax(0, 1fr) 250px 118px; align-items: center; }
.kr-row .name { font-size: 1rem; font-weight: 600; line-height: 1.4; } .kr-row .name a { color: var(--ink); text-decoration-color: var(--edge); } .kr-row .meta { display: flex; flex-wrap: wrap; gap: 2px var(--s3); align-items: center; color: var(--muted); font-size: .875rem; margin-top: 4px; }
.trend { display: block; width: 100%; height: 44px; overflow: visible; } .trend.large { height: 220px; } .trend text { font-size: 12px; fill: var(--muted); }
.trend polyline { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; } .trend .plan { stroke: var(--edge); stroke-width: 1.5; stroke-dasharray: 4 3; } .trend .got { stroke: var(--accent); stroke-width: 2.5; } .trend .fore { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 1 4; } .trend .base { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.legend { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); font-size: .875rem; color: var(--muted); margin-top: var(--s2); justify-content: space-between; } .legend.keys { justify-content: flex-start; } .legend svg { width: 28px; height: 8px; vertical-align: middle; margin-right: 4px; }
.rows .who { font-weight: 600; } .rows .clock { font-weight: 600; } .clock.over { color: var(--red); }
.table-wrap { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); } table { width: 100%; border-collapse: collapse; font-size: .9375rem; } th, td { text-align: left; vertical-align: top; padding: 10px var(--s3); } th { font-size: .8125rem; font-weight: 600; color: var(--muted); white-space: nowrap; } tbody tr { border-top: 1px solid var(--line); } td.num, th.num { text-align: right; } td.remarks { min-width: 200px; } td.day, td.by { white-space: nowrap; } .tiles.three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.empty { color: var(--muted); padding: var(--s4) var(--s5); background: var(--surface); border: 1px dashed var(--line); border-radius: var(--radius); }
.quote { border-left: 3px solid var(--line); padding-left: var(--s3); white-space: pre-line; }
details.fold > summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; font-weight: 650; font-size: 1.125rem; gap: var(--s2); margin-bottom: var(--s2); }
details.fold > summary::before { content: "▸"; color: var(--muted); } details.fold[open] > summary::before { content: "▾"; }
@media (min-width: 961px) and (max-width: 1180px) { .columns .kr-row { grid-template-columns: minmax(0, 1fr) 118px; } .columns .kr-row .title { grid-column: 1 / -1; } }
@media (max-width: 960px) { .overview, .columns { grid-template-columns: minmax(0, 1fr); } .side { position: static; max-height: none; } .kr-row { grid-template-columns: minmax(0, 1fr) 118px; } .kr-row .title { grid-column: 1 / -1; } }
@media (max-width: 600px) { .rows > li { padding: var(--s4); } .tiles, .tiles.three { grid-template-columns: repeat(2, minmax(0, 1fr)); } .columns { gap: var(--s5); } .kr-row { grid-template-columns: minmax(0, 1fr) 92px; gap: var(--s3); } }`;
