// The pages of a space are put elsewhere in their tree by hand: dragged by a handle, or with the arrow keys.
(() => {
  'use strict';

  const REACH = 60;
  const SPEED = 12;
  const PRESS = 300;
  const UNDO = 10000;

  const tree = () => document.querySelector('[data-tree]');
  if (!tree()) return;

  const said = () => document.querySelector('[data-tree-said]');
  const words = (name, fill = {}) =>
    Object.entries(fill).reduce((text, [key, value]) => text.replace(`~${key}~`, () => value), tree().dataset[name] ?? '');

  const id = branch => branch?.id.replace('branch-', '') ?? '';
  const link = branch => branch.querySelector(':scope > a');
  const title = branch => link(branch)?.textContent ?? '';
  const above = branch => branch.parentElement.closest('li');
  const branches = level => [...level.children].filter(child => child.matches('li'));
  const beside = (branch, way) => branch[way]?.matches('li') ? branch[way] : null;
  const place = branch => ({ level: branch.parentElement, next: beside(branch, 'nextElementSibling') });

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

  const where = branch => {
    const among = branches(branch.parentElement);
    const fill = { at: among.indexOf(branch) + 1, of: among.length, title: above(branch) ? title(above(branch)) : '' };
    return words(above(branch) ? 'beneathOne' : 'atTop', fill);
  };

  // What stands beneath a page, fetched when it was never opened; nothing when it does not come.
  async function level(branch) {
    let fold = branch.querySelector(':scope > details');
    if (!fold) {
      fold = document.createElement('details');
      const summary = document.createElement('summary');
      const name = document.createElement('span');
      name.className = 'visually-hidden';
      name.textContent = `${words('open')} ${title(branch)}`;
      summary.append(name);
      const place = document.createElement('div');
      place.className = 'level';
      place.append(document.createElement('ul'));
      fold.append(summary, place);
      branch.append(fold);
    }
    const list = () => fold.querySelector(':scope > .level > ul');
    if (!list()) {
      const come = new Promise(resolve => {
        fold.addEventListener('htmx:afterSettle', resolve, { once: true });
        setTimeout(resolve, 5000);
      });
      fold.open = true;
      await come;
    }
    fold.open = true;
    return list();
  }

  // Nothing is beneath it any more.
  function tidy(list) {
    const fold = list.closest('details');
    if (fold && tree().contains(fold) && !branches(list).length) fold.remove();
  }

  const put = (branch, to) => to.level.insertBefore(branch, to.next?.parentElement === to.level ? to.next : null);

  async function send(branch) {
    const body = new URLSearchParams({
      _csrf: document.querySelector('input[name=_csrf]').value,
      beneath: id(above(branch)) || tree().dataset.beneath,
      before: id(beside(branch, 'nextElementSibling')),
    });
    try {
      const answer = await fetch(`/pages/${id(branch)}/place`, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
      if (answer.status === 401) window.zwermSignedOut();
      return answer.ok ? '' : words(answer.status === 409 ? await answer.text() : 'failed') || words('failed');
    } catch {
      return words('failed');
    }
  }

  // It stands there already; where the server does not want it so it goes back.
  async function keep(branch, from, mayUndo = true) {
    const to = place(branch);
    if (to.level === from.level && to.next === from.next) { say(''); return; }
    const wrong = await send(branch);
    if (wrong) {
      put(branch, from);
      tidy(to.level);
      say(wrong);
      return;
    }
    const emptied = from.level.closest('li');
    if (from.level !== to.level) tidy(from.level);
    say(words('moved', { title: title(branch) }), mayUndo && (async () => {
      const now = place(branch);
      const back = from.level.isConnected ? from.level : await level(emptied);
      if (!back) return;
      put(branch, { level: back, next: from.next });
      await keep(branch, now, false);
      branch.querySelector(':scope > .tree-handle')?.focus();
    }));
  }

  // By pointer.
  let drag = null;

  function target(x, y) {
    const within = document.elementFromPoint(x, y)?.closest('[data-tree] li');
    if (!within || drag.branch.contains(within)) return null;
    const top = within.getBoundingClientRect().top;
    const row = (link(within) ?? within.firstElementChild).getBoundingClientRect().bottom - top;
    const part = (y - top) / row;
    if (part < 0.3) return { over: within, how: 'before' };
    if (part < 0.7 && link(within)) return { over: within, how: 'onto' };
    const first = within.querySelector(':scope > details[open] > .level > ul > li');
    if (first && first !== drag.branch && part < 1.2) return { over: first, how: 'before' };
    return { over: within, how: 'after' };
  }

  function mark(next) {
    document.querySelectorAll('.drop-before, .drop-onto, .drop-after').forEach(one => one.classList.remove('drop-before', 'drop-onto', 'drop-after'));
    next?.over.classList.add(`drop-${next.how}`);
    drag.target = next;
  }

  function lift() {
    drag.lifted = true;
    drag.branch.classList.add('lifted');
    document.body.classList.add('dragging');
    say(words('dragging', { title: title(drag.branch) }));
    const scroll = () => {
      if (!drag) return;
      const way = drag.y < REACH ? -SPEED : drag.y > innerHeight - REACH ? SPEED : 0;
      if (way) { scrollBy(0, way); mark(target(drag.x, drag.y)); }
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  }

  function letGo() {
    const done = drag;
    clearTimeout(done.press);
    mark(null);
    done.branch.classList.remove('lifted');
    document.body.classList.remove('dragging');
    drag = null;
    return done;
  }

  async function drop({ branch, lifted }, to) {
    if (!lifted) return;
    if (!to || !branch.isConnected) { say(words('cancelled')); return; }
    const from = place(branch);
    const list = to.how === 'onto' ? await level(to.over) : to.over.parentElement;
    if (!list) { say(words('failed')); return; }
    const next = to.how === 'onto' ? null : to.how === 'before' ? to.over : beside(to.over, 'nextElementSibling');
    if (next !== branch) put(branch, { level: list, next });
    await keep(branch, from);
  }

  document.addEventListener('pointerdown', event => {
    const handle = event.target.closest?.('.tree-handle');
    if (!handle || event.button || drag) return;
    if (grabbed) release(true);
    drag = { branch: handle.closest('li'), x: event.clientX, y: event.clientY, fromX: event.clientX, fromY: event.clientY };
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
    mark(target(drag.x, drag.y));
  });
  document.addEventListener('pointerup', () => {
    if (!drag) return;
    const to = drag.target;
    const done = letGo();
    if (done.lifted) dragged = performance.now();
    drop(done, to);
  });
  document.addEventListener('pointercancel', () => { if (drag) drop(letGo(), null); });
  document.addEventListener('contextmenu', event => { if (drag || event.target.closest?.('.tree-handle')) event.preventDefault(); });
  let dragged = -1000;

  // By keyboard: the branch itself goes along, and comes back when it is let go.
  let grabbed = null;

  function grab(branch) {
    grabbed = { branch, from: place(branch), handle: branch.querySelector(':scope > .tree-handle') };
    branch.classList.add('lifted');
    grabbed.handle.setAttribute('aria-pressed', 'true');
    say(`${where(branch)}. ${words('how')}`);
  }

  function release(back) {
    const { branch, from, handle } = grabbed;
    grabbed = null;
    branch.classList.remove('lifted');
    handle.setAttribute('aria-pressed', 'false');
    if (!back) { keep(branch, from).then(() => handle.focus()); return; }
    const was = place(branch).level;
    put(branch, from);
    if (was !== from.level) tidy(was);
    say(words('cancelled'));
  }

  async function step(key) {
    const { branch } = grabbed;
    const from = place(branch).level;
    const before = beside(branch, 'previousElementSibling');
    const after = beside(branch, 'nextElementSibling');
    if (key === 'ArrowUp' && before) before.before(branch);
    else if (key === 'ArrowDown' && after) after.after(branch);
    else if (key === 'ArrowLeft' && above(branch)) above(branch).after(branch);
    else if (key === 'ArrowRight' && before && link(before)) {
      const list = await level(before);
      if (!list || grabbed?.branch !== branch) return;
      list.append(branch);
    }
    // What it came from stays until it is put down: it may go back there.
    if (from !== grabbed.from.level && from !== branch.parentElement) tidy(from);
    grabbed.moving = true;
    grabbed.handle.focus();
    grabbed.moving = false;
    branch.scrollIntoView({ block: 'nearest' });
    say(where(branch));
  }

  document.addEventListener('click', event => {
    const handle = event.target.closest?.('.tree-handle');
    if (!handle || performance.now() - dragged < 300) return;
    event.preventDefault();
    if (grabbed) release(grabbed.handle !== handle);
    else grab(handle.closest('li'));
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && drag) { drop(letGo(), null); return; }
    if (!grabbed) return;
    if (event.key.startsWith('Arrow')) { event.preventDefault(); step(event.key); }
    else if (event.key === 'Escape') { event.preventDefault(); const { handle } = grabbed; release(true); handle.focus(); }
    else if (event.key === 'Tab') release(true);
  });

  // Each branch gets a handle, also those that come later.
  function furnish() {
    if (!tree()) return;
    tree().querySelectorAll('li').forEach(branch => {
      if (!link(branch) || branch.querySelector(':scope > .tree-handle')) return;
      const handle = document.createElement('button');
      handle.type = 'button';
      handle.className = 'tree-handle';
      handle.title = words('handle', { title: title(branch) });
      handle.setAttribute('aria-label', handle.title);
      handle.setAttribute('aria-pressed', 'false');
      link(branch).before(handle);
    });
  }
  furnish();
  document.addEventListener('htmx:afterSettle', furnish);
  document.addEventListener('zwerm:drawn', furnish);
})();
