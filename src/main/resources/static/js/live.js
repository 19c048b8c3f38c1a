// A live page hears "your subject changed" and draws itself anew. One stream serves all tabs of a browser: the tab
// that holds the lock listens for the others; nobody listens while hidden.
(() => {
  'use strict';

  const shown = (document.body.dataset.live || '').split(' ').filter(Boolean);
  const bell = document.body.dataset.bell;
  const subjects = bell && !shown.includes(bell) ? [...shown, bell] : shown;
  if (!subjects.length || !window.EventSource || !navigator.locks || !window.BroadcastChannel) return;

  const tab = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  const channel = new BroadcastChannel('zwerm-live');
  // A page the browser kept is older than it thinks.
  let freshAt = performance.getEntriesByType('navigation')[0]?.type === 'back_forward' ? -1e6 : 0;
  let refreshing = false;
  let again = false;
  let release = null;

  const age = () => Math.round(performance.now() - freshAt);

  window.zwermRefresh = () => refresh();

  // With how many others, so that where there are very many they wait for each other.
  async function refresh(listening = 1) {
    if (refreshing) { again = true; return; }
    refreshing = true;
    const started = performance.now();
    try {
      const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html', 'X-Zwerm-Live': String(listening) } });
      if (answer.status === 401) { window.zwermSignedOut(); return; }
      if (answer.status >= 500) throw new Error(answer.status);
      // The answer to a form that must be mended stands at an address that cannot be asked for again.
      if (answer.status === 405) return;
      const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = drawn.getElementById('main');
      window.zwermForms(drawn);
      hang(drawn.getElementById('bell'));
      const main = document.getElementById('main');
      if (fresh && main && !answer.ok) {
        window.zwermGone(main, fresh);
      } else if (fresh && main) {
        Idiomorph.morph(main, fresh, { morphStyle: 'outerHTML', callbacks: window.zwermKeep });
        if (window.htmx) htmx.process(document.getElementById('main'));
        document.dispatchEvent(new CustomEvent('zwerm:drawn'));
      }
      freshAt = started;
    } catch {
      setTimeout(() => refresh(listening), 3000);
    } finally {
      refreshing = false;
      if (again) { again = false; refresh(); }
    }
  }

  // The bell hangs on every page. It is drawn anew alone where the rest does not change; more than before is said aloud.
  function hang(fresh) {
    const old = document.getElementById('bell');
    if (!fresh || !old || fresh.isEqualNode(old)) return;
    if (Number(fresh.dataset.count) > Number(old.dataset.count)) {
      document.getElementById('bell-said').textContent = fresh.getAttribute('aria-label');
    }
    Idiomorph.morph(old, fresh, { morphStyle: 'outerHTML' });
  }

  async function ring() {
    const started = performance.now();
    try {
      const here = document.getElementById('bell')?.dataset.here;
      const answer = await fetch('/notifications/bell?here=' + here, { headers: { Accept: 'text/html', 'X-Zwerm-Live': '1' } });
      if (answer.ok) hang(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('bell'));
      if (!shown.length) freshAt = started;
    } catch {
      // It is drawn anew with the next signal, or the next page.
    }
  }

  // Many watch one thing: they come one after another rather than all at once.
  function hear({ subject, listening, news }) {
    // What is typed into a page by others is no other page.
    if (subject.startsWith('writing-')) document.dispatchEvent(new CustomEvent('zwerm:typed', { detail: { subject, news } }));
    else if (shown.includes(subject)) setTimeout(() => refresh(listening), Math.random() * Math.min(2500, (listening - 1) * 4));
    else if (subject === bell) ring();
  }

  function lead() {
    const tabs = new Map([[tab, null]]);
    let stream = null;
    let planned = null;

    const open = () => {
      planned = null;
      stream?.close();
      const mine = subjects.map(subject => `${subject}~${age()}`);
      const others = [...tabs.values()].filter(Boolean).flatMap(known =>
        known.subjects.map(subject => `${subject}~${Math.round(known.age + performance.now() - known.heardAt)}`));
      const query = new URLSearchParams([...new Set([...mine, ...others])].map(on => ['on', on]));
      stream = new EventSource('/live?' + query);
      const heard = said => { channel.postMessage({ say: 'changed', ...said }); hear(said); };
      stream.addEventListener('changed', ({ data }) => {
        const [subject, listening] = data.split(' ');
        heard({ subject, listening: Number(listening) });
      });
      stream.addEventListener('told', ({ data }) => {
        const end = data.indexOf(' ');
        heard({ subject: data.slice(0, end), news: JSON.parse(data.slice(end + 1)) });
      });
      // A reconnect must tell how old the pictures are by then, so it is a new stream.
      stream.onerror = () => { stream.close(); plan(2000 + Math.random() * 1000); };
    };
    const plan = wait => { clearTimeout(planned); planned = setTimeout(open, wait); };
    const listen = ({ data }) => {
      if (data.say === 'here') { tabs.set(data.tab, { ...data, heardAt: performance.now() }); plan(30); }
      if (data.say === 'gone') { tabs.delete(data.tab); }
    };
    channel.addEventListener('message', listen);
    channel.postMessage({ say: 'who' });
    plan(30);
    return () => {
      channel.removeEventListener('message', listen);
      clearTimeout(planned);
      stream?.close();
    };
  }

  const here = () => channel.postMessage({ say: 'here', tab, subjects, age: age() });

  channel.addEventListener('message', ({ data }) => {
    if (document.hidden) return;
    if (data.say === 'changed') hear(data);
    if (data.say === 'who') here();
  });

  function join() {
    if (release) return;
    const ended = new Promise(resolve => { release = resolve; });
    here();
    navigator.locks.request('zwerm-live', async () => {
      const stop = lead();
      await ended;
      stop();
    });
  }

  function leave() {
    channel.postMessage({ say: 'gone', tab });
    release?.();
    release = null;
  }

  document.addEventListener('visibilitychange', () => document.hidden ? leave() : join());
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) { shown.length ? refresh() : ring(); join(); } });
  if (!document.hidden) join();
})();
