// Messages in this browser: shown only where it can have them, asked for only when somebody presses the button.
(() => {
  'use strict';

  const form = document.querySelector('form[data-push-key]');
  if (!form || !('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;
  const PATIENCE = 30_000;
  const status = form.querySelector('[role=status]');
  const say = word => { status.textContent = form.dataset[word]; };
  form.closest('section').hidden = false;
  if (Notification.permission === 'denied') say('denied');

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  async function address() {
    const registration = await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    // One made for another key, or another person, is of no use any more.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(form.dataset.pushKey),
    });
  }

  // Browsers ask their maker's service for an address: where that is out of reach, some never say so.
  const soon = promise => Promise.race([
    promise,
    new Promise((_, refuse) => setTimeout(() => refuse(new DOMException('', 'AbortError')), PATIENCE)),
  ]);

  async function subscribe() {
    const allowed = await Notification.requestPermission();
    if (allowed !== 'granted') { say(allowed === 'denied' ? 'denied' : 'undecided'); return; }
    const made = await soon(address());
    const sent = new URLSearchParams(new FormData(form));
    sent.set('endpoint', made.endpoint);
    sent.set('key', text(made.getKey('p256dh')));
    sent.set('auth', text(made.getKey('auth')));
    const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { Accept: 'application/json' } });
    if (answer.status === 401) { window.zwermSignedOut(); return; }
    if (!answer.ok) throw new Error(answer.status);
    location.reload();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    say('waiting');
    subscribe().catch(why => say({ AbortError: 'unreachable', NotAllowedError: 'denied' }[why.name] ?? 'failed'));
  });
})();
