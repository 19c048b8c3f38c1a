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

  async function wipe() {
    try {
      localStorage.removeItem(ON);
      localStorage.removeItem(UNSENT);
    } catch { /* Nothing can be kept here, so nothing is. */ }
    if (able) await caches.delete(READ);
  }

  // Whoever signs out, or is somebody else, finds nothing of who was here before.
  const before = get(ON);
  if (before && before !== owner) wipe();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.getAttribute('action') !== '/sign-out') return;
    event.preventDefault();
    wipe().finally(() => form.submit());
  });

  // ---- Nothing is sent into the void

  function tell() {
    const said = document.getElementById('no-net') ?? document.createElement('p');
    said.id = 'no-net';
    said.className = 'notice warning';
    said.setAttribute('role', 'status');
    said.textContent = words.noNet;
    document.getElementById('main').before(said);
  }

  addEventListener('offline', tell);
  addEventListener('online', () => document.getElementById('no-net')?.remove());
  if (!navigator.onLine) tell();
  document.addEventListener('submit', event => {
    if (navigator.onLine || event.target.method !== 'post') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    delete event.target.dataset.sent;
    tell();
    document.getElementById('no-net').scrollIntoView({ block: 'nearest' });
  }, true);

  // ---- What was typed without a connection is there again on the same page, also after the browser was closed

  const LASTS = 7 * 24 * 3600 * 1000;
  const TYPED = 'textarea[name], input:not([type])[name], input[type=text][name], input[type=date][name]';
  const forms = () => [...document.querySelectorAll('main form[data-keep]')].filter(mayStay);

  // Never what is meant for a confidential space, nor what is to stand under a pseudonym.
  function mayStay(form) {
    const space = form.elements.space?.selectedOptions?.[0];
    return Boolean(words.offline) && !space?.hasAttribute('data-sealed') && form.elements.as?.value !== 'pseudonym';
  }

  const changed = field => field.value !== field.defaultValue;

  function stash() {
    const kept = forms()
      .map(form => ({
        action: form.getAttribute('action'),
        fields: [...form.querySelectorAll(TYPED)].filter(changed).map(field => [field.name, field.value]),
      }))
      .filter(form => form.fields.length);
    try {
      if (kept.length && owner) {
        localStorage.setItem(UNSENT, JSON.stringify({ owner, at: Date.now(), path: location.pathname, forms: kept }));
      }
    } catch { /* Full, or not allowed: then it stays on the page alone. */ }
  }

  function giveBack() {
    let kept = null;
    try { kept = JSON.parse(get(UNSENT)); } catch { return; }
    if (!kept || kept.path !== location.pathname || kept.owner !== owner) return;
    localStorage.removeItem(UNSENT);
    if (Date.now() - kept.at > LASTS) return;
    kept.forms.forEach(({ action, fields }) => {
      const form = forms().find(one => one.getAttribute('action') === action);
      fields.forEach(([name, value]) => {
        const field = form?.elements[name];
        if (!field?.matches?.(TYPED) || field.value === value || changed(field)) return;
        field.value = value;
        for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });
  }

  const whileOffline = () => { if (!navigator.onLine) stash(); };
  document.addEventListener('input', whileOffline);
  addEventListener('offline', whileOffline);
  addEventListener('pagehide', whileOffline);
  document.addEventListener('DOMContentLoaded', giveBack);

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
