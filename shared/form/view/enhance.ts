// The script that makes a form nicer where scripts run: hides what is not asked for, adds a percent key,
// stops a second press.
// Keeps what is typed on the device (draft-script.ts).
// Never needed: without it every field is shown with its condition, and the server checks everything.

import { draftScript } from './draft-script.ts';

/**
 * A second press so soon is a slip of the finger; a later one sends again, since the first may have had no
 * answer.
 */
const SLIP_MS = 400;

/**
 * Plain script text for an inline <script>; the same for all pages, so that a security policy can name it by
 * one hash.
 */
export const enhanceScript = `(function () {
  document.documentElement.classList.add('js');
  ${draftScript}
  function ready() {
    forgetOld();
    received();
    var forms = document.querySelectorAll('form[data-attune]');
    for (var i = 0; i < forms.length; i++) enhance(forms[i]);
    var faults = document.getElementById('faults');
    if (faults) faults.focus();
  }
  function held(form, name) {
    var values = [];
    for (var i = 0; i < form.elements.length; i++) {
      var it = form.elements[i];
      if (it.name !== name || it.disabled) continue;
      if ((it.type === 'radio' || it.type === 'checkbox') && !it.checked) continue;
      var text = String(it.value).trim().toLowerCase();
      if (text) values.push(text);
    }
    return values;
  }
  // What an answer in sight asks for is not left folded away.
  function show(field, form) {
    var folded = field.closest('details');
    var other = form.elements[field.getAttribute('data-when')];
    if (other && !other.closest) other = other[0];
    if (folded && other && !folded.contains(other)) folded.open = true;
  }
  function refresh(form) {
    var fields = form.querySelectorAll('[data-when]');
    for (var round = 0; round < 4; round++) {
      for (var i = 0; i < fields.length; i++) {
        var field = fields[i];
        var wanted = JSON.parse(field.getAttribute('data-values'));
        var values = held(form, field.getAttribute('data-when'));
        var match = wanted.length ? wanted.some(function (each) { return values.indexOf(each) >= 0; }) : values.length > 0;
        var shown = match !== (field.getAttribute('data-negated') === 'true');
        if (shown && values.length && !field.getAttribute('data-shown')) show(field, form);
        if (shown && values.length) field.setAttribute('data-shown', 'yes'); else field.removeAttribute('data-shown');
        field.hidden = !shown;
        var inputs = field.querySelectorAll('input,select,textarea');
        for (var j = 0; j < inputs.length; j++) inputs[j].disabled = !shown;
      }
    }
  }
  function enhance(form) {
    var isKept = form.hasAttribute('data-draft');
    if (isKept) takeUp(form);
    function changed() {
      refresh(form);
      if (isKept) keepDraft(form);
    }
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('click', function (event) {
      if (!event.target.closest) return;
      if (event.target.closest('[data-afresh]')) { startAfresh(form); refresh(form); return; }
      var key = event.target.closest('[data-percent]');
      if (!key) return;
      var input = document.getElementById(key.getAttribute('data-percent'));
      var text = input.value.trim();
      input.value = /%$/.test(text) ? text.replace(/\\s*%$/, '') : text ? text + ' %' : '';
      input.focus();
      changed();
    });
    var sentAt = 0;
    form.addEventListener('submit', function (event) {
      if (Date.now() - sentAt < ${SLIP_MS}) { event.preventDefault(); return; }
      sentAt = Date.now();
    });
    refresh(form);
  }
  // A page that comes back from the browser's memory may be sent again: after its receipt as a submission of
  // its own.
  window.addEventListener('pageshow', function () {
    var forms = document.querySelectorAll('form[data-draft]');
    for (var i = 0; i < forms.length; i++) renew(forms[i]);
  });
  // A script that sent the form has put its answer in the page's place.
  document.addEventListener('attune:shown', ready);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();`;
