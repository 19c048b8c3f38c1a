// Several write one text, each with what the others sent arriving late and out of step: reads lines {"seed", "writers", "steps"}
// and answers with the text they end with. Each sign that is typed is another one, so that none can be lost or doubled unseen.
import { createInterface } from 'node:readline';
import { getSchema } from '@tiptap/core';
import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import * as Y from 'yjs';
import { serialize } from './markdown.js';
import { extensions } from './schema.js';
import { Shared, beginning } from './sharing.js';

const schema = getSchema(extensions());
const FIRST = 0x4e00;
const signsOf = text => [...text].filter(sign => sign.codePointAt(0) >= FIRST);

/** Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003. */
function chance(seed) {
  let x = seed || 1;
  return below => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % below;
  };
}

class Writer {
  constructor(first, number, removed, carried) {
    Object.assign(this, { removed, carried });
    this.ydoc = new Y.Doc();
    this.ydoc.clientID = number + 1;
    Y.applyUpdate(this.ydoc, first, 'elsewhere');
    this.shared = new Shared(schema, this.ydoc);
    this.state = EditorState.create({ schema, doc: this.shared.document() });
    this.inbox = [];
    this.sent = [];
    // What one carries elsewhere is removed here and written there; two who carry it at once have it twice.
    const { text } = this.shared;
    const remove = text.delete.bind(text);
    text.delete = (at, length) => {
      signsOf(text.toString().slice(at, at + length)).forEach(sign => carried.add(sign));
      remove(at, length);
    };
    this.ydoc.on('update', (change, from) => { if (from !== 'elsewhere') this.sent.push(change); });
  }

  do(tr) {
    const had = signsOf(this.state.doc.textContent);
    this.state = this.state.apply(tr);
    const has = new Set(signsOf(this.state.doc.textContent));
    had.filter(sign => !has.has(sign)).forEach(sign => this.removed.add(sign));
    this.shared.write(this.state.doc);
  }

  hear(count) {
    if (!this.inbox.length) return;
    this.inbox.splice(0, count).forEach(change => Y.applyUpdate(this.ydoc, change, 'elsewhere'));
    const tr = this.shared.bring(this.state);
    if (!tr) return;
    this.state = this.state.apply(tr);
    this.state.doc.check();
    this.shared.follow(this.state.doc);
  }
}

const toText = bytes => Buffer.from(bytes).toString('base64');

/** The text, and which writer brought each sign of it; zero is the beginning. */
function typed(doc, many) {
  const by = [];
  const text = doc.getText('text');
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted) by.push(...Array(item.length).fill(item.id.client <= many ? item.id.client : 0));
  }
  return { text: text.toString(), by };
}

function run({ seed, writers: many, steps }) {
  const below = chance(seed);
  let next = FIRST;
  const sign = () => String.fromCodePoint(next++);
  const removed = new Set();
  const carried = new Set();
  const text = `# ${sign()}\n\n${sign()}${sign()} ${sign()}\n\n- ${sign()}\n- ${sign()}\n\n| ${sign()} | ${sign()} |\n| --- | --- |\n| ${sign()} | ${sign()} |\n\n${sign()}`;
  const first = beginning(schema, text);
  const writers = Array.from({ length: many }, (_, i) => new Writer(first, i, removed, carried));
  const somewhere = doc => TextSelection.near(doc.resolve(below(doc.content.size + 1)), below(2) ? 1 : -1);
  const { nodes, marks } = schema;
  const commands = [
    splitBlock, splitBlock, splitListItem(nodes.listItem), joinBackward, lift, toggleMark(marks.bold), toggleMark(marks.italic),
    setBlockType(nodes.heading, { level: 2 }), setBlockType(nodes.paragraph), setBlockType(nodes.codeBlock), wrapIn(nodes.blockquote),
    wrapInList(nodes.bulletList), wrapInList(nodes.orderedList),
  ];
  const wrong = [];
  const log = [{ by: 0, change: toText(first) }];
  for (let step = 0; step < steps; step++) {
    const who = writers[below(many)];
    const kind = below(20);
    if (below(4) === 0) who.do(who.state.tr.setSelection(somewhere(who.state.doc)));
    const { selection, doc } = who.state;
    if (kind < 10) {
      const typed = sign() + (below(4) === 0 ? ' ' : '');
      who.do(who.state.tr.insertText(below(6) === 0 ? ` ${typed}` : typed));
    } else if (kind < 12) {
      who.do(who.state.tr.delete(selection.head, Math.min(doc.content.size, selection.head + below(6))));
    } else if (kind < 15) {
      const far = below(3) ? selection : TextSelection.create(doc, selection.anchor, somewhere(doc).head);
      const state = who.state.apply(who.state.tr.setSelection(far));
      who.state = state;
      commands[below(commands.length)](state, tr => who.do(tr));
    } else if (kind < 18) {
      who.hear(1 + below(5));
    }
    if (below(3) === 0) {
      const { sent } = who;
      if (sent.length) {
        const batch = Y.mergeUpdates(sent.splice(0));
        log.push({ by: who.ydoc.clientID, change: toText(batch) });
        writers.forEach(other => { if (other !== who) other.inbox.push(batch); });
      }
    }
    if (serialize(who.state.doc) !== who.shared.written) wrong.push(`step ${step}: what is written is not what stands there`);
  }
  writers.forEach(who => {
    if (!who.sent.length) return;
    const batch = Y.mergeUpdates(who.sent.splice(0));
    log.push({ by: who.ydoc.clientID, change: toText(batch) });
    writers.forEach(other => { if (other !== who) other.inbox.push(batch); });
  });
  writers.forEach(who => who.hear(who.inbox.length));
  const ends = writers.map(who => serialize(who.state.doc));
  const [end] = ends;
  // Room between blocks is what one sees, and no two need to see it alike.
  const lines = text => text.split('\n').filter(line => /[^>\s]/.test(line)).join('\n');
  if (ends.some(one => lines(one) !== lines(end))) wrong.push('they do not see the same', ...ends);
  if (writers.some(who => who.ydoc.getText('text').toString() !== writers[0].ydoc.getText('text').toString())) wrong.push('the texts differ');
  const there = signsOf(writers[0].state.doc.textContent);
  const made = Array.from({ length: next - FIRST }, (_, i) => String.fromCodePoint(FIRST + i));
  const lost = made.filter(one => !removed.has(one) && !there.includes(one));
  const twice = there.filter((one, i) => there.indexOf(one) !== i && !carried.has(one));
  const back = there.filter(one => removed.has(one) && !carried.has(one));
  if (lost.length) wrong.push(`lost: ${lost}`);
  if (twice.length) wrong.push(`twice: ${twice}`);
  if (back.length) wrong.push(`came back: ${back}`);
  return { wrong, end, log, whole: toText(Y.encodeStateAsUpdate(writers[0].ydoc)), ...typed(writers[0].ydoc, many) };
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = run(JSON.parse(line));
  } catch (wrong) {
    answer = { wrong: [String(wrong?.stack ?? wrong)] };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
