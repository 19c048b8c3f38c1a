// A page that several write at once is shared as what is kept of it: its Markdown, as one text of Yjs. What one types is
// written into that text as the difference it makes, and what others typed is brought into the document that one sees block by
// block: what did not change stays as it stands, with the places where one is, and with the spaces and empty paragraphs in it
// that Markdown does not hold. So two who part one paragraph at once give two line ends, and nothing goes that nobody removed.
import diff from 'fast-diff';
import { Fragment } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { isBlank, parse, serialize, tables } from './markdown.js';

const FIELD = 'text';

/** Marks a transaction that brings what others typed. */
export const BROUGHT = 'zwerm-brought';

/** The first change of a text that is shared: all of it, as it would be saved. */
export function beginning(schema, markdown) {
  const doc = new Y.Doc();
  doc.getText(FIELD).insert(0, serialize(parse(schema, markdown)));
  return Y.encodeStateAsUpdate(doc);
}

const nodes = parent => Array.from({ length: parent.childCount }, (_, i) => parent.child(i));

const BEFORE_ROW = /^(?:\s|>|[-+*]\s|\d{1,9}[.)]\s)*/;
const cells = line => {
  const row = line.replace(BEFORE_ROW, '').trim();
  const bars = row.match(/(?<!\\)\|/g)?.length ?? 0;
  return bars + 1 - row.startsWith('|') - /(?<!\\)\|$/.test(row);
};

const LANGUAGE = /^[\w+#.-]{0,30}$/;

/** What came to stand behind the beginning of code is its first line, and not the name of its language. */
function unfold(node) {
  if (node.type.name === 'codeBlock') {
    const { language } = node.attrs;
    if (LANGUAGE.test(language ?? '')) return node;
    const lines = [language, ...node.textContent ? [node.textContent] : []];
    return node.type.create({ ...node.attrs, language: null }, node.type.schema.text(lines.join('\n')));
  }
  return node.isTextblock || node.isLeaf ? node : node.copy(Fragment.from(nodes(node).map(unfold)));
}

/** A text that several wrote, with nothing of it hidden by how it came together. */
const read = (schema, text) => unfold(parse(schema, widened(text)));

/** A row may have more cells than the table has columns, when one took a column away that another wrote in: it gets them back. */
function widened(text) {
  if (!text.includes('| ---')) return text;
  const lines = text.split('\n');
  for (const [from, to] of tables(text)) {
    const least = cells(lines[from]);
    const more = Math.max(...lines.slice(from + 2, to).map(cells)) - least;
    if (more <= 0) continue;
    lines[from] += `${/(?<!\\)\|\s*$/.test(lines[from]) ? '' : ' |'}${' |'.repeat(more)}`;
    lines[from + 1] += `${/\|\s*$/.test(lines[from + 1]) ? '' : ' |'}${' --- |'.repeat(more)}`;
  }
  return lines.join('\n');
}

/** The blocks of a document that its Markdown holds, with where they stand. */
function blocksOf(doc) {
  const blocks = [];
  doc.forEach((node, at, index) => { if (!isBlank(node)) blocks.push({ node, at, end: at + node.nodeSize, index }); });
  return blocks;
}

/** Where two rows differ: each stretch of the one that became a stretch of the other. */
function stretches(before, after) {
  let same = 0;
  const least = Math.min(before.length, after.length);
  while (same < least && before[same].eq(after[same])) same++;
  let alike = 0;
  while (alike < least - same && before.at(-1 - alike).eq(after.at(-1 - alike))) alike++;
  const signs = new Map();
  const sign = node => {
    const key = JSON.stringify(node);
    if (!signs.has(key)) signs.set(key, String.fromCharCode(0x100 + signs.size));
    return signs.get(key);
  };
  const row = all => all.slice(same, all.length - alike).map(sign).join('');
  const found = [];
  let i = same;
  let j = same;
  let open = null;
  for (const [what, { length }] of diff(row(before), row(after))) {
    if (what === diff.EQUAL) {
      open = null;
      i += length;
      j += length;
      continue;
    }
    if (!open) found.push(open = { from: i, to: i, begin: j, end: j });
    if (what === diff.DELETE) open.to = i += length;
    else open.end = j += length;
  }
  return found;
}

/** From where to where one content became another: from "from" to "to" in the one, to "end" in the other. */
function change(one, other) {
  const from = one.findDiffStart(other);
  if (from === null) return null;
  let { a: to, b: end } = one.findDiffEnd(other);
  const overlap = from - Math.min(to, end);
  if (overlap > 0) { to += overlap; end += overlap; }
  return { from, to, end };
}

export class Shared {
  constructor(schema, doc) {
    this.schema = schema;
    this.text = doc.getText(FIELD);
    this.origin = this;
    this.seen = this.text.toString();
    this.read = read(schema, this.seen);
    this.written = serialize(this.read);
  }

  /** The editor that shows it makes a schema of its own. */
  adopt(schema) {
    this.schema = schema;
    this.read = null;
  }

  /** What one sees at first; there is a place to go on beneath a table, too. */
  document() {
    const blocks = nodes(this.read);
    const last = blocks.at(-1);
    if (last?.type.name !== 'paragraph') blocks.push(this.schema.nodes.paragraph.create());
    return this.schema.topNodeType.create(null, blocks);
  }

  /** Writes what somebody did to the document here. */
  write(document) {
    const written = serialize(document);
    if (written === this.written) return;
    const place = this.seen === this.written ? at => at : this.places();
    this.text.doc.transact(() => {
      this.apply(diff(this.written, written), place);
      const seen = this.text.toString();
      // Where the text is not as it would be saved, a difference may not say there what it said here.
      if (seen !== written && !read(this.schema, seen).eq(read(this.schema, written))) this.apply(diff(seen, written), at => at);
    }, this.origin);
    this.seen = this.text.toString();
    this.read = null;
    this.written = written;
  }

  apply(steps, place) {
    let at = 0;
    let moved = 0;
    for (const [what, part] of steps) {
      if (what === diff.INSERT) {
        this.text.insert(place(at) + moved, part);
        moved += part.length;
        continue;
      }
      if (what === diff.DELETE) {
        const from = place(at);
        const length = place(at + part.length) - from;
        if (length) this.text.delete(from + moved, length);
        moved -= length;
      }
      at += part.length;
    }
  }

  /** Where something stands in the text that stands so in what would be saved of it. */
  places() {
    const marks = [];
    let here = 0;
    let there = 0;
    for (const [what, { length }] of diff(this.written, this.seen)) {
      marks.push({ here, there, length: what === diff.EQUAL ? length : 0 });
      if (what !== diff.INSERT) here += length;
      if (what !== diff.DELETE) there += length;
    }
    return at => {
      const mark = marks.findLast(one => one.here <= at) ?? { here: 0, there: 0, length: 0 };
      return mark.there + Math.min(at - mark.here, mark.length);
    };
  }

  /** The text with what somebody made of an earlier one elsewhere: both changes are kept. Nothing when there is no change. */
  with(before, after) {
    const [base, mine] = [before, after].map(text => serialize(parse(this.schema, text)));
    if (mine === base || mine === this.written) return null;
    const both = [mine, this.written].map(text => {
      const doc = new Y.Doc();
      doc.clientID = 1;
      doc.getText(FIELD).insert(0, base);
      doc.clientID = text === mine ? 2 : 3;
      let at = 0;
      for (const [what, part] of diff(base, text)) {
        if (what === diff.DELETE) doc.getText(FIELD).delete(at, part.length);
        else if (what === diff.INSERT) doc.getText(FIELD).insert(at, part);
        if (what !== diff.DELETE) at += part.length;
      }
      return doc;
    });
    Y.applyUpdate(both[0], Y.encodeStateAsUpdate(both[1]));
    return both[0].getText(FIELD).toString();
  }

  /** Brings what others wrote into the document; nothing when it says the same. */
  bring(state) {
    const seen = this.text.toString();
    if (seen === this.seen) return null;
    const before = nodes(this.read ?? read(this.schema, this.seen));
    this.read = read(this.schema, seen);
    this.seen = seen;
    const after = nodes(this.read);
    const { tr } = state;
    const blocks = blocksOf(state.doc);
    if (blocks.length === before.length) {
      stretches(before, after).reverse().forEach(stretch => this.put(tr, state, blocks, before, after, stretch));
    } else {
      const whole = { at: 0, end: state.doc.content.size };
      this.replace(tr, state, whole, Fragment.from(after));
    }
    return tr.setMeta('addToHistory', false).setMeta(BROUGHT, true);
  }

  put(tr, { doc, selection }, blocks, before, after, { from, to, begin, end }) {
    const next = Fragment.from(after.slice(begin, end));
    if (from === to) {
      tr.insert(from ? blocks[from - 1].end : 0, next);
      return;
    }
    const place = { at: blocks[from].at, end: blocks[to - 1].end };
    const here = Fragment.from(nodes(doc).slice(blocks[from].index, blocks[to - 1].index + 1));
    const step = this.step(Fragment.from(before.slice(from, to)), next, here);
    if (step) tr.step(new ReplaceStep(place.at + step.from, place.at + step.to, step.slice));
    else this.replace(tr, { doc, selection }, place, next);
  }

  /** The smallest change that makes of the blocks that stand here what was made of them elsewhere. */
  step(before, next, here) {
    const made = change(before, next);
    if (!made || !next.size) return null;
    const mine = change(before, here);
    let { from, to } = made;
    if (mine && from >= mine.to) {
      from += mine.end - mine.to;
      to += mine.end - mine.to;
    } else if (mine && to > mine.from) {
      return null;
    }
    const doc = content => this.schema.topNodeType.create(null, content);
    const slice = doc(next).slice(made.from, made.end);
    try {
      const result = doc(here).replace(from, to, slice);
      result.check();
      return serialize(result) === serialize(doc(next)) ? { from, to, slice } : null;
    } catch {
      return null;
    }
  }

  /** Whole blocks take the place of others; whoever is in them stays about where they were. */
  replace(tr, { doc, selection }, { at, end }, next) {
    const empty = at === 0 && end === doc.content.size && !next.size;
    const content = empty ? Fragment.from(this.schema.nodes.paragraph.create()) : next;
    tr.replaceWith(at, end, content);
    const { head } = selection;
    if (head <= at || head >= end) return;
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at + Math.min(head - at, content.size), tr.doc.content.size))));
  }

  /** The text as it would be saved: the same for all who have seen as much of it. */
  markdown() {
    return serialize(read(this.schema, this.seen));
  }

  /** The document follows what was brought, whatever else the editor made of it. */
  follow(document) {
    this.written = serialize(document);
  }
}

/** Where somebody is, so that it can be found in the document of another, which may hold other empty paragraphs. */
export function placeOf(doc, at) {
  const blocks = blocksOf(doc);
  const block = blocks.findLastIndex(one => one.at < at);
  return block < 0 ? { block: 0, at: 0 } : { block, at: Math.min(at, blocks[block].end) - blocks[block].at };
}

export function find(doc, place) {
  const block = blocksOf(doc)[place.block];
  return block ? block.at + Math.min(Math.max(place.at, 0), block.node.nodeSize) : 0;
}
