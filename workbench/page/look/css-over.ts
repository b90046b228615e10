// Takes nothing; gives the style of what lies over the grid: dialogs, questions, toasts, the place to drop a file. Never a colour of its own: shared/look/tokens.ts.

export const overCss = `
dialog { border: 1px solid var(--line); border-radius: 14px; padding: 0; background: var(--surface); color: var(--ink); box-shadow: 0 4px 12px rgb(0 0 0 / 14%), 0 24px 64px rgb(0 0 0 / 24%); }
dialog::backdrop { background: rgb(16 22 28 / 45%); }
.question { width: min(480px, calc(100vw - 32px)); padding: var(--s5); }
.asked { max-height: 50vh; overflow-y: auto; overflow-wrap: anywhere; }
.stack > * + * { margin-top: var(--s4); }
.buttons { display: flex; justify-content: flex-end; flex-direction: row-reverse; justify-content: flex-start; gap: var(--s2); }
.button { min-height: 38px; min-width: 76px; padding: 0 var(--s4); border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
.button.quiet { background: transparent; color: var(--accent); }
.button:hover { filter: brightness(1.08); }
textarea.in { width: 100%; padding: 8px 10px; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--ink); font: inherit; }
.window { max-width: calc(100vw - 32px); max-height: calc(100vh - 32px); }
.window.modeless { position: fixed; z-index: 45; inset: 120px 24px auto auto; margin: 0; }
.window-frame { display: flex; max-height: calc(100vh - 96px); }
.toasts { position: fixed; z-index: 60; right: var(--s4); bottom: 56px; display: grid; gap: var(--s2); width: min(380px, calc(100vw - 32px)); pointer-events: none; }
.toast { pointer-events: auto; display: flex; gap: var(--s2); justify-content: space-between; padding: var(--s3) var(--s2) var(--s3) var(--s4); border-radius: 10px; background: #1d262e; color: #f2f4f5; border: 1px solid #3a4650; box-shadow: 0 8px 28px rgb(0 0 0 / 28%); overflow-wrap: anywhere; }
.toast-title { font-weight: 650; }
.toast .tool.bare { color: #c6cfd6; }
.toast .tool.bare:hover { background: #33404b; }
.drop { position: fixed; inset: 0; z-index: 70; display: grid; place-items: center; background: rgb(11 90 99 / 22%); border: 3px dashed var(--accent); }
.drop p { padding: var(--s4) var(--s5); border-radius: 12px; background: var(--surface); font-weight: 600; box-shadow: 0 8px 28px rgb(0 0 0 / 20%); }
.opening { position: absolute; inset: 0; display: grid; place-items: center; background: var(--paper); }
.card { max-width: 460px; padding: var(--s5); border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }`;
