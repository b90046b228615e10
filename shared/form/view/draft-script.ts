// The part of the pages' script that keeps what is typed on the device until its receipt has come. Never
// sends anything anywhere.
// A form that bears `data-draft` keeps one draft under that name; a page that bears `data-received` is its
// receipt.

/** Days that a draft is kept at most. */
const DRAFT_DAYS = 7;

/**
 * Plain script text: functions of the script in enhance.ts. Where the browser keeps nothing, all of it does
 * nothing.
 */
export const draftScript = `
  var PREFIX = 'attune.draft.', SENT = 'attune.sent.';
  function stored(act) {
    try { return act(window.localStorage); } catch (error) { return null; }
  }
  function draftOf(name) {
    return stored(function (store) { return JSON.parse(store.getItem(PREFIX + name)); });
  }
  function forgetOld() {
    stored(function (store) {
      for (var i = store.length - 1; i >= 0; i--) {
        var name = store.key(i);
        if (name.indexOf(PREFIX) !== 0) continue;
        var draft = draftOf(name.slice(PREFIX.length));
        if (!draft || Date.now() - draft.at > ${DRAFT_DAYS} * 86400000) store.removeItem(name);
      }
    });
  }
  function each(form, act) {
    for (var i = 0; i < form.elements.length; i++) {
      var it = form.elements[i];
      if (it.name && it.type !== 'hidden' && it.type !== 'submit' && it.type !== 'button') act(it);
    }
  }
  var isChoice = function (it) { return it.type === 'radio' || it.type === 'checkbox'; };
  // Fields that are folded away are kept too: they may unfold again.
  function keepDraft(form) {
    var fields = [];
    each(form, function (it) {
      if (isChoice(it) ? it.checked : it.value !== '') fields.push([it.name, it.value]);
    });
    var draft = { key: form.elements.key.value, at: Date.now(), fields: fields };
    stored(function (store) { store.setItem(PREFIX + form.getAttribute('data-draft'), JSON.stringify(draft)); });
  }
  function takeUp(form) {
    var name = form.getAttribute('data-draft');
    if (form.getAttribute('data-typed')) { keepDraft(form); return; }
    var draft = draftOf(name);
    if (!draft || !draft.fields.length) return;
    var kept = draft.fields.slice();
    each(form, function (it) {
      var at = -1;
      for (var i = 0; i < kept.length && at < 0; i++)
        if (kept[i][0] === it.name && (!isChoice(it) || kept[i][1] === it.value)) at = i;
      if (isChoice(it)) it.checked = at >= 0;
      else if (it.tagName === 'SELECT' && at >= 0) choose(it, kept[at][1]);
      else it.value = at >= 0 ? kept[at][1] : '';
      if (at >= 0) kept.splice(at, 1);
    });
    // The try under this key may have arrived: sent again it is one submission.
    form.elements.key.value = draft.key;
    unfold(form);
    var note = form.querySelector('[data-taken-up]');
    if (note) note.hidden = false;
  }
  function choose(select, value) {
    for (var i = 0; i < select.options.length; i++) if (select.options[i].value === value) select.value = value;
  }
  function unfold(form) {
    var folded = form.querySelectorAll('details');
    for (var i = 0; i < folded.length; i++) {
      var filled = folded[i].querySelectorAll('input,select,textarea');
      for (var j = 0; j < filled.length; j++)
        if (isChoice(filled[j]) ? filled[j].checked : filled[j].value !== '') folded[i].open = true;
    }
  }
  function startAfresh(form) {
    stored(function (store) { store.removeItem(PREFIX + form.getAttribute('data-draft')); });
    form.reset();
    form.elements.key.value = freshKey();
    form.querySelector('[data-taken-up]').hidden = true;
  }
  function freshKey() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16)), key = '';
    for (var i = 0; i < bytes.length; i++) key += (256 + bytes[i]).toString(16).slice(1);
    return key;
  }
  // What is received needs no draft; the form that one goes back to is a new one.
  function received() {
    var receipt = document.querySelector('[data-received]');
    if (!receipt) return;
    var name = receipt.getAttribute('data-received');
    var draft = draftOf(name);
    stored(function (store) {
      if (draft) store.setItem(SENT + name, draft.key);
      store.removeItem(PREFIX + name);
    });
  }
  function renew(form) {
    var name = form.getAttribute('data-draft');
    var sent = name && stored(function (store) { return store.getItem(SENT + name); });
    if (sent && sent === form.elements.key.value) form.elements.key.value = freshKey();
  }`;
