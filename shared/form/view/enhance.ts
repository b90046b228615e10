// Takes nothing; gives the script that makes a form nicer where scripts run: hides what is not asked for, adds a percent key, stops a second press.
// Never needed: without it every field is shown with its condition, and the server checks everything.

/** Plain script text for an inline <script>; the same for all pages, so that a security policy can name it by one hash. */
export const enhanceScript = `(function () {
  document.documentElement.classList.add('js');
  function ready() {
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
  function refresh(form) {
    var fields = form.querySelectorAll('[data-when]');
    for (var round = 0; round < 4; round++) {
      for (var i = 0; i < fields.length; i++) {
        var field = fields[i];
        var wanted = JSON.parse(field.getAttribute('data-values'));
        var values = held(form, field.getAttribute('data-when'));
        var match = wanted.length ? wanted.some(function (each) { return values.indexOf(each) >= 0; }) : values.length > 0;
        var shown = match !== (field.getAttribute('data-negated') === 'true');
        field.hidden = !shown;
        var inputs = field.querySelectorAll('input,select,textarea');
        for (var j = 0; j < inputs.length; j++) inputs[j].disabled = !shown;
      }
    }
  }
  function enhance(form) {
    form.addEventListener('input', function () { refresh(form); });
    form.addEventListener('change', function () { refresh(form); });
    form.addEventListener('click', function (event) {
      var key = event.target.closest ? event.target.closest('[data-percent]') : null;
      if (!key) return;
      var input = document.getElementById(key.getAttribute('data-percent'));
      var text = input.value.trim();
      input.value = /%$/.test(text) ? text.replace(/\\s*%$/, '') : text ? text + ' %' : '';
      input.focus();
    });
    form.addEventListener('submit', function (event) {
      if (form.getAttribute('data-sent')) { event.preventDefault(); return; }
      form.setAttribute('data-sent', 'yes');
    });
    refresh(form);
  }
  // A page that comes back from the browser's memory may be sent again: its key makes it the same submission.
  window.addEventListener('pageshow', function () {
    var forms = document.querySelectorAll('form[data-sent]');
    for (var i = 0; i < forms.length; i++) forms[i].removeAttribute('data-sent');
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();`;
