// Without a connection: what one typed stays, and pages one chose to keep can be read, on a device of one's own alone.
(() => {
  'use strict';

  const ON = 'zwerm-offline';
  const UNSENT = 'zwerm-unsent';
  const READ = 'zwerm-read';
  const words = document.body.dataset;
  const owner = document.querySelector('.menu a[href^="/people/"]')?.getAttribute('href') ?? '';
  const able = 'serviceWorker' in navigator && 'caches' in window;
  const get = key => { try { return localStorage.getItem(key); } catch { return null; } };

  const remove = key => { try { localStorage.removeItem(key); } catch { /* Nothing can be kept here, so nothing is. */ } };

  async function wipeRead() {
    remove(ON);
    if (able) await caches.delete(READ);
  }

  async function wipe() {
    remove(UNSENT);
    await wipeRead();
  }

  // Whoever signs out, or is somebody else, finds nothing of who was here before. Where nobody is signed in, what was not
  // sent waits for whoever typed it, and is shown to nobody else.
  let leaving = false;
  const before = get(ON);
  if (before && before !== owner) wipeRead();
  if (owner && unsent().owner !== owner) remove(UNSENT);
  const signsOut = form => form.getAttribute('action') === '/sign-out';
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!signsOut(form)) return;
    event.preventDefault();
    leaving = true;
    wipe().finally(() => form.submit());
  });

  // ---- Nothing is sent into the void

  function tell(word) {
    const said = document.getElementById('no-net') ?? document.createElement('p');
    said.id = 'no-net';
    said.className = 'notice warning';
    said.setAttribute('role', 'status');
    if (said.textContent !== words[word]) said.textContent = words[word];
    document.getElementById('main').before(said);
  }

  // Said only where it holds for all that can be typed here.
  function tellOffline() {
    const here = [...document.querySelectorAll('main form[data-keep]')];
    tell(leaving ? 'noNetSignOut' : owner && here.length && here.every(mayStay) ? 'noNet' : 'noNetOpen');
  }

  addEventListener('offline', tellOffline);
  addEventListener('online', () => document.getElementById('no-net')?.remove());
  document.addEventListener('change', () => { if (!navigator.onLine) tellOffline(); });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (navigator.onLine) { sending(form); return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    delete form.dataset.sent;
    if (signsOut(form) && !leaving) {
      leaving = true;
      wipe();
      addEventListener('online', () => form.submit(), { once: true });
    }
    tellOffline();
    document.getElementById('no-net').scrollIntoView({ block: 'nearest' });
  }, true);

  // ---- What was typed without a connection is there again on the same page, also after the browser was closed

  const LASTS = 7 * 24 * 3600 * 1000;
  const SENDING = 'zwerm-sending';
  const TYPED = 'textarea[name], input:not([type])[name], input[type=text][name], input[type=date][name]';
  const forms = () => [...document.querySelectorAll('main form[data-keep]')].filter(mayStay);

  // Never what is meant for a confidential space, nor what is to stand under a pseudonym.
  function mayStay(form) {
    const space = form.elements.space?.selectedOptions?.[0];
    return Boolean(words.offline) && !space?.hasAttribute('data-sealed') && form.elements.as?.value !== 'pseudonym';
  }

  const changed = field => field.value !== field.defaultValue;

  // By path, what stood in each form there.
  function unsent() {
    let kept = null;
    try { kept = JSON.parse(get(UNSENT)); } catch { /* Nothing that can be read. */ }
    return kept?.pages ? kept : { owner: kept?.owner ?? owner, pages: {} };
  }

  function keepUnsent(pages) {
    const lasting = Object.entries(pages).filter(([, page]) => page.forms.length && Date.now() - page.at < LASTS);
    if (!lasting.length) { remove(UNSENT); return; }
    try {
      localStorage.setItem(UNSENT, JSON.stringify({ owner, pages: Object.fromEntries(lasting) }));
    } catch { /* Full, or not allowed: then it stays on the page alone. */ }
  }

  function stash() {
    if (!owner || leaving) return;
    const kept = forms()
      .map(form => ({
        action: form.getAttribute('action'),
        fields: [...form.querySelectorAll(TYPED)].filter(changed).map(field => [field.name, field.value, Boolean(field.rich?.together)]),
      }))
      .filter(form => form.fields.length);
    if (!kept.length) return;
    const { pages } = unsent();
    // What is shown beside the forms, since it fits in none of them, stays too.
    const beside = (pages[location.pathname]?.forms ?? []).filter(form => form.beside);
    keepUnsent({ ...pages, [location.pathname]: { at: Date.now(), forms: [...beside, ...kept] } });
  }

  // A browser that thinks it has a connection may be wrong: what is sent is kept until an answer to it came.
  function sending(form) {
    if (!forms().includes(form) || form.matches('[hx-post]')) return;
    stash();
    try {
      sessionStorage.setItem(SENDING, JSON.stringify({ path: location.pathname, action: form.getAttribute('action') }));
    } catch { /* Then it is offered once more. */ }
  }

  // The server answers with a way elsewhere, or with what is to be mended; all else is no answer.
  function forgetSent() {
    let sent = null;
    try {
      sent = JSON.parse(sessionStorage.getItem(SENDING));
      sessionStorage.removeItem(SENDING);
    } catch { /* Nothing was being sent. */ }
    const way = performance.getEntriesByType('navigation')[0];
    const answered = way?.type !== 'back_forward' && (way?.redirectCount > 0 || document.querySelector('.error-summary'));
    if (!sent || !owner || !answered) return;
    const { pages } = unsent();
    const page = pages[sent.path];
    if (!page) return;
    keepUnsent({ ...pages, [sent.path]: { ...page, forms: page.forms.filter(form => form.action !== sent.action) } });
  }

  function giveBack() {
    const { pages } = unsent();
    const here = pages[location.pathname];
    if (!owner || !here) return;
    const beside = Date.now() - here.at > LASTS ? [] : here.forms
      .map(form => ({ action: form.action, beside: true, fields: form.fields.filter(field => !put(form.action, field)) }))
      .filter(form => form.fields.length);
    keepUnsent({ ...pages, [location.pathname]: { ...here, forms: beside } });
    beside.flatMap(form => form.fields).filter(([, value]) => value.trim()).forEach(show);
  }

  // False where there is no place for it.
  function put(action, [name, value, shared]) {
    const form = forms().find(one => one.getAttribute('action') === action);
    const field = form?.elements[name];
    if (!field?.matches?.(TYPED)) return false;
    if (field.value === value) return true;
    if (changed(field)) return false;
    field.value = value;
    // What others have as well is no news to them when their text comes.
    if (shared) field.known = value;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  // The form is gone or filled with something else: it can be copied, until it is put away by hand.
  function show([, value]) {
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.dir = 'auto';
    area.dataset.unsent = '';
    area.value = value;
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'button small';
    away.textContent = words.typedAway;
    const part = window.zwermTyped(document.getElementById('main'), area);
    part.append(away);
    away.addEventListener('click', () => {
      const { pages } = unsent();
      const here = pages[location.pathname];
      if (here) {
        const forms = here.forms.map(form => ({ ...form, fields: form.fields.filter(field => field[1] !== value) }));
        keepUnsent({ ...pages, [location.pathname]: { ...here, forms: forms.filter(form => form.fields.length) } });
      }
      part.remove();
    });
  }

  const whileOffline = () => { if (!navigator.onLine) stash(); };
  document.addEventListener('input', whileOffline);
  addEventListener('offline', whileOffline);
  addEventListener('pagehide', whileOffline);
  document.addEventListener('DOMContentLoaded', () => {
    forgetSent();
    giveBack();
    whileOffline();
    if (!navigator.onLine) tellOffline();
  });

  // ---- Reading: switched on by hand, for this device

  const part = document.getElementById('offline-here');
  if (part && able && owner) {
    const [start, stop] = part.querySelectorAll('button');
    const show = on => {
      start.hidden = on;
      stop.hidden = !on;
      part.querySelector('[role=status]').textContent = on ? part.dataset.on : '';
    };
    part.hidden = false;
    show(get(ON) === owner);
    start.addEventListener('click', async () => {
      try {
        localStorage.setItem(ON, owner);
        await caches.open(READ);
        await navigator.serviceWorker.register('/sw.js');
        show(true);
      } catch {
        await wipe();
        part.querySelector('[role=status]').textContent = part.dataset.failed;
      }
    });
    stop.addEventListener('click', () => wipe().then(() => show(false)));
  }
  if (able && owner && matchMedia('(display-mode: standalone)').matches) navigator.serviceWorker.register('/sw.js');
})();
