// Markdown to a document and back: what is drawn from the text stays the same, and a second round changes nothing.
import MarkdownIt from 'markdown-it';
import { MarkdownParser } from 'prosemirror-markdown';
import { KINDS } from './schema.js';

// ---- Reading

const BREAK = /^<br ?\/?>$/;
const TYPED = /^<(\/?)(sub|sup|kbd)>$/;

/** Tags that work become marks until they are closed, at the latest where the text ends; all others are text. */
function typedTags(children, Token) {
  const open = [];
  children.forEach(token => {
    if (token.type !== 'html_inline') return;
    if (BREAK.test(token.content)) { token.type = 'hardbreak'; return; }
    const [, closes, name] = TYPED.exec(token.content) ?? [];
    if (!name) token.type = 'text';
    else if (!closes) { token.type = `${name}_open`; open.push(name); }
    else if (open.includes(name)) { token.type = `${name}_close`; open.splice(open.lastIndexOf(name), 1); }
    else Object.assign(token, { type: 'text', content: '' });
  });
  open.reverse().forEach(name => children.push(new Token(`${name}_close`, name, -1)));
}

/** Emphasis within emphasis of the same kind is emphasis. */
function onceIsEnough(children) {
  const deep = {};
  return children.filter(({ type }) => {
    const [, name, way] = /^(em|strong|s|sub|sup|kbd)_(open|close)$/.exec(type) ?? [];
    if (!name) return true;
    deep[name] = (deep[name] ?? 0) + (way === 'open' ? 1 : -1);
    return deep[name] === (way === 'open' ? 1 : 0);
  });
}

/** A cell holds a paragraph. */
function cellsHoldParagraphs({ tokens, Token }) {
  for (let i = tokens.length - 1; i > 0; i--) {
    if (tokens[i].type !== 'inline' || !/^t[hd]_open$/.test(tokens[i - 1].type)) continue;
    const { level } = tokens[i];
    tokens.splice(i + 1, 0, Object.assign(new Token('paragraph_close', 'p', -1), { level }));
    tokens.splice(i, 0, Object.assign(new Token('paragraph_open', 'p', 1), { level }));
  }
}

/** The sign of what stands apart is no text of it. */
function callouts(tokens) {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].type !== 'blockquote_open' || tokens[i + 1]?.type !== 'paragraph_open') continue;
    const { children, content } = tokens[i + 2];
    const [, kind] = (children[0]?.type === 'text' && /^\[!(\w+)\]$/.exec(children[0].content)) || [];
    const alone = children.length === 1;
    if (!KINDS.includes(kind) || !content.startsWith('[') || !(alone || children[1].type === 'softbreak')) continue;
    tokens[i].meta = { kind };
    if (!alone) children.splice(0, 2);
    else if (tokens[i + 4].type === 'blockquote_close') children.pop();
    else tokens.splice(i + 1, 3);
  }
}

function tasks(tokens) {
  tokens.forEach((token, i) => {
    if (token.type !== 'inline' || tokens[i - 1].type !== 'paragraph_open' || tokens[i - 2]?.type !== 'list_item_open') return;
    const [first, next] = token.children;
    const [box, mark] = (first?.type === 'text' && /^\[([ xX])\](?: |$)/.exec(first.content)) || [];
    // Two signs that were typed as such are no box.
    if (!box || !token.content.startsWith(box.trimEnd())) return;
    first.content = first.content.slice(box.length);
    if (!first.content && next?.type === 'softbreak') Object.assign(next, { type: 'text', content: '' });
    tokens[i - 2].meta = { done: mark !== ' ' };
  });
}

/** A footnote within something else stands beneath the text. */
function footnotesLast(tokens) {
  const moved = [];
  const rest = tokens.filter((token, i) => {
    const open = [token, tokens[i - 1], tokens[i - 2]].find(one => one?.type === 'footnote_open');
    if (open?.level) moved.push(token);
    return !open?.level;
  });
  return [...rest, ...moved];
}

const reader = new MarkdownIt('commonmark', { html: true, linkify: true })
  .enable(['table', 'strikethrough', 'linkify'])
  .disable('html_block');
// Bare addresses are looked for in what is left as text, as the server does it.
reader.inline.ruler.disable('linkify');
// Code as the library reads it, but for what it remembers of closing signs: that was seen while the end of a link was looked
// for, and says nothing of what stands before it or within the link.
reader.inline.ruler.at('backticks', (state, silent) => {
  const { src, pos, posMax } = state;
  if (src[pos] !== '`') return false;
  let end = pos;
  while (end < posMax && src[end] === '`') end++;
  const long = end - pos;
  state.unclosed ??= {};
  const hopeless = posMax === src.length && pos >= (state.unclosed[long] ?? Infinity);
  for (let at = hopeless ? -1 : src.indexOf('`', end); at >= 0 && at < posMax;) {
    let stop = at;
    while (stop < posMax && src[stop] === '`') stop++;
    if (stop - at === long) {
      if (!silent) {
        const token = state.push('code_inline', 'code', 0);
        token.markup = src.slice(pos, end);
        token.content = src.slice(end, at).replace(/\n/g, ' ').replace(/^ (.+) $/, '$1');
      }
      state.pos = stop;
      return true;
    }
    at = src.indexOf('`', stop);
  }
  if (posMax === src.length) state.unclosed[long] = Math.min(pos, state.unclosed[long] ?? Infinity);
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
});
/** The text of a footnote: what a paragraph would be, behind its sign. */
const FOOTNOTE = /^\[\^([\p{L}\p{N}_-]{1,40})\]:[ \t]*/u;
reader.block.ruler.before('table', 'footnote', (state, start, end, silent) => {
  if (state.sCount[start] - state.blkIndent >= 4) return false;
  const [sign, label] = FOOTNOTE.exec(state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start])) ?? [];
  if (!sign || silent) return Boolean(sign);
  const ends = state.md.block.ruler.getRules('blockquote');
  const { parentType } = state;
  state.parentType = 'footnote';
  let next = start + 1;
  while (next < end && !state.isEmpty(next)
    && (state.sCount[next] - state.blkIndent > 3 || state.sCount[next] < 0 || !ends.some(rule => rule(state, next, end, true)))) next++;
  state.parentType = parentType;
  state.line = next;
  const map = [start, next];
  Object.assign(state.push('footnote_open', 'p', 1), { map, meta: { label } });
  const content = state.getLines(start, next, state.blkIndent, false).trim().slice(sign.trimEnd().length).trim();
  Object.assign(state.push('inline', '', 0), { content, map, children: [] });
  state.push('footnote_close', 'p', -1);
  (state.env.footnotes ??= new Set()).add(reader.utils.normalizeReference(label));
  return true;
}, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
const NOTED = /\[\^([\p{L}\p{N}_-]{1,40})\]/uy;
reader.inline.ruler.after('image', 'noted', (state, silent) => {
  NOTED.lastIndex = state.pos;
  const [sign, label] = NOTED.exec(state.src) ?? [];
  if (!sign || state.pos + sign.length > state.posMax || !state.env.footnotes?.has(reader.utils.normalizeReference(label))) return false;
  if (!silent) state.push('noted', '', 0).meta = { label };
  state.pos += sign.length;
  return true;
});

const FORMULA = /(\$\$?)((?:[^\\$]|\\[^])+)\1(?![\p{L}\p{Nd}{$])/uy;
const HUGGED = /^(?!\{|\d[\d.,]*[ \t\n])[^ \t\n](?:[^]*[^ \t\n])?$/;
reader.inline.ruler.after('escape', 'formula', (state, silent) => {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$' || /[\p{L}\p{Nd}$]$/u.test(src.slice(Math.max(0, pos - 2), pos))) return false;
  FORMULA.lastIndex = pos;
  const [all, signs, tex] = FORMULA.exec(src) ?? [];
  if (!all || pos + all.length > posMax || !tex.trim() || (signs === '$' && !HUGGED.test(tex))) return false;
  if (!silent) state.push('formula', '', 0).meta = { tex: tex.trim().replace(/\s*\n\s*/g, ' '), apart: signs === '$$' };
  state.pos += all.length;
  return true;
});

reader.validateLink = () => true;
reader.linkify.set({ fuzzyLink: false, fuzzyIP: false }).add('//', null).add('ftp:', null).add('mailto:', null);
reader.core.ruler.push('zwerm', state => {
  callouts(state.tokens);
  tasks(state.tokens);
  state.tokens.filter(token => token.children).forEach(token => {
    typedTags(token.children, state.Token);
    token.children = onceIsEnough(token.children);
  });
  cellsHoldParagraphs(state);
  state.tokens = footnotesLast(state.tokens);
});

const isLoose = (tokens, i) => {
  for (let at = i + 1; at < tokens.length && tokens[at].level > tokens[i].level; at++) {
    if (tokens[at].type === 'paragraph_open' && tokens[at].level === tokens[i].level + 2) return !tokens[at].hidden;
  }
  return false;
};
const alignment = token => ({ align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null });
const plain = tokens => tokens.map(({ type, content, children }) => {
  if (children) return plain(children);
  if (type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && BREAK.test(content))) return ' ';
  return type === 'html_inline' && TYPED.test(content) ? '' : content;
}).join('');

const parsers = new WeakMap();
const parserFor = schema => {
  if (!parsers.has(schema)) parsers.set(schema, new MarkdownParser(schema, reader, {
    blockquote: { block: 'blockquote', getAttrs: token => ({ kind: token.meta?.kind ?? null }) },
    paragraph: { block: 'paragraph' },
    footnote: { block: 'footnote', getAttrs: token => token.meta },
    formula: { node: 'formula', getAttrs: token => token.meta },
    noted: { node: 'noted', getAttrs: token => token.meta },
    heading: { block: 'heading', getAttrs: token => ({ level: Number(token.tag.slice(1)) }) },
    list_item: { block: 'listItem', getAttrs: token => ({ done: token.meta?.done ?? null }) },
    bullet_list: { block: 'bulletList', getAttrs: (_, tokens, i) => ({ loose: isLoose(tokens, i) }) },
    ordered_list: {
      block: 'orderedList',
      getAttrs: (token, tokens, i) => ({ start: Number(token.attrGet('start') ?? 1), loose: isLoose(tokens, i) }),
    },
    code_block: { block: 'codeBlock', noCloseToken: true },
    fence: { block: 'codeBlock', noCloseToken: true, getAttrs: token => ({ language: token.info.trim() || null }) },
    hr: { node: 'horizontalRule' },
    image: {
      node: 'image',
      getAttrs: token => ({ src: token.attrGet('src'), alt: plain(token.children ?? []), title: token.attrGet('title') || null }),
    },
    hardbreak: { node: 'hardBreak' },
    table: { block: 'table' },
    thead: { ignore: true },
    tbody: { ignore: true },
    tr: { block: 'tableRow' },
    th: { block: 'tableHeader', getAttrs: alignment },
    td: { block: 'tableCell', getAttrs: alignment },
    em: { mark: 'italic' },
    strong: { mark: 'bold' },
    s: { mark: 'strike' },
    link: { mark: 'link', getAttrs: token => ({ href: token.attrGet('href'), title: token.attrGet('title') || null }) },
    code_inline: { mark: 'code', noCloseToken: true },
    sub: { mark: 'sub' },
    sup: { mark: 'sup' },
    kbd: { mark: 'kbd' },
  }));
  return parsers.get(schema);
};

export const parse = (schema, markdown) => parserFor(schema).parse(markdown);

/** In which lines of a text tables stand, from one to before another. */
export const tables = markdown => reader.parse(markdown, {}).filter(token => token.type === 'table_open').map(token => token.map);

// ---- Writing: every block is a list of lines, which what stands around it moves to the right

const WORD = /[\p{L}\p{N}]/u;
const SIGN = /[\p{P}\p{S}]/u;
const ORDER = ['link', 'bold', 'italic', 'strike', 'sub', 'sup', 'kbd'];
const HUGS = new Set(['bold', 'italic', 'strike']);
const asEntity = character => `&#${character.codePointAt(0)};`;

function escape(text) {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replaceAll('$', DOLLAR)
    .replace(/_/g, (sign, at) => (WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '') ? sign : '\\_'))
    .replace(/~/g, (sign, at) => (text[at - 1] === '~' || text[at + 1] === '~' || at === 0 || at === text.length - 1 ? '\\~' : sign))
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** What would begin something else at the beginning of a line. */
function escapeStart(line) {
  return line
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(-{2,}|=+)(?=[\s|:-]*$)/, '\\$1')
    .replace(/^(-)(?=[\s-]*$)/, '\\$1')
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([>|:])/, '\\$1')
    .replace(/^(\[\^[\p{L}\p{N}_-]+\]):/u, '$1\\:')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const address = href => (/[\s()<>\\]/.test(href) || href === '' ? `<${href.replace(/[<>\\]/g, '\\$&').replace(/\n/g, '%0A')}>` : href.replace(/[*_`~[\]&]/g, sign => (sign === '_' || sign === '~' || sign === '&' ? sign : `\\${sign}`)));
const title = text => (text ? ` "${text.replace(/["\\]|&(?=#?\w+;)/g, '\\$&').replace(/\n+/g, ' ')}"` : '');

function codeSpan(text) {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(row => row.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$/.test(text) || /^ .+ $/.test(text) ? ' ' : '';
  return fence + room + text + room + fence;
}

/** Pieces of text by what marks them, spaces at the edges on their own. */
function pieces(parent) {
  const all = [];
  parent.forEach(node => {
    const marks = node.marks.filter(mark => mark.type.name !== 'code');
    const code = node.marks.length !== marks.length;
    if (!node.isText) all.push({ node, marks, space: node.type.name === 'hardBreak' });
    else if (code) all.push({ code: node.text.replace(/\s*\n\s*/g, ' '), marks });
    else for (const text of node.text.replace(/\s*\n\s*/g, ' ').split(/(^\s+|\s+$)/).filter(Boolean)) all.push({ text, marks, space: /^\s+$/.test(text) });
  });
  // A sign that hugs its text cannot begin or end with a space.
  for (const name of HUGS) {
    const has = piece => piece.marks.some(mark => mark.type.name === name);
    for (const way of [all, [...all].reverse()]) {
      let inside = false;
      for (const piece of way) {
        if (!has(piece)) inside = false;
        else if (!piece.space) inside = true;
        else if (!inside) piece.marks = piece.marks.filter(mark => mark.type.name !== name);
      }
    }
  }
  return all;
}

const lasts = (all, at, mark) => {
  let until = at;
  while (until < all.length && mark.isInSet(all[until].marks)) until++;
  return until;
};

const isBare = (piece, mark) => piece.text !== undefined && !mark.attrs.title
  && (/^https?:\/\/[^\s<>]*$/.test(piece.text) ? mark.attrs.href === piece.text : /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(piece.text) && mark.attrs.href === `mailto:${piece.text}`);

/** What may not follow as it is. */
const PARTED = { noted: /\(/, formula: /[\p{L}\p{Nd}{$]/u };

/** A dollar of a text is written so that none of it becomes a formula, and as it is where none could. */
const DOLLAR = '\ufdd0';
const mayClose = /(?<=[^\s])\$(?![\p{L}\p{Nd}{])/u;
const dollars = text => text.replaceAll(DOLLAR, mayClose.test(text.replaceAll(DOLLAR, '$')) ? '\\$' : '$');

/** TeX between its signs. */
function formula({ tex, apart }) {
  const safe = tex.replace(/\s*\n\s*/g, ' ').trim().replace(/\\[^]|[$\\]/g, sign => (sign === '$' ? '\\$' : sign === '\\' ? '' : sign));
  const signs = apart ? '$$' : '$';
  return safe ? signs + (apart || HUGGED.test(safe) ? safe : `\\relax ${safe}`) + signs : '';
}

function inline(parent, newLine) {
  const all = pieces(parent);
  const active = [];
  let out = '';
  let pending = null;
  let opened = false;
  /** What closed a sign before it, seen from what comes after. */
  const put = text => {
    if (pending && text && pending.test(String.fromCodePoint(text.codePointAt(0)))) {
      const first = String.fromCodePoint(text.codePointAt(0));
      out += asEntity(first) + text.slice(first.length);
    } else {
      out += text;
    }
    if (text) { pending = null; opened = false; }
  };
  const last = () => [...out.slice(-2)].at(-1) ?? '';
  const apartFromWord = () => {
    const before = last();
    if (before === '$') out += ' ';
    else if (/[\p{L}\p{Nd}]/u.test(before)) out = out.slice(0, -before.length) + asEntity(before);
  };
  const open = (mark, inner) => {
    const name = mark.type.name;
    if (name === 'link' && out.endsWith('!')) out = `${out.slice(0, -1)}\\!`;
    if (!HUGS.has(name)) { put(name === 'link' ? '[' : `<${name}>`); return { mark }; }
    const sign = name === 'bold' ? '**' : name === 'strike' ? '~~' : last() === '*' && !opened ? '_' : '*';
    if (WORD.test(last()) && (sign === '_' || !WORD.test(inner[0] ?? ''))) {
      const before = last();
      out = out.slice(0, -before.length) + asEntity(before);
    }
    put(sign);
    opened = true;
    return { mark, sign };
  };
  const close = ({ mark, sign }) => {
    const name = mark.type.name;
    if (!HUGS.has(name)) { put(name === 'link' ? `](${address(mark.attrs.href ?? '')}${title(mark.attrs.title)})` : `</${name}>`); return; }
    const awkward = sign === '_' || SIGN.test(last());
    put(sign);
    if (awkward) pending = WORD;
  };
  // A break at either end needs a sign of its own.
  const first = all.findIndex(piece => !piece.space);
  const final = all.findLastIndex(piece => !piece.space);
  all.forEach((piece, at) => {
    const keep = active.findIndex(({ mark }) => !mark.isInSet(piece.marks));
    if (keep >= 0) while (active.length > keep) close(active.pop());
    const fresh = piece.marks
      .filter(mark => !active.some(one => one.mark.eq(mark)))
      .sort((a, b) => lasts(all, at, b) - lasts(all, at, a) || ORDER.indexOf(a.type.name) - ORDER.indexOf(b.type.name));
    const content = write(piece, at < first || at > final ? '<br>' : newLine);
    const bare = fresh.find(mark => mark.type.name === 'link' && lasts(all, at, mark) === at + 1 && isBare(piece, mark));
    for (const mark of fresh) if (mark !== bare) active.push(open(mark, bare ? '<' : content));
    if (bare) put(`<${piece.text}>`);
    else if (content) {
      if (piece.node?.type.name === 'formula') apartFromWord();
      put(content);
    }
    if (piece.node) pending = PARTED[piece.node.type.name] ?? null;
  });
  while (active.length) close(active.pop());
  return dollars(out);
}

function write(piece, newLine) {
  if (piece.code !== undefined) return codeSpan(piece.code);
  if (piece.text !== undefined) return escape(piece.text);
  if (piece.node.type.name === 'hardBreak') return newLine;
  if (piece.node.type.name === 'image') {
    const { src, alt, title: caption } = piece.node.attrs;
    return `![${escape((alt ?? '').replace(/\n/g, ' '))}](${address(src ?? '')}${title(caption)})`;
  }
  if (piece.node.type.name === 'formula') return formula(piece.node.attrs);
  if (piece.node.type.name === 'noted') return `[^${piece.node.attrs.label}]`;
  throw new RangeError(piece.node.type.name);
}

function paragraph(node) {
  const text = inline(node, '\\\n').replace(/^\s+|\s+$/g, '');
  return text === '' ? [] : text.split('\n').map(line => escapeStart(line.trimStart()));
}

const indent = (lines, first, rest) => lines.map((line, i) => (i === 0 ? first + line : line === '' ? '' : rest + line));

/** Room within one item is room between all of them. */
const isRoomy = node => node.attrs.loose || node.children.some(item => blocks(item, true).parted);

function list(node, markerOf) {
  const lines = [];
  const loose = isRoomy(node);
  node.forEach((item, _, i) => {
    const marker = markerOf(i);
    const done = item.attrs.done;
    let inside = blocks(item, !loose);
    if (done !== null && item.firstChild?.type.name === 'paragraph') {
      const box = `[${done ? 'x' : ' '}]`;
      if (item.firstChild.content.size && inside.length) inside[0] = `${box} ${inside[0]}`;
      else inside = [box, ...inside];
    }
    if (i && loose) lines.push('');
    if (!inside.length) lines.push(marker.trimEnd());
    else lines.push(...indent(inside, marker, ' '.repeat(marker.length)));
  });
  return lines;
}

/** Signs of nothing but each other in a row would be a line. */
function bullets(node, marker) {
  const lines = list(node, () => marker);
  return lines.some(line => /^(- ?){3,}$|^(\* ?){3,}$/.test(line)) ? list(node, () => '+ ') : lines;
}

function table(node) {
  const rows = [];
  node.forEach(row => {
    const cells = [];
    row.forEach(cell => {
      const text = [];
      cell.forEach(inner => text.push(inline(inner, '<br>').trim()));
      cells.push(text.join('<br>').replace(/\|/g, '\\|'));
    });
    rows.push(cells);
  });
  const width = Math.max(...rows.map(row => row.length));
  const aligned = Array.from({ length: width }, (_, i) => {
    const align = i < node.firstChild.childCount ? node.firstChild.child(i).attrs.align : null;
    return { left: ':--', center: ':-:', right: '--:' }[align] ?? '---';
  });
  const line = cells => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  return [line(rows[0]), line(aligned), ...rows.slice(1).map(line)];
}

const writers = {
  paragraph,
  heading: node => [`${'#'.repeat(node.attrs.level)} ${inline(node, '<br>').trim().replace(/(^|\s)(#+)$/, '$1\\$2')}`.trimEnd()],
  blockquote(node) {
    const inside = blocks(node);
    const { kind } = node.attrs;
    if (kind) inside.unshift(`[!${kind}]`, ...inside.length && node.firstChild.type.name !== 'paragraph' ? [''] : []);
    return inside.length ? inside.map(line => `> ${line}`.trimEnd()) : ['>'];
  },
  codeBlock(node) {
    const info = node.attrs.language ?? '';
    const sign = info.includes('`') ? '~' : '`';
    const longest = Math.max(2, ...(node.textContent.match(sign === '`' ? /`+/g : /~+/g) ?? []).map(row => row.length));
    const fence = sign.repeat(longest + 1);
    return [fence + info, ...(node.textContent === '' ? [] : node.textContent.split('\n')), fence];
  },
  footnote(node) {
    const [first = '', ...rest] = paragraph(node);
    return [`[^${node.attrs.label}]: ${first}`.trimEnd(), ...rest];
  },
  horizontalRule: () => ['___'],
  table,
};

const isList = name => name === 'bulletList' || name === 'orderedList';

/** Whether two blocks of a list without room between its items may follow each other without a blank line. */
function mayTouch(before, node, lines) {
  if (/^(table|blockquote)$/.test(before) || node === 'table') return false;
  if (node === 'paragraph') return !isList(before) && before !== 'paragraph';
  if (node === 'orderedList') return /^1[.)] \S/.test(lines[0]);
  if (node === 'bulletList') return /^[-*] \S/.test(lines[0]);
  return true;
}

function blocks(parent, tight = false) {
  const lines = [];
  let before = null;
  let other = false;
  parent.forEach(node => {
    const name = node.type.name;
    // Two lists of one kind in a row need signs of their own, or they would become one.
    other = isList(name) && before === name ? !other : false;
    const written = name === 'bulletList' ? bullets(node, other ? '* ' : '- ')
      : name === 'orderedList' ? list(node, i => `${node.attrs.start + i}${other ? ')' : '.'} `)
      : writers[name](node);
    if (!written.length) return;
    if (before && !(tight && mayTouch(before, name, written))) {
      lines.push('');
      lines.parted = true;
    }
    lines.push(...written);
    before = name;
  });
  return lines;
}

/** The text of a document as Markdown, without an empty line at its end. */
export const serialize = document => blocks(document).join('\n');

/** Whether nothing of a block is written: an empty paragraph, or one of spaces. */
export const isBlank = node => node.type.name === 'paragraph' && paragraph(node).length === 0;
