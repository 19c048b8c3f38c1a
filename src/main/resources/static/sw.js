// The service worker: one small file, so that more can join it. It shows what comes by push, and leads where it says.
self.addEventListener('push', event => event.waitUntil(show(event.data)));

async function show(data) {
  let message;
  try {
    message = data.json();
  } catch {
    return;
  }
  // Whoever looks at Zwerm right now sees the bell.
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(one => one.visibilityState === 'visible' && one.focused)) return;
  await self.registration.showNotification('Zwerm', {
    body: message.say,
    lang: message.lang,
    icon: '/images/favicon.svg',
    tag: message.open,
    data: { open: message.open },
  });
}

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.open));
});

async function open(path) {
  const address = new URL(path, self.location.origin);
  if (address.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window' });
  for (const one of windows) {
    if (one.url === address.href) return one.focus();
  }
  return self.clients.openWindow(address.href);
}

// ---- Without a connection: pages that somebody chose to keep on this device, or one that says how things stand.

const READ = 'zwerm-read';
const SHELL = 'zwerm-shell-1';
const PARTS = ['/offline', '/css/base.css', '/css/layout.css', '/css/components.css'];
const MOST = 200;
const LASTS = 14 * 24 * 3600 * 1000;
// Only what the server marks so: never of a confidential space. People's own words cannot make a tag.
const MAY_STAY = /<body [^>]*data-offline="read"/;

self.addEventListener('install', event => event.waitUntil(
  caches.open(SHELL).then(shell => shell.addAll(PARTS)).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name !== READ && name !== SHELL);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(event, address));
  } else if (/^\/(css|js|images|vendor)\//.test(address.pathname)) {
    event.respondWith(fetch(request).then(
      answer => { event.waitUntil(keepPart(request, answer.clone())); return answer; },
      () => caches.match(request, { cacheName: SHELL }).then(found => found ?? Response.error())));
  }
});

async function page(event, address) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keepPage(event.request.url, address, answer.clone()));
    return answer;
  } catch {
    return (await keptPage(event.request.url)) ?? (await howThingsStand());
  }
}

async function keepPart(request, answer) {
  if (answer.ok && await caches.has(READ)) await (await caches.open(SHELL)).put(request, answer);
}

async function keepPage(url, address, answer) {
  if (!await caches.has(READ)) return;
  if (address.pathname === '/sign-in') { await caches.delete(READ); return; }
  const read = await caches.open(READ);
  const html = answer.ok ? await answer.text() : '';
  if (!MAY_STAY.test(html)) { await read.delete(url); return; }
  await read.put(url, new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Kept-At': String(Date.now()),
      'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? "default-src 'self'" },
  }));
  const keys = await read.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map(key => read.delete(key)));
}

async function keptPage(url) {
  if (!await caches.has(READ)) return null;
  const read = await caches.open(READ);
  const kept = await read.match(url);
  if (!kept) return null;
  if (Date.now() - Number(kept.headers.get('Kept-At')) > LASTS) { await read.delete(url); return null; }
  return kept;
}

async function howThingsStand() {
  const shell = await caches.match('/offline', { cacheName: SHELL });
  if (!shell) return Response.error();
  const html = await shell.text();
  return new Response(html.replace('<ul id="kept"></ul>', await list()), { headers: shell.headers });
}

// Titles are taken from pages of our own as they stand, escaped already.
async function list() {
  if (!await caches.has(READ)) return '';
  const read = await caches.open(READ);
  const lines = await Promise.all((await read.keys()).reverse().map(async key => {
    const kept = await keptPage(key.url);
    const title = kept && (await kept.text()).match(/<title>([^<]*) · Zwerm<\/title>/)?.[1];
    const path = new URL(key.url).pathname;
    return title ? `<li class="item"><a href="${path}">${title}</a></li>` : '';
  }));
  return `<ul id="kept" class="list">${lines.join('')}</ul>`;
}
