// The script that makes the days of a film a slider. Never needed: each day has an address of its own, and
// the page that it opens shows that day.

/** From one frame to the next while the film plays. Milliseconds. */
const FRAME_MS = 900;

/**
 * Plain script text for an inline <script>; the same for all films, so that a policy can name it by one hash.
 */
export const filmScript = `(function () {
  document.documentElement.classList.add('js');
  function ready() {
    var film = document.querySelector('[data-film]');
    if (!film) return;
    var all = function (what) { return Array.prototype.slice.call(film.querySelectorAll(what)); };
    var slider = film.querySelector('input[type=range]');
    var button = film.querySelector('[data-play]');
    var frames = all('[data-frame]');
    var links = all('[data-day]');
    var events = all('[data-event]');
    var across = all('[data-across]');
    var head = film.querySelector('[data-head]');
    var timer = null;
    function show(at) {
      var day = frames[at].getAttribute('data-frame');
      var before = at > 0 ? frames[at - 1].getAttribute('data-frame') : '';
      frames.forEach(function (frame, index) { frame.hidden = index !== at; });
      links.forEach(function (link, index) {
        if (index === at) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
      });
      events.forEach(function (event) {
        var on = event.getAttribute('data-event');
        if (on > day) event.setAttribute('hidden', ''); else event.removeAttribute('hidden');
        event.classList.toggle('fresh', on > before && on <= day);
      });
      head.setAttribute('x1', across[at].getAttribute('data-across'));
      head.setAttribute('x2', across[at].getAttribute('data-across'));
      slider.value = String(at);
      slider.setAttribute('aria-valuetext', frames[at].getAttribute('data-label'));
      try { history.replaceState(null, '', links[at].getAttribute('href')); } catch (refused) { /* framed */ }
    }
    function stop() {
      clearInterval(timer);
      timer = null;
      button.textContent = film.getAttribute('data-play-word');
    }
    function step() {
      var next = Number(slider.value) + 1;
      if (next < frames.length) show(next);
      if (next >= frames.length - 1) stop();
    }
    slider.addEventListener('input', function () { stop(); show(Number(slider.value)); });
    links.forEach(function (link, index) {
      link.addEventListener('click', function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        stop();
        show(index);
      });
    });
    button.addEventListener('click', function () {
      if (timer) return stop();
      if (Number(slider.value) >= frames.length - 1) show(0);
      button.textContent = film.getAttribute('data-pause-word');
      timer = setInterval(step, ${FRAME_MS});
    });
    slider.value = String(frames.findIndex(function (frame) { return !frame.hidden; }));
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();`;
