// Takes nothing; gives the style of the grid and what stands beside it: sidebar, board, guide. Never a colour of its own: shared/look/tokens.ts.

export const besideCss = `
.desk { position: relative; z-index: 1; flex: 1; display: flex; min-height: 0; }
.grid-area { flex: 1 1 0; min-width: 0; position: relative; color-scheme: light; background: #fff; color: #1c2229; }
.sidebar, .board-panel, .guide { flex: none; display: flex; flex-direction: column; min-height: 0; background: var(--surface); border-left: 1px solid var(--line); }
.sidebar { width: 301px; }
.guide { width: 272px; overflow-y: auto; padding: 0 var(--s4) var(--s4); }
.board-panel { width: clamp(400px, 42vw, 640px); }
.panel-head { flex: none; display: flex; align-items: center; gap: 2px; min-height: 44px; padding: 4px 6px 4px var(--s4); }
.panel-head h2 { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sidebar .panel-head, .board-panel .panel-head, .window .panel-head { border-bottom: 1px solid var(--line); }
.script-frame { flex: 1; width: 100%; height: 100%; border: 0; background: var(--paper); }
.board-frames { position: relative; flex: 1; min-height: 0; }
.board-frames .script-frame { position: absolute; inset: 0; }
.board-frames .coming { visibility: hidden; }
.guide .panel-head { padding: 4px 0; margin-right: -10px; }
.guide ol { list-style: none; counter-reset: step; margin: var(--s3) 0; display: grid; gap: var(--s4); }
.guide li { counter-increment: step; position: relative; padding-left: 36px; }
.guide li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 24px; height: 24px; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-weight: 650; font-size: 0.8125rem; line-height: 24px; text-align: center; }
.guide li p { color: var(--muted); margin: 2px 0 4px; }
.link { padding: 2px 0; border: 0; background: none; color: var(--accent); font: inherit; font-weight: 600; font-size: 0.875rem; text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; cursor: pointer; }
.link:hover { text-decoration-thickness: 2px; }
@media (max-width: 1360px) { .clock .tool span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .clock .tool { min-width: 34px; padding: 0; } }
@media (max-width: 1180px) { .links .tool > span:not(.count) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .clock-text { width: 170px; } .top-row { gap: var(--s3); } .guide { width: 244px; } .board-panel { width: 400px; } }`;
