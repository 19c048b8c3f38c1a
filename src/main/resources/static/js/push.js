// Messages in this browser: shown only where it can have them, asked for only when somebody presses the button.
(() => {
  'use strict';

  const form = document.querySelector('form[data-push-key]');
  if (!form || !('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;
  const status = form.querySelector('[role=status]');
  const say = word => { status.textContent = form.dataset[word]; };
  form.closest('section').hidden = false;
  if (Notification.permission === 'denied') say('denied');

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  async function subscribe() {
    if (await Notification.requestPermission() !== 'granted') { say('denied'); return; }
    const registration = await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    // One made for another key, or another person, is of no use any more.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    const made = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(form.dataset.pushKey),
    });
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
    subscribe().catch(() => say('failed'));
  });
})();
