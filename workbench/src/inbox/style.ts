// Takes nothing; gives the style of the inbox beside that of all our pages, and its little script. Never loads anything.

export const inboxStyle = `
main.inbox { max-width: none; padding: 0; display: grid; grid-template-columns: minmax(300px, 400px) 1fr; min-height: calc(100vh - 57px); }
.mails { border-right: 1px solid var(--line); background: var(--surface); }
.mails-head { padding: var(--s4); border-bottom: 1px solid var(--line); }
.mails-head h1 { font-size: 1.25rem; }
.choice { display: grid; grid-template-columns: 1fr 1fr auto; gap: var(--s2); margin-top: var(--s3); align-items: end; }
.choice label { font-size: .8125rem; color: var(--muted); display: block; }
.choice select { width: 100%; min-height: 44px; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--ink); font: inherit; font-size: .9375rem; padding: 0 var(--s2); }
.choice .button { min-height: 44px; padding: 0 var(--s3); }
html.js .choice .button { display: none; } html.js .choice { grid-template-columns: 1fr 1fr; }
.mail-line { display: block; padding: var(--s3) var(--s4); min-height: 44px; border-bottom: 1px solid var(--line); color: var(--ink); text-decoration: none; }
.mail-line:hover { background: var(--sunken); }
.mail-line[aria-current] { background: var(--accent-soft); box-shadow: inset 4px 0 0 var(--accent); }
.mail-line .row { display: flex; gap: var(--s2); justify-content: space-between; font-size: .8125rem; color: var(--muted); }
.mail-line .who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mail-line .what { display: block; font-weight: 600; margin-top: 2px; }
.mail { min-width: 0; display: flex; flex-direction: column; padding: var(--s4); gap: var(--s3); }
.mail h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
.mail dl { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--s3); font-size: .9375rem; }
dd.files { display: flex; flex-wrap: wrap; gap: 0 var(--s4); }
.mail dt { color: var(--muted); } .mail dd { overflow-wrap: anywhere; }
.views { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: center; }
.views a, .views button { min-height: 44px; display: inline-flex; align-items: center; padding: 0 var(--s3); border: 1px solid var(--line); border-radius: 8px; background: var(--surface); color: var(--accent); font: inherit; font-size: .9375rem; text-decoration: none; cursor: pointer; }
.views a[aria-current] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
.views form { margin-left: auto; }
iframe.letter { flex: 1; width: 100%; min-height: 70vh; border: 1px solid var(--line); border-radius: var(--radius); background: #fff; }
pre.letter { flex: 1; margin: 0; padding: var(--s4); overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; max-height: 75vh; }
.back { display: none; min-height: 44px; align-items: center; }
@media (min-width: 801px) { .mails-list { max-height: calc(100vh - 57px - 170px); overflow: auto; } }
@media (max-width: 800px) {
  main.inbox { grid-template-columns: 1fr; }
  .mails { border-right: 0; }
  main.inbox.reading .mails { display: none; } main.inbox:not(.reading) .mail { display: none; }
  .back { display: inline-flex; } .mail { padding: var(--s3); } iframe.letter { min-height: 78vh; }
}`;

/** New mails come by themselves, and a choice takes effect at once. Without a script both take a click. */
export const inboxScript = `
document.documentElement.classList.add('js');
const list = document.querySelector('.mails-list'), form = document.querySelector('.choice');
form.addEventListener('change', () => form.submit());
let busy = false, again = false;
async function renew() {
  if (busy) { again = true; return; }
  busy = true;
  try {
    const answer = await fetch('/inbox/list' + location.search, { cache: 'no-store' });
    if (answer.ok) {
      const at = list.scrollTop;
      list.innerHTML = await answer.text();
      list.scrollTop = at;
    }
  } catch {} finally {
    busy = false;
    if (again) { again = false; renew(); }
  }
}
const events = new EventSource('/inbox/events');
events.onmessage = renew;
`;
