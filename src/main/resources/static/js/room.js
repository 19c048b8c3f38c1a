// The room of a session: its clock, its signals, and forms that leave what others type in peace.
(() => {
  'use strict';

  const room = () => document.getElementById('room');
  if (!room()) return;

  const said = key => {
    const place = document.getElementById('room-said');
    if (place) place.textContent = place.dataset[key];
  };

  const AGAIN = 2000;
  const SELDOM = 60000;

  // By choice, kept on this device.
  const wants = what => localStorage.getItem(`zwerm-room-${what}`) === 'yes';

  let due = 0;
  let moving = 0;
  let again = AGAIN;
  let from = '';
  let warned = false;
  let over = false;
  let turn = '';

  // The server says how much is left; the hour of this device says nothing.
  function set() {
    const here = room();
    document.querySelectorAll('[data-signal]').forEach(choice => { choice.checked = wants(choice.dataset.signal); });
    wait(here?.dataset.moves);
    document.querySelectorAll('textarea[data-most]').forEach(measure);
    if (!here?.dataset.total) return;
    due = performance.now() + Number(here.dataset.left);
    if (here.dataset.phase !== from) {
      if (from) { said('phase'); signal(); }
      from = here.dataset.phase;
      warned = over = false;
    }
    // More time is said again when that is nearly up.
    const left = Number(here.dataset.left);
    if (left > 0) over = false;
    if (left > Number(here.dataset.total) * 0.2) warned = false;
    if (here.dataset.turn === 'true' && turn !== 'true') { said('turn'); signal(); }
    turn = here.dataset.turn;
  }

  // What the clock shows or begins is told to nobody: each page looks when that is due, and again until it is there.
  function wait(moves) {
    clearTimeout(moving);
    again = AGAIN;
    if (moves) moving = setTimeout(look, Number(moves) + 100 + Math.random() * 400);
  }

  function look() {
    moving = setTimeout(look, again + Math.random() * 500);
    again = Math.min(again * 2, SELDOM);
    window.zwermRefresh?.();
  }

  // Nothing that is pasted is cut off without a word: how much is too much is said while it can be mended.
  function measure(area) {
    const at = `${area.id}-over`;
    let place = document.getElementById(at);
    if (area.value.length <= Number(area.dataset.most)) { place?.remove(); return; }
    if (!place) {
      place = document.createElement('p');
      place.id = at;
      place.className = 'guard-warning';
      place.setAttribute('role', 'status');
      area.after(place);
    }
    place.textContent = area.dataset.over.replace('#', area.value.length);
  }

  function signal() {
    if (wants('vibrate')) navigator.vibrate?.(200);
    if (wants('sound')) {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      const soft = sound.createGain();
      soft.gain.value = 0.08;
      tone.frequency.value = 528;
      tone.connect(soft).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + 0.35);
      tone.onended = () => sound.close();
    }
  }

  function tick() {
    const here = room();
    if (!here?.dataset.total || here.dataset.paused === 'true') return;
    const total = Number(here.dataset.total) / 1000;
    const left = Math.round((due - performance.now()) / 1000);
    const time = document.getElementById('left');
    document.getElementById('ring')?.setAttribute('stroke-dasharray', `${Math.max(0, Math.min(100, 100 * left / total))} 100`);
    if (time) time.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : time.dataset.over;
    if (!warned && left <= total * 0.2 && left > 0) { warned = true; said('soon'); signal(); }
    if (!over && left <= 0) { over = true; said('over'); signal(); }
  }

  const token = () => document.querySelector('#room input[name="_csrf"]')?.value;
  async function beat() {
    const here = room();
    if (!here?.dataset.beat || !token()) return;
    try {
      await fetch(here.dataset.beat, { method: 'POST', body: new URLSearchParams({ _csrf: token() }) });
    } catch {
      // The next one may come through.
    }
  }

  // A form that must be mended shows what the answer asks of it, however much is typed in it.
  function mending(form, gone) {
    return {
      beforeNodeMorphed: (old, fresh) => form.contains(old) || window.zwermKeep.beforeNodeMorphed(old, fresh),
      beforeNodeRemoved: old => old === form && gone || window.zwermKeep.beforeNodeRemoved(old),
    };
  }

  // The next drawing knows nothing of what was refused, so that must count as typed wherever it stands now.
  function holdOnTo(text, main) {
    main.querySelectorAll('textarea').forEach(area => {
      if (area.value !== text) return;
      area.defaultValue = '';
      area.value = text;
    });
  }

  // What one sends changes one's own page at once, and leaves what is typed elsewhere on it.
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches('form[data-room]')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const sent = form.elements.text?.value;
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
      if (answer.status === 401) { window.zwermSignedOut(); return; }
      const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const main = document.getElementById('main');
      const fresh = drawn.getElementById('main');
      // What is typed since then stays, and is another text than the one that was sent.
      const latest = form.elements.text?.value;
      if (answer.ok && latest === sent) {
        form.reset();
        form.closest('.room-change')?.removeAttribute('open');
      }
      if (!fresh) throw new Error('no page');
      const once = form.id && fresh.querySelector(`#${form.id} [name="once"]`)?.value;
      if (!answer.ok && answer.status !== 422) { window.zwermGone(main, fresh); return; }
      const callbacks = answer.ok ? window.zwermKeep : mending(form, latest === sent);
      Idiomorph.morph(main, fresh, { morphStyle: 'outerHTML', callbacks });
      if (!answer.ok && latest !== sent && form.isConnected) form.elements.text.value = latest;
      if (!answer.ok && sent) holdOnTo(sent, document.getElementById('main'));
      if (answer.ok && once && form.elements.once) form.elements.once.value = once;
      document.dispatchEvent(new CustomEvent('zwerm:drawn'));
      document.querySelector('.error-summary')?.focus();
    } catch {
      delete form.dataset.sent;
      form.submit();
    } finally {
      delete form.dataset.sent;
    }
  });

  document.addEventListener('change', event => {
    const what = event.target.dataset?.signal;
    if (!what) return;
    localStorage.setItem(`zwerm-room-${what}`, event.target.checked ? 'yes' : 'no');
    if (event.target.checked) signal();
  });

  document.addEventListener('input', event => { if (event.target.dataset?.most) measure(event.target); });
  document.addEventListener('zwerm:drawn', set);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });
  set();
  setInterval(tick, 1000);
  setInterval(beat, 20000);
  beat();
})();
