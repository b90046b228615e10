// Takes nothing; gives the style of forms: the same for the sidebar (300 px) and the phone. Never hides a field: show-when is form/view/enhance.ts.

export const formCss = `
.form { display: grid; gap: var(--s4); }
.field { border: 0; min-width: 0; }
.field + .field { margin-top: var(--s5); }
.field > label, .field > legend { display: block; font-weight: 600; padding: 0; margin-bottom: 6px; }
.field .opt { font-weight: 400; color: var(--muted); font-size: .875rem; margin-left: 6px; }
.help, .hint, .cond { color: var(--muted); font-size: .875rem; margin-bottom: 6px; } .hint { margin: 6px 0 0; }
html.js .cond { display: none; }
input.in, select.in, textarea.in { width: 100%; min-height: 48px; padding: 10px 12px; font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--edge); border-radius: 10px; }
textarea.in { min-height: 76px; resize: vertical; } select.in { text-overflow: ellipsis; }
input.in:focus, select.in:focus, textarea.in:focus { outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--focus); }
.with-unit { display: flex; gap: var(--s2); align-items: stretch; } .with-unit .in { flex: 1; min-width: 0; font-size: 1.25rem; }
.with-unit .unit { align-self: center; color: var(--muted); }
.with-unit button { min-width: 52px; min-height: 48px; border-radius: 10px; border: 1px solid var(--edge); background: var(--sunken); color: var(--ink); font: inherit; font-weight: 600; cursor: pointer; }
.choices { display: flex; flex-wrap: wrap; gap: var(--s2) 6px; }
.choice { position: relative; display: inline-flex; }
.choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.choice span { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 44px; min-width: 44px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--surface); }
.choice svg { width: 14px; height: 14px; }
.choice input:checked + span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.choice input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.choices.scale { display: grid; grid-template-columns: repeat(5, 1fr); } .scale .choice span { width: 100%; padding: 0; }
.ends { display: flex; justify-content: space-between; color: var(--muted); font-size: .8125rem; margin-top: 4px; }
.fault { color: var(--red); font-weight: 600; font-size: .9375rem; margin: 6px 0 0; }
.fault::before { content: "▲ "; font-size: .75em; }
.has-fault > .in, .has-fault .with-unit .in { border-color: var(--red); border-width: 2px; }
.readings { margin-top: var(--s2); padding: var(--s3); border: 1px solid var(--red); border-radius: 10px; background: var(--red-soft); }
.readings legend { float: left; width: 100%; font-weight: 600; margin-bottom: var(--s2); padding: 0; } .readings .choices { clear: both; }
.summary { border: 2px solid var(--red); border-radius: var(--radius); background: var(--surface); padding: var(--s4); }
.summary h2 { color: var(--red); } .summary ul { margin-top: var(--s2); } .summary li + li { margin-top: 6px; } .summary a { color: var(--red); }
.kr-card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s4); box-shadow: var(--shadow); scroll-margin-top: var(--s4); }
.kr-card h2 { font-size: 1.0625rem; } .kr-card .where { color: var(--muted); font-size: .875rem; margin-bottom: 4px; }
.facts { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; margin: var(--s3) 0 var(--s4); }
.facts div { background: var(--sunken); padding: var(--s2) 10px; } .facts dt { color: var(--muted); font-size: .8125rem; } .facts dd { font-weight: 600; }
.facts dd small { display: block; font-weight: 400; color: var(--muted); font-size: .75rem; }
details.more { margin-top: var(--s4); border-top: 1px solid var(--line); }
details.more > summary { cursor: pointer; min-height: 48px; display: flex; align-items: center; gap: var(--s2); color: var(--accent); font-weight: 600; }
details.more > summary::before { content: "+"; width: 1em; } details.more[open] > summary::before { content: "−"; }
.send { position: sticky; bottom: 0; z-index: 2; margin: 0 calc(-1 * var(--s4)); padding: var(--s3) var(--s4) calc(var(--s3) + env(safe-area-inset-bottom)); background: var(--paper); border-top: 1px solid var(--line); }
.button[aria-disabled] { opacity: .75; cursor: progress; }
.spinner { width: 1em; height: 1em; margin-right: var(--s2); border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn .8s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } } @media (prefers-reduced-motion: reduce) { .spinner { animation-duration: 4s; } }
html { scroll-padding-bottom: 96px; }
@media (max-width: 340px) { .kr-card { padding: var(--s3); } .facts dt { font-size: .75rem; } }`;
