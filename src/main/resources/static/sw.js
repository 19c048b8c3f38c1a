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
