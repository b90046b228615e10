// The inbox's little script. Never loads anything but the list of mails.

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
