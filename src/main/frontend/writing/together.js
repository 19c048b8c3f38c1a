// One text, several who write it: each window holds a document of Yjs, sends what is typed in it and fetches what others typed.
// Nothing that was typed is let go of before the server has it; until then it is kept on this device too.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { Shared, beginning, find, placeOf } from './sharing.js';

const SEND_AFTER = 40;
const SHOW_AFTER = 300;
const SHOW_AGAIN = 12_000;
const LOOK_AGAIN = 15_000;
const KEEP_AFTER = 8_000;
const LONGEST_WAIT = 10_000;
const LONGEST_ANSWER = 60_000;

const toText = bytes => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};
const toBytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));

export class Together {
  constructor(address, form) {
    this.address = address;
    this.form = form;
    this.doc = new Y.Doc();
    this.unsent = [];
    this.writers = [];
    this.last = 0;
    this.kept = 0;
    this.wait = 500;
  }

  /** Where what was not sent is kept on this device; each window has a place of its own there. */
  get place() {
    return `zwerm-together ${this.address} ${this.generation} `;
  }

  /** Whether something typed here is not with the server yet. */
  get waits() {
    return this.unsent.length > 0 || Boolean(this.batch);
  }

  // ---- What goes back and forth

  async ask(path, fields, more = {}) {
    const token = this.form.querySelector('input[name=_csrf]').value;
    const body = fields && new URLSearchParams(fields);
    const answer = await fetch(this.address + path, {
      method: fields ? 'POST' : 'GET', body, headers: { 'X-XSRF-TOKEN': token, Accept: 'application/json' }, cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_ANSWER), ...more,
    });
    if (answer.status === 401) window.zwermSignedOut();
    if ([400, 401, 403, 404].includes(answer.status)) throw new Ended(answer.status);
    if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
    return { taken: answer.ok, ...(answer.status === 204 ? {} : await answer.json()) };
  }

  /** The document as it is, begun by whoever comes first: its first change is the page, once. */
  async open(schema) {
    for (let again = 0; again < 5; again++) {
      const news = await this.ask('');
      this.generation = news.generation;
      if (news.last === 0) {
        const first = beginning(schema, news.body);
        const answer = await this.ask('', { generation: news.generation, first: 'yes', once: crypto.randomUUID(), change: toText(first) });
        if (!answer.taken) continue;
        Y.applyUpdate(this.doc, first, this);
        this.last = this.kept = answer.number;
      } else {
        this.take(news);
        this.kept = news.kept;
      }
      this.recall();
      this.shared = new Shared(schema, this.doc);
      this.doc.on('update', (change, from) => { if (from !== this) this.typed(change); });
      return this;
    }
    throw new Error('no document to be had');
  }

  take(news) {
    this.doc.transact(() => news.changes.forEach(({ number, change }) => {
      Y.applyUpdate(this.doc, toBytes(change), this);
      this.last = Math.max(this.last, number);
    }), this);
    this.writers = news.writers.filter(({ client }) => client !== this.doc.clientID)
      .map(({ client, name, cursor }) => ({ client, name, ...cursor ? JSON.parse(cursor) : {} }));
    this.onNews?.();
    this.told();
  }

  typed(change) {
    this.unsent.push(change);
    this.changed = true;
    this.remember();
    if (!this.sending) { clearTimeout(this.sendSoon); this.sendSoon = setTimeout(() => this.send(), SEND_AFTER); }
    this.keepLater();
  }

  async send() {
    if (this.sending || this.over || !this.waits) return this.sending;
    this.sending = (async () => {
      while (!this.over && this.waits) {
        this.batch ??= { once: crypto.randomUUID(), change: Y.mergeUpdates(this.unsent.splice(0)) };
        try {
          const answer = await this.ask('', { generation: this.generation, first: '', once: this.batch.once, change: toText(this.batch.change) });
          if (!answer.taken) { this.end('replaced'); return; }
          this.batch = null;
          this.remember();
          this.wait = 500;
          this.onApart?.(false);
          // Numbers between come from others, and are fetched, where they did not come by themselves.
          if (answer.number === this.last + 1) this.last = answer.number;
          else if (answer.number > this.last) this.fetch();
          this.told();
        } catch (wrong) {
          if (wrong instanceof Ended) { this.end('ended'); return; }
          this.onApart?.(true);
          await new Promise(resolve => { this.hurry = resolve; setTimeout(resolve, this.wait); });
          this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
        }
      }
    })();
    await this.sending;
    this.sending = null;
    return undefined;
  }

  /** What came by itself is taken where it joins on to what is here; anything else is fetched. */
  hear(news) {
    const joins = news && news.generation === this.generation && news.after <= this.last;
    if (joins && !this.composing?.()) this.take(news);
    else this.fetch();
  }

  async fetch() {
    if (this.fetching) { this.again = true; return; }
    this.fetching = true;
    try {
      const news = await this.ask(`?generation=${this.generation}&after=${this.last}`);
      if (news.generation !== this.generation) this.end('replaced');
      // Nothing is changed beneath a word that is being put together from several keys.
      else if (this.composing?.()) this.later = true;
      else this.take(news);
    } catch (wrong) {
      if (wrong instanceof Ended) this.end('ended');
    } finally {
      this.fetching = false;
      if (this.again) { this.again = false; this.fetch(); }
    }
  }

  /** Where one stands is told seldom, the more so the more there are to hear it, and again while one stays. */
  show(again) {
    if (this.showing || this.over) return;
    this.showing = setTimeout(() => {
      this.showing = 0;
      const state = this.standing?.();
      const cursor = state ? JSON.stringify({
        anchor: placeOf(state.doc, state.selection.anchor), head: placeOf(state.doc, state.selection.head),
      }) : '';
      if (cursor === this.shown && !again) return;
      this.shown = cursor;
      this.ask('/writers', { client: this.doc.clientID, cursor }).catch(() => {});
    }, SHOW_AFTER * (1 + this.writers.length / 4));
  }

  /** Says where the others are now. */
  pointOut(tr) {
    return tr.setMeta(WHERE, this.writers).setMeta('addToHistory', false);
  }

  begin() {
    const heard = ({ detail: { subject, news } }) => { if (this.address.includes(subject.slice('writing-'.length))) this.hear(news); };
    document.addEventListener('zwerm:typed', heard);
    const online = () => { this.hurry?.(); this.send(); this.fetch(); };
    addEventListener('online', online);
    const composed = () => { if (this.later) { this.later = false; setTimeout(() => this.fetch()); } };
    document.addEventListener('compositionend', composed);
    const timers = [setInterval(() => { if (!document.hidden) this.fetch(); }, LOOK_AGAIN), setInterval(() => { if (!document.hidden) this.show(true); }, SHOW_AGAIN)];
    const leave = () => this.leave();
    addEventListener('pagehide', leave);
    this.show();
    if (this.waits) this.send();
    // Whoever typed last may have left without a word: the page follows by somebody else.
    if (Math.max(this.kept, 1) < this.last) { this.changed = true; this.keepLater(); }
    this.stop = () => {
      document.removeEventListener('zwerm:typed', heard);
      removeEventListener('online', online);
      document.removeEventListener('compositionend', composed);
      removeEventListener('pagehide', leave);
      timers.forEach(clearInterval);
      clearTimeout(this.keepSoon);
    };
  }

  // ---- The page follows: when one pauses, and when one leaves

  keepLater() {
    clearTimeout(this.keepSoon);
    this.keepSoon = setTimeout(() => this.keep(), KEEP_AFTER);
  }

  async keep(more) {
    if (this.over || !this.changed || this.waits) return;
    const number = this.last;
    const answer = await this.ask('/kept', {
      generation: this.generation, number, body: this.shared.markdown(), whole: more ? '' : toText(Y.encodeStateAsUpdate(this.doc)),
    }, more).catch(() => null);
    if (answer?.taken) { this.kept = number; if (this.last === number) this.changed = false; }
    else if (answer && !more) { this.fetch(); this.keepLater(); }
  }

  leave() {
    this.keep({ keepalive: true });
    this.ask('/writers', { client: this.doc.clientID, gone: 'yes' }, { keepalive: true }).catch(() => {});
  }

  /** All that was typed here is with the server; within a bounded time. */
  async settle() {
    await Promise.race([this.send(), new Promise(resolve => setTimeout(resolve, 5_000))]);
    return !this.waits;
  }

  told() {
    this.form.elements.generation.value = this.generation;
    this.form.elements.number.value = this.last;
  }

  // ---- What has not gone yet stays on the device

  remember() {
    try {
      const parts = [...this.batch ? [this.batch.change] : [], ...this.unsent];
      const mine = this.place + this.doc.clientID;
      if (parts.length) localStorage.setItem(mine, toText(Y.mergeUpdates(parts)));
      else localStorage.removeItem(mine);
    } catch { /* Not allowed, or full: then it is kept while the window is open. */ }
  }

  /** Also what another window has not sent: it comes to the server from here, and once, whoever sends it. */
  recall() {
    try {
      const kept = Object.keys(localStorage).filter(key => key.startsWith(this.place));
      if (kept.length === 0) return;
      for (const key of kept) {
        const change = toBytes(localStorage.getItem(key));
        Y.applyUpdate(this.doc, change, this);
        this.unsent.push(change);
      }
      this.changed = true;
      this.remember();
      kept.forEach(key => localStorage.removeItem(key));
    } catch { /* Nothing was kept, or not like this. */ }
  }

  end(why) {
    if (this.over) return;
    this.over = why;
    this.stop?.();
    this.onEnd?.(why);
  }
}

class Ended extends Error {}

const hue = name => [...name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 6, 0) + 1;

const WHERE = new PluginKey('writers');

function caret(name) {
  const line = document.createElement('span');
  line.className = `caret caret-${hue(name)}`;
  line.appendChild(document.createElement('span')).textContent = name;
  return line;
}

/** Where others are: told by them now and then, and meanwhile moved along with what changes around them. */
function carets(doc, writers) {
  return DecorationSet.create(doc, writers.filter(({ head }) => head).flatMap(({ client, name, head, anchor }) => {
    const at = find(doc, head);
    const from = find(doc, anchor ?? head);
    const chosen = from === at ? []
      : [Decoration.inline(Math.min(from, at), Math.max(from, at), { class: `caret-selection caret-${hue(name)}` })];
    return [...chosen, Decoration.widget(at, () => caret(name), { key: `${client}-${name}`, side: 10 })];
  }));
}

export const cursors = Extension.create({
  name: 'writers',
  addProseMirrorPlugins: () => [new Plugin({
    key: WHERE,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const writers = tr.getMeta(WHERE);
        return writers ? carets(tr.doc, writers) : shown.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: state => WHERE.getState(state) },
  })],
});

export const join = (address, form, schema) => new Together(address, form).open(schema);
