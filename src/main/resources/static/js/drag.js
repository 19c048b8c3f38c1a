// What stands in an order is put elsewhere by hand: dragged by a handle, or with the arrow keys. What may stand where, and
// how it is kept, the page says: see tree.js and board.js.
'use strict';

window.zwermDrag = ({ root, rows, anchor, title, where, target, list, step, send, emptied = () => {}, back = () => null }) => {
  const REACH = 60;
  const SPEED = 12;
  const PRESS = 300;
  const UNDO = 10000;

  const said = () => document.querySelector('[data-said]');
  const words = (name, fill = {}) =>
    Object.entries(fill).reduce((text, [key, value]) => text.replace(`~${key}~`, () => value), root()?.dataset[name] ?? '');
  const next = row => row.nextElementSibling?.matches('li') ? row.nextElementSibling : null;
  const place = row => ({ level: row.parentElement, next: next(row) });
  const handleOf = row => row.querySelector(':scope > .drag-handle');

  function say(text, undo) {
    const region = said();
    region.replaceChildren();
    clearTimeout(say.timer);
    if (!text) return;
    const line = document.createElement('p');
    line.textContent = text;
    region.append(line);
    if (!undo) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = words('undo');
    button.addEventListener('click', undo);
    region.append(button);
    say.timer = setTimeout(() => { if (!region.matches(':hover, :focus-within')) say(''); }, UNDO);
  }

  // The page may have been drawn anew meanwhile.
  const there = one => (one?.isConnected ? one : one?.id ? document.getElementById(one.id) : null);
  const put = (row, to) => to.level.insertBefore(row, to.next?.parentElement === to.level ? to.next : null);

  async function sent(row) {
    const { path, fields } = send(row);
    const body = new URLSearchParams({ _csrf: document.querySelector('input[name=_csrf]').value, ...fields });
    try {
      const answer = await fetch(path, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
      if (answer.status === 401) window.zwermSignedOut();
      return answer.ok ? '' : words(answer.status === 409 ? await answer.text() : 'failed') || words('failed');
    } catch {
      return words('failed');
    }
  }

  // What others did while something was carried is shown when it has been put down.
  function catchUp() {
    if (!root()?.dataset.missed) return;
    delete root().dataset.missed;
    window.zwermRefresh();
  }

  async function keep(row, from, mayUndo = true) {
    await moved(row, from, mayUndo);
    catchUp();
  }

  // It stands there already; where the server does not want it so it goes back.
  async function moved(row, from, mayUndo) {
    const to = place(row);
    if (to.level === from.level && to.next === from.next) { say(''); return; }
    const wrong = await sent(row);
    if (wrong) {
      put(row, from);
      emptied(to.level);
      say(wrong);
      return;
    }
    const left = from.level.closest('li');
    if (from.level !== to.level) emptied(from.level);
    say(words('moved', { title: title(row) }), mayUndo && (async () => {
      const again = there(row);
      const level = there(from.level) ?? await back(left);
      if (!again || !level) return;
      const now = place(again);
      put(again, { level, next: there(from.next) });
      await keep(again, now, false);
      handleOf(again)?.focus();
    }));
  }

  // By pointer.
  let drag = null;

  const under = (x, y) => target(x, y, drag.row);

  function mark(to) {
    document.querySelectorAll('.drop-before, .drop-onto, .drop-after').forEach(one => one.classList.remove('drop-before', 'drop-onto', 'drop-after'));
    to?.over.classList.add(`drop-${to.how}`);
    drag.target = to;
  }

  function lift() {
    drag.lifted = true;
    drag.row.classList.add('lifted');
    document.body.classList.add('dragging');
    say(words('dragging', { title: title(drag.row) }));
    const scroll = () => {
      if (!drag) return;
      const way = drag.y < REACH ? -SPEED : drag.y > innerHeight - REACH ? SPEED : 0;
      if (way) { scrollBy(0, way); mark(under(drag.x, drag.y)); }
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  }

  function letGo() {
    const done = drag;
    clearTimeout(done.press);
    mark(null);
    done.row.classList.remove('lifted');
    document.body.classList.remove('dragging');
    drag = null;
    return done;
  }

  async function drop({ row, lifted }, to) {
    if (!lifted) return;
    if (!to || !row.isConnected) { say(words('cancelled')); catchUp(); return; }
    const from = place(row);
    const level = to.how === 'onto' ? await list(to.over) : to.over.parentElement;
    if (!level) { say(words('failed')); return; }
    const before = to.how === 'onto' ? null : to.how === 'before' ? to.over : next(to.over);
    if (before !== row) put(row, { level, next: before });
    await keep(row, from);
  }

  document.addEventListener('pointerdown', event => {
    const handle = event.target.closest?.('.drag-handle');
    if (!handle || event.button || drag) return;
    if (grabbed) release(true);
    drag = { row: handle.closest('li'), x: event.clientX, y: event.clientY, fromX: event.clientX, fromY: event.clientY };
    handle.setPointerCapture?.(event.pointerId);
    if (event.pointerType === 'touch') drag.press = setTimeout(lift, PRESS);
    else drag.mouse = true;
  });
  document.addEventListener('pointermove', event => {
    if (!drag) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (!drag.lifted) {
      const far = Math.hypot(drag.x - drag.fromX, drag.y - drag.fromY) > 5;
      if (far && drag.mouse) lift();
      else if (far) letGo();
      return;
    }
    event.preventDefault();
    mark(under(drag.x, drag.y));
  });
  document.addEventListener('pointerup', () => {
    if (!drag) return;
    const to = drag.target;
    const done = letGo();
    if (done.lifted) dragged = performance.now();
    drop(done, to);
  });
  document.addEventListener('pointercancel', () => { if (drag) drop(letGo(), null); });
  document.addEventListener('contextmenu', event => { if (drag || event.target.closest?.('.drag-handle')) event.preventDefault(); });
  let dragged = -1000;

  // By keyboard: the row itself goes along, and comes back when it is let go.
  let grabbed = null;

  const standing = row => words(...where(row));

  function grab(row) {
    grabbed = { row, from: place(row), handle: handleOf(row) };
    row.classList.add('lifted');
    grabbed.handle.setAttribute('aria-pressed', 'true');
    say(`${standing(row)}. ${words('how')}`);
  }

  function release(goBack) {
    const { row, from, handle } = grabbed;
    grabbed = null;
    row.classList.remove('lifted');
    handle.setAttribute('aria-pressed', 'false');
    if (!goBack) { keep(row, from).then(() => handle.focus()); return; }
    const was = place(row).level;
    put(row, from);
    if (was !== from.level) emptied(was);
    say(words('cancelled'));
    catchUp();
  }

  async function press(key) {
    const { row } = grabbed;
    const from = place(row).level;
    const before = row.previousElementSibling?.matches('li') ? row.previousElementSibling : null;
    if (key === 'ArrowUp' && before) before.before(row);
    else if (key === 'ArrowDown' && next(row)) next(row).after(row);
    else await step(key, row, () => grabbed?.row === row);
    if (grabbed?.row !== row) return;
    // What it came from stays until it is put down: it may go back there.
    if (from !== grabbed.from.level && from !== row.parentElement) emptied(from);
    grabbed.handle.focus();
    row.scrollIntoView({ block: 'nearest' });
    say(standing(row));
  }

  document.addEventListener('click', event => {
    const handle = event.target.closest?.('.drag-handle');
    if (!handle || performance.now() - dragged < 300) return;
    event.preventDefault();
    if (grabbed) release(grabbed.handle !== handle);
    else grab(handle.closest('li'));
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && drag) { drop(letGo(), null); return; }
    if (!grabbed) return;
    if (event.key.startsWith('Arrow')) { event.preventDefault(); press(event.key); }
    else if (event.key === 'Escape') { event.preventDefault(); const { handle } = grabbed; release(true); handle.focus(); }
    else if (event.key === 'Tab') release(true);
  });

  // Each row gets a handle, also those that come later.
  function furnish() {
    root()?.querySelectorAll(rows).forEach(row => {
      if (!anchor(row) || handleOf(row)) return;
      const handle = document.createElement('button');
      handle.type = 'button';
      handle.className = 'drag-handle';
      handle.dataset.made = '';
      handle.title = words('handle', { title: title(row) });
      handle.setAttribute('aria-label', handle.title);
      handle.setAttribute('aria-pressed', 'false');
      anchor(row).before(handle);
    });
  }
  furnish();
  document.addEventListener('htmx:afterSettle', furnish);
  document.addEventListener('zwerm:drawn', furnish);
};
