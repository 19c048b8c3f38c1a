// The editor: what one types looks as it will be read. The field beneath it keeps the Markdown, which is what is sent and kept.
import { Editor, Extension, InputRule, getSchema } from '@tiptap/core';
import { DOMParser as Reader, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { choices } from './choices.js';
import { parse, serialize } from './markdown.js';
import { fromElsewhere, looksLikeMarkdown, withPictures } from './pasting.js';
import { OUTSIDE_CODE, extensions } from './schema.js';
import { shortcuts } from './shortcuts.js';
import { diagram, formula } from './showing.js';

const spoken = field => [...field.labels ?? []].map(label => label.textContent.trim()).join(' ') || field.getAttribute('aria-label') || '';

/** A task is ticked where its box stands, left of its words. */
const tasks = Extension.create({
  name: 'tasks',
  addInputRules() {
    return [new InputRule({
      find: /^\[([ xX]?)\]\s$/,
      handler: ({ range, match, chain, state }) => {
        const inItem = state.doc.resolve(range.from).node(-1)?.type.name === 'listItem';
        const done = /x/i.test(match[1]);
        const made = chain().deleteRange(range);
        (inItem ? made : made.toggleBulletList()).updateAttributes('listItem', { done }).run();
      },
    })];
  },
  addProseMirrorPlugins() {
    const tick = (view, event) => {
      const item = event.target.closest?.('li[data-done]');
      if (!item || event.target !== item || event.offsetX >= 0) return false;
      const at = view.posAtDOM(item, 0) - 1;
      const node = view.state.doc.nodeAt(at);
      view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...node.attrs, done: !node.attrs.done }));
      event.preventDefault();
      return true;
    };
    return [new Plugin({ props: { handleDOMEvents: { mousedown: tick } } })];
  },
  addKeyboardShortcuts: () => ({
    'Mod-Shift-x': ({ editor }) => {
      const { done } = editor.getAttributes('listItem');
      return done === null || done === undefined ? false : editor.commands.updateAttributes('listItem', { done: !done });
    },
  }),
});

/** The text of a footnote is one paragraph, and whoever is done with it goes on where its sign stands. */
const footnotes = Extension.create({
  name: 'footnotes',
  priority: 1000,
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => {
      const { doc, selection: { $from } } = editor.state;
      if ($from.parent.type.name !== 'footnote') return false;
      let back = null;
      doc.descendants((node, at) => { if (node.type.name === 'noted' && node.attrs.label === $from.parent.attrs.label) back ??= at + 1; });
      return editor.commands.setTextSelection(back ?? $from.after());
    },
  }),
  addInputRules() {
    return [new InputRule({
      find: /(?<=.)\[\^([\p{L}\p{N}_-]{1,40})\]$/u,
      handler: ({ state, range, match: [, label] }) => { note(state, state.tr.delete(range.from, range.to), label); },
    }), new InputRule({
      // At the beginning of a line one writes what is said there.
      find: /^\[\^([\p{L}\p{N}_-]{1,40})\]:\s$/u,
      handler: ({ state: { tr, schema, doc }, range, match: [, label] }) => {
        const { parent, depth } = doc.resolve(range.from);
        if (depth !== 1 || parent.type.name !== 'paragraph') return;
        tr.delete(range.from, range.to);
        const empty = placeOfNote(tr.doc, label);
        const done = tr.mapping.maps.length;
        if (empty === null) tr.setNodeMarkup(range.from - 1, schema.nodes.footnote, { label });
        else tr.delete(range.from - 1, range.from + 1).setSelection(TextSelection.create(tr.doc, tr.mapping.slice(done).map(empty)));
      },
    })];
  },
});

/** A formula is seen as it looks, and its TeX where it cannot be read. */
const seenFormula = {
  addInputRules() {
    return [new InputRule({
      find: new RegExp(`${OUTSIDE_CODE}${/(?<![\p{L}\p{Nd}$\\])(\$\$?)((?!\{|\d[\d.,]*\s)[^\s$](?:[^$]*[^\s$])?)\1([\s.,;:)!?])$/u.source}`, 'u'),
      handler: ({ state: { tr, schema }, range, match: [, signs, tex, behind], commands }) => {
        const made = this.type.create({ tex, apart: signs === '$$' });
        tr.replaceWith(range.from, range.to, behind === '\n' ? made : [made, schema.text(behind)]);
        if (behind === '\n') commands.first(() => [() => commands.splitListItem('listItem'), () => commands.splitBlock()]);
      },
    }), new InputRule({
      find: /^\$\$\s$/,
      handler: ({ state: { tr }, range }) => {
        if (tr.doc.resolve(range.from).parent.type.name !== 'paragraph') return;
        tr.replaceWith(range.from, range.to, this.type.create({ apart: true }));
        tr.setSelection(NodeSelection.create(tr.doc, range.from));
      },
    })];
  },
  addNodeView: () => ({ node: { attrs } }) => {
    const dom = Object.assign(document.createElement('span'), { className: attrs.apart ? 'formula apart' : 'formula' });
    const code = dom.appendChild(Object.assign(document.createElement('code'), { textContent: attrs.tex || '$' }));
    const place = document.createElement('span');
    formula(attrs.tex, place, attrs.apart).then(readable => { if (readable) code.replaceWith(place); });
    return { dom };
  },
};

/** Beneath a formula or a diagram that is written as code stands what it will look like. */
const seenCode = {
  addNodeView: () => ({ node }) => {
    const dom = document.createElement('div');
    const contentDOM = dom.appendChild(document.createElement('pre')).appendChild(document.createElement('code'));
    const seen = Object.assign(dom.appendChild(document.createElement('div')), { className: 'drawn', contentEditable: 'false' });
    let shown = null;
    let soon = null;
    const draw = async ({ attrs: { language }, textContent }) => {
      const place = document.createElement('span');
      const drawn = language === 'mermaid' ? await diagram(textContent)
        : language === 'math' && await formula(textContent, place, true) ? place : null;
      seen.replaceChildren(...drawn ? [drawn] : []);
    };
    const update = next => {
      if (next.type !== node.type) return false;
      const text = `${next.attrs.language} ${next.textContent}`;
      if (text !== shown) {
        clearTimeout(soon);
        soon = setTimeout(() => draw(next), shown === null ? 0 : 500);
        shown = text;
      }
      return true;
    };
    update(node);
    return { dom, contentDOM, update, ignoreMutation: ({ target }) => !contentDOM.contains(target), destroy: () => clearTimeout(soon) };
  },
};

/** Where the text of a footnote is written that nobody wrote yet. */
function placeOfNote(doc, label) {
  let place = null;
  doc.forEach((node, at) => { if (node.type.name === 'footnote' && node.attrs.label === label && !node.content.size) place = at + 1; });
  return place;
}

/** Puts the sign of a footnote where the selection is, and a text for it beneath all others; gives where that is written. */
function note({ schema }, tr, wanted) {
  const labels = new Set();
  let last = 0;
  tr.doc.forEach((node, at) => {
    if (node.type.name === 'footnote') labels.add(node.attrs.label);
    if (node.type.name === 'footnote' || node.content.size) last = at + node.nodeSize;
  });
  let label = wanted ?? 1;
  while (!wanted && labels.has(String(label))) label++;
  tr.insert(last, labels.has(String(label)) ? [] : schema.nodes.footnote.create({ label: String(label) }));
  tr.replaceSelectionWith(schema.nodes.noted.create({ label: String(label) }), false);
  return tr.mapping.slice(tr.mapping.maps.length - 1).map(last) + 1;
}

/** What is read beneath a picture that stands alone is seen beneath it. */
const captions = Extension.create({
  name: 'captions',
  addProseMirrorPlugins() {
    const decorations = ({ doc }) => {
      const found = [];
      doc.descendants((node, at) => {
        const picture = node.type.name === 'paragraph' && node.childCount === 1 && node.firstChild;
        const caption = picture && picture.type.name === 'image' && picture.attrs.title;
        if (caption) found.push(Decoration.node(at, at + node.nodeSize, { 'data-caption': caption }));
      });
      return DecorationSet.create(doc, found);
    };
    return [new Plugin({ props: { decorations } })];
  },
});

const sending = Extension.create({
  name: 'sending',
  priority: 1000,
  addOptions: () => ({ form: null }),
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => { this.options.form?.requestSubmit(); return true; },
      'Mod-k': () => { this.options.link(); return true; },
    };
  },
});

/** Asks once one pauses, and only for the last that was typed. */
function asking(path, shape) {
  let turn = 0;
  return async query => {
    const mine = ++turn;
    await new Promise(resolve => setTimeout(resolve, 200));
    if (mine !== turn) return [];
    const answer = await fetch(path + '?' + new URLSearchParams({ q: query }), { headers: { Accept: 'application/json' } }).catch(() => null);
    return mine === turn && answer?.ok ? (await answer.json()).map(shape) : [];
  };
}

const findPeople = asking('/mentions', person => ({ ...person, label: person.team ? `${person.name} · ${person.team}` : person.name }));
const findTitles = asking('/search/titles', one => ({ ...one, label: one.title }));

/** What is to stand under a pseudonym goes into no address, which a proxy may write down beside who asked. */
const underPseudonym = form => form?.querySelector('[name=as][value=pseudonym]')?.checked ?? false;

// A name has two words before the list has found it; what is longer is a sentence.
const people = (query, form) => (/^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?$/u.test(query) && !underPseudonym(form) ? findPeople(query) : []);
const titles = (query, form) => (query.length >= 2 && query.length <= 40 && !underPseudonym(form) ? findTitles(query) : []);

const asContent = (editor, markdown) => parse(editor.schema, markdown).content.toJSON();

/** What stands apart from the rest, of those that the slash offers. */
const CALLOUTS = ['note', 'tip', 'warning'];

const DIAGRAM = 'flowchart LR\n  A[Begin] --> B{Goed?}\n  B -- ja --> C[Einde]';

class Writing {
  constructor(field, page, together, more = []) {
    this.field = field;
    this.page = page;
    this.together = together;
    this.frame = field.closest('[data-editor]');
    this.place = document.createElement('div');
    this.place.id = `${field.id}-rich`;
    this.place.className = 'rich';
    this.place.dataset.made = 'yes';
    field.before(this.place);
    this.blocks = [
      ...[...this.frame.querySelectorAll('.toolbar [data-block]')]
        .map(button => ({ label: button.getAttribute('aria-label') ?? button.textContent, mark: button.dataset.mark })),
      ...[...CALLOUTS, 'footnote', 'formula', 'diagram'].map(mark => ({ label: this.frame.dataset[mark], mark })),
    ];
    this.editor = new Editor({
      element: this.place,
      injectCSS: false,
      extensions: [...extensions({ formula: seenFormula, code: seenCode }), ...more, tasks, captions, footnotes, ...shortcuts, sending.configure({ form: field.form, link: () => this.marks.link() }), ...this.menus()],
      editorProps: {
        attributes: () => this.attributes(),
        transformPastedHTML: fromElsewhere,
        transformPasted: slice => this.pictures(slice),
        clipboardTextParser: (text, $at, plain) => this.pasted(text, $at, plain),
        clipboardTextSerializer: slice => this.copied(slice),
      },
      content: together ? together.shared.document().toJSON() : this.read(),
      onUpdate: () => { if (this.editor) this.changed(); },
      onSelectionUpdate: () => { this.tell(); together?.show(); },
      onTransaction: ({ transaction }) => { if (!transaction.docChanged) this.tell(); },
    });
    this.wasTyping = document.activeElement === field;
    this.saved = together ? together.shared.written : field.value;
    this.marks = this.deeds();
    const typed = field.value;
    if (together) this.join();
    field.hidden = true;
    field.rich = this;
    this.frame.dataset.rich = 'yes';
    this.watch();
    this.tell();
    if (together) this.add(field.known ?? field.defaultValue, typed);
  }

  /** The button that leads to the signs. */
  get signs() {
    return this.frame.querySelector('[data-mark=markdown]');
  }

  attributes() {
    const { field } = this;
    const attributes = { role: 'textbox', 'aria-multiline': 'true', class: 'prose', dir: 'auto', 'aria-label': spoken(field) };
    for (const name of ['aria-describedby', 'aria-invalid']) if (field.getAttribute(name)) attributes[name] = field.getAttribute(name);
    if (field.dataset.hook) attributes['data-hook'] = field.dataset.hook;
    return attributes;
  }

  menus() {
    const { dataset } = this.frame;
    return [
      choices({
        name: 'blocks',
        sign: '/',
        spaces: true,
        label: dataset.insert,
        only: state => state.selection.$from.parent.type.name === 'paragraph',
        items: query => (query.startsWith(' ') ? [] : this.blocks.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))),
        choose: (editor, range, { mark }) => { editor.chain().deleteRange(range).run(); this.marks[mark](); if (!this.asked?.contains(document.activeElement)) this.focus(); },
      }),
      choices({
        name: 'people',
        sign: '@',
        spaces: true,
        label: document.body.dataset.people,
        items: query => people(query, this.field.form),
        choose: (editor, range, { markdown }) => this.put(range, markdown),
      }),
      choices({
        name: 'titles',
        sign: '[[',
        spaces: true,
        label: dataset.titles,
        items: query => titles(query, this.field.form),
        choose: (editor, range, { markdown }) => this.put(range, markdown),
      }),
    ];
  }

  put(range, markdown) {
    const [{ content }] = asContent(this.editor, markdown);
    this.editor.chain().insertContentAt(range, [...content, { type: 'text', text: ' ' }]).run();
  }

  /** The field follows the document, which nobody writes over from here. */
  join() {
    const { together, field, frame } = this;
    const status = frame.querySelector('.editor-status');
    const say = text => { if (status.textContent !== text) status.textContent = text; };
    let others = '';
    together.shared.adopt(this.editor.schema);
    field.value = this.saved;
    together.standing = () => (this.editor.view.hasFocus() ? this.editor.state : null);
    together.composing = () => this.editor.view.composing;
    together.onNews = () => {
      this.bring();
      const names = [...new Set(together.writers.map(({ name }) => name))];
      const list = new Intl.ListFormat(document.documentElement.lang).format(names);
      others = names.length ? frame.dataset.with.replace('#', list) : '';
      say(others);
    };
    together.onNews();
    together.onApart = apart => say(apart ? frame.dataset.apart : others);
    together.onEnd = why => this.ended(why);
    this.signs.setAttribute('aria-haspopup', 'dialog');
    together.begin();
    field.form.addEventListener('submit', event => this.settle(event), true);
  }

  /** What was typed into the field before the others' text came joins what they wrote. */
  add(before, typed) {
    const { together: { shared }, editor } = this;
    const text = shared.with(before, typed);
    if (text !== null) editor.commands.setContent(parse(editor.schema, text).toJSON());
  }

  /** What others typed comes in; whatever the editor makes of it besides is nobody's typing. */
  bring() {
    const { together, together: { shared }, editor: { view } } = this;
    // A key pressed just now counts before anything changes beneath it.
    view.domObserver.forceFlush();
    view.domObserver.flush();
    this.bringing = true;
    try {
      const tr = shared.bring(view.state);
      if (tr) view.dispatch(tr);
      if (tr && !tr.docChanged) shared.follow(view.state.doc);
    } finally {
      this.bringing = false;
    }
    view.dispatch(together.pointOut(view.state.tr));
  }

  /** A form goes when all that was typed has gone before it. */
  settle(event) {
    const { together, field } = this;
    if (together.over || this.settled || !together.waits) { this.settled = false; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    together.settle().then(() => {
      this.settled = true;
      delete field.form.dataset.sent;
      field.form.requestSubmit(submitter);
    });
  }

  /** Another version has taken the place of this document, or one may not write any more: nothing that was typed is lost. */
  ended(why) {
    const { field, frame, together } = this;
    const unsent = together.waits || together.changed;
    if (why === 'replaced' && !unsent) { location.reload(); return; }
    const text = this.saved;
    this.close();
    field.value = text;
    field.readOnly = true;
    this.signs.dataset.never = 'yes';
    this.signs.hidden = true;
    frame.querySelector('.editor-status').textContent = frame.dataset.ended;
  }

  /** Beneath a table, too, there is a place to go on. */
  read() {
    const content = parse(this.schema(), this.field.value).content.toJSON() ?? [];
    return { type: 'doc', content: content.at(-1)?.type === 'paragraph' ? content : [...content, { type: 'paragraph' }] };
  }

  schema() {
    return this.editor?.schema ?? (Writing.schema ??= getSchema(extensions()));
  }

  /** Whoever puts something else into the field sees it here: a draft that was found, a form that was sent and is empty again. */
  watch() {
    const { field } = this;
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    Object.defineProperty(field, 'value', {
      configurable: true,
      get,
      set: value => { set.call(field, this.together ? this.saved : value); this.reload(); },
    });
    this.stop = new AbortController();
    field.form?.addEventListener('reset', () => setTimeout(() => this.reload()), { signal: this.stop.signal });
  }

  /** The Markdown follows each change, so whoever reads the field finds what stands here. */
  changed() {
    const { doc } = this.editor.state;
    const { shared } = this.together ?? {};
    if (shared && this.bringing) shared.follow(doc);
    else shared?.write(doc);
    this.saved = shared ? shared.written : serialize(doc);
    this.field.value = this.saved;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    this.tell();
  }

  reload() {
    if (this.together || this.field.value === this.saved) return;
    this.saved = this.field.value;
    this.editor.commands.setContent(this.read(), { emitUpdate: false });
    this.tell();
  }

  pasted(text, $at, plain) {
    const { schema } = this.editor;
    if (!plain && looksLikeMarkdown(text)) return new Slice(parse(schema, text).content, 0, 0);
    const page = document.createElement('div');
    text.split(/(?:\r\n?|\n){2,}/).forEach(block => {
      const paragraph = page.appendChild(document.createElement('p'));
      block.split(/\r\n?|\n/).forEach((line, i) => {
        if (i) paragraph.append(document.createElement('br'));
        paragraph.append(line);
      });
    });
    return Reader.fromSchema(schema).parseSlice(page, { preserveWhitespace: true, context: $at });
  }

  /** Pictures that came along are sent, and stand where they were once they are there. */
  pictures(pasted) {
    const { slice, linked, waiting } = withPictures(pasted, this.editor.schema, () => this.page.place());
    if (linked) this.page.tell(this.frame.dataset.pictureLink);
    waiting.forEach(({ place, file, alt }) => this.page.keep(file).then(markdown => this.fill(place, markdown, alt)));
    return slice;
  }

  /** Also when one sees the signs meanwhile. */
  fill(place, markdown, alt) {
    const { field, field: { rich } } = this;
    if (rich && rich !== this) { rich.fill(place, markdown, alt); return; }
    if (!rich) {
      field.value = field.value.replace(place.replace(/[[\]]/g, '\\$&'), () => markdown);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const { doc, schema, tr } = this.editor.state;
    let at = null;
    doc.descendants((node, pos) => { if (node.isText && node.text.includes(place)) at ??= pos + node.text.indexOf(place); });
    if (at === null) return;
    const picture = markdown && parse(schema, markdown).firstChild.firstChild;
    if (picture) tr.replaceWith(at, at + place.length, picture.type.create({ ...picture.attrs, alt: alt || picture.attrs.alt }));
    else tr.delete(at, at + place.length);
    this.editor.view.dispatch(tr.setMeta('addToHistory', false));
  }

  copied(slice) {
    const { topNodeType } = this.editor.schema;
    const whole = topNodeType.createAndFill(null, slice.content);
    return whole ? serialize(whole) : slice.content.textBetween(0, slice.content.size, '\n\n');
  }

  /** At once: what is typed in the next moment must not go nowhere. */
  focus(atEnd = false) {
    if (atEnd) this.editor.commands.setTextSelection(this.editor.state.doc.content.size);
    this.editor.view.focus();
  }

  // ---- The toolbar

  deeds() {
    const { editor } = this;
    const run = deed => () => { deed(editor.chain()).run(); this.focus(); };
    return {
      bold: run(chain => chain.toggleBold()),
      italic: run(chain => chain.toggleItalic()),
      heading: run(chain => chain.toggleHeading({ level: 2 })),
      subheading: run(chain => chain.toggleHeading({ level: 3 })),
      list: run(chain => chain.toggleBulletList()),
      numbers: run(chain => chain.toggleOrderedList()),
      tasks: () => {
        const { done } = editor.getAttributes('listItem');
        const chain = editor.isActive('listItem') ? editor.chain() : editor.chain().toggleBulletList();
        chain.updateAttributes('listItem', { done: done === null || done === undefined ? false : null }).run();
        this.focus();
      },
      quote: run(chain => chain.toggleBlockquote()),
      code: run(chain => (editor.state.selection.empty ? chain.toggleCodeBlock() : chain.toggleCode())),
      table: run(chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
      line: run(chain => chain.setHorizontalRule()),
      ...Object.fromEntries(CALLOUTS.map(kind => [kind, run(chain => (editor.isActive('blockquote')
        ? chain.updateAttributes('blockquote', { kind: kind.toUpperCase() })
        : chain.wrapIn('blockquote', { kind: kind.toUpperCase() })))])),
      'row-add': run(chain => chain.addRowAfter()),
      'column-add': run(chain => chain.addColumnAfter()),
      'row-remove': run(chain => chain.deleteRow()),
      'column-remove': run(chain => chain.deleteColumn()),
      'table-remove': run(chain => chain.deleteTable()),
      link: () => this.askAddress(),
      formula: () => {
        const { from, $from } = editor.state.selection;
        const apart = !$from.parent.content.size;
        editor.chain().insertContent({ type: 'formula', attrs: { apart } }).setNodeSelection(from).run();
      },
      diagram: run(chain => chain.insertContent({ type: 'codeBlock', attrs: { language: 'mermaid' }, content: [{ type: 'text', text: DIAGRAM }] })),
      footnote: () => {
        const { tr, selection: { $from } } = editor.state;
        // Its sign stands against the word that it is about.
        if ($from.nodeBefore?.text?.endsWith(' ')) tr.delete($from.pos - 1, $from.pos);
        const at = note(editor.state, tr);
        editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
        this.focus();
      },
      undo: run(chain => chain.undo()),
      redo: run(chain => chain.redo()),
      ...this.together ? { markdown: () => this.showSigns() } : {},
    };
  }

  static SHOWN = {
    bold: ['bold'], italic: ['italic'], heading: ['heading', { level: 2 }], subheading: ['heading', { level: 3 }], numbers: ['orderedList'],
    quote: ['blockquote'], link: ['link'],
  };

  /** The buttons say what the selection is. */
  tell() {
    const { editor } = this;
    if (!editor) return;
    const { done } = editor.getAttributes('listItem');
    const isTask = editor.isActive('listItem') && done !== null && done !== undefined;
    this.frame.querySelectorAll('.toolbar [data-mark]').forEach(button => {
      const { mark } = button.dataset;
      const on = mark === 'tasks' ? isTask
        : mark === 'list' ? editor.isActive('bulletList') && !isTask
        : mark === 'code' ? editor.isActive('code') || editor.isActive('codeBlock')
        : Writing.SHOWN[mark] && editor.isActive(...Writing.SHOWN[mark]);
      if (on !== undefined) button.setAttribute('aria-pressed', String(Boolean(on)));
    });
    this.frame.querySelector('[data-in-table]').hidden = !editor.isActive('table');
    this.describe();
  }

  /** A line beneath the toolbar with a field or two: an address, or what a picture shows and what stands beneath it. */
  ask(kind, asked, take, more = []) {
    this.asked?.remove();
    const line = document.createElement('div');
    line.className = 'editor-ask';
    line.dataset.made = 'yes';
    line.dataset.kind = kind;
    const fields = asked.map(({ label, value }, i) => {
      const id = `${this.field.id}-${kind}-${i}`;
      const name = Object.assign(document.createElement('label'), { htmlFor: id, textContent: label });
      const field = Object.assign(document.createElement('input'), { id, value, autocomplete: 'off', spellcheck: kind === 'shows' });
      field.dataset.quiet = 'yes';
      line.append(name, field);
      return field;
    });
    line.take = () => take(...fields.map(field => field.value.trim()));
    const done = () => { line.remove(); this.asked = null; line.done?.(); this.focus(); };
    const button = (text, deed) => {
      const one = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: 'link-button' });
      one.addEventListener('click', deed);
      return one;
    };
    fields.forEach(field => field.addEventListener('keydown', event => {
      if (event.key === 'Enter') { event.preventDefault(); line.take(); done(); }
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); done(); }
    }));
    line.append(button(this.frame.dataset.take, () => { line.take(); done(); }),
      ...more.map(({ text, deed }) => button(text, () => { deed(); done(); })));
    this.place.before(line);
    this.asked = line;
    return fields[0];
  }

  /** Signs that are half typed would change what all others see: one may take them along, not write in them. */
  showSigns() {
    const { dataset } = this.frame;
    const make = (tag, more) => Object.assign(document.createElement(tag), more);
    const dialog = make('dialog', { className: 'dialog signs' });
    dialog.dataset.made = 'yes';
    dialog.setAttribute('aria-labelledby', `${this.field.id}-signs`);
    const text = make('textarea', { value: this.saved, readOnly: true, rows: 12, dir: 'auto', ariaLabel: 'Markdown' });
    const said = make('p', { className: 'hint', role: 'status' });
    const copy = make('button', { type: 'button', className: 'button primary', textContent: dataset.copy });
    const close = make('button', { type: 'button', className: 'button quiet', textContent: dataset.close });
    const actions = make('div', { className: 'form-actions' });
    copy.addEventListener('click', async () => {
      text.select();
      const copied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false) || document.execCommand('copy');
      said.textContent = copied ? dataset.copied : '';
    });
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => { dialog.remove(); this.signs.focus(); });
    actions.append(copy, close, said);
    dialog.append(make('h2', { id: `${this.field.id}-signs`, textContent: 'Markdown' }), make('p', { textContent: dataset.signsWhy }), text, actions);
    this.place.closest('main, body').append(dialog);
    dialog.showModal();
    text.setSelectionRange(0, 0);
    text.focus();
  }

  askAddress() {
    const { editor } = this;
    const { href } = editor.getAttributes('link');
    const chain = () => editor.chain().extendMarkRange('link');
    const field = this.ask('address', [{ label: this.frame.dataset.address, value: href ?? '' }], address => {
      if (!address) return chain().unsetLink().run();
      const whole = /^(https?:|mailto:|\/|#)/.test(address) ? address : /^[\w.+-]+@[\w.-]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
      if (editor.state.selection.empty && !editor.isActive('link')) {
        return editor.chain().insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: whole } }] }).run();
      }
      return chain().setLink({ href: whole }).run();
    }, href ? [{ text: this.frame.dataset.unlink, deed: () => chain().unsetLink().run() }] : []);
    field.focus();
    field.select();
  }

  /** A picture that is chosen asks what it shows, for those who do not see it, and a formula its TeX; what was typed is taken
   *  whatever one does next. */
  describe() {
    const { selection } = this.editor.state;
    const kind = { image: 'shows', formula: 'formula' }[selection.node?.type.name];
    if (this.asked?.at !== undefined) {
      if (kind && this.asked.at === selection.from || this.asked.contains(document.activeElement)) return;
      const { asked } = this;
      asked.remove();
      this.asked = null;
      asked.take();
    }
    if (kind) this[kind](selection.from, selection.node.attrs);
  }

  /** What is emptied goes, and of a new one its TeX is asked at once; who undoes it there gets back what it was made of. */
  formula(at, { tex }) {
    const { editor, editor: { state: { schema } } } = this;
    const isThere = () => editor.state.doc.nodeAt(at)?.type === schema.nodes.formula;
    const field = this.ask('formula', [{ label: this.frame.dataset.formula, value: tex }], written => {
      const { tr, doc } = editor.state;
      if (!isThere() || written === tex && written) return;
      editor.view.dispatch(written ? tr.setNodeMarkup(at, null, { ...doc.nodeAt(at).attrs, tex: written }) : tr.delete(at, at + 1));
    });
    const { asked } = this;
    asked.at = at;
    asked.done = () => {
      const { tr, doc } = editor.state;
      if (isThere() && !doc.nodeAt(at).attrs.tex) editor.view.dispatch(tr.delete(at, at + 1));
      else editor.commands.setTextSelection(Math.min(at + 1, doc.content.size));
    };
    if (tex) return field;
    field.addEventListener('keydown', event => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || field.value) return;
      event.preventDefault();
      asked.remove();
      this.asked = null;
      this.marks.undo();
    });
    field.focus();
    return field;
  }

  shows(at, { alt, title }) {
    const { shows, caption } = this.frame.dataset;
    const take = (shown, beneath) => {
      const node = this.editor.state.doc.nodeAt(at);
      if (node?.type.name !== 'image') return;
      const attrs = { ...node.attrs, alt: shown || node.attrs.alt, title: beneath || null };
      if (attrs.alt === node.attrs.alt && attrs.title === node.attrs.title) return;
      const { tr, selection } = this.editor.state;
      const next = tr.setNodeMarkup(at, null, attrs);
      this.editor.view.dispatch(selection.node ? next.setSelection(TextSelection.create(next.doc, at + 1)) : next);
    };
    const field = this.ask('shows', [{ label: shows, value: alt ?? '' }, { label: caption, value: title ?? '' }], take);
    const { asked } = this;
    asked.at = at;
    // One goes on behind the picture, not over it.
    asked.done = () => this.editor.commands.setTextSelection(at + 1);
    asked.addEventListener('focusout', ({ relatedTarget }) => { if (!asked.contains(relatedTarget)) asked.take(); });
    return field;
  }

  /** A picture that was just placed: what it shows is asked at once. */
  picture(markdown) {
    const [{ content }] = asContent(this.editor, markdown);
    this.editor.chain().insertContent(content).run();
    const at = this.editor.state.selection.from - 1;
    const node = this.editor.state.doc.nodeAt(at);
    if (node?.type.name === 'image') this.shows(at, { ...node.attrs, alt: '' }).focus();
  }

  /** A link that was just placed; one goes on behind it. */
  insert(markdown) {
    const [{ content }] = asContent(this.editor, markdown);
    this.editor.chain().insertContent([...content, { type: 'text', text: ' ' }]).run();
  }

  close() {
    this.asked?.remove();
    this.stop.abort();
    this.together?.stop?.();
    this.editor.destroy();
    this.place.remove();
    delete this.field.value;
    this.field.hidden = false;
    delete this.field.rich;
    delete this.frame.dataset.rich;
  }
}

/** An editor over a field; of a page that others may be writing too, when its document has come. */
export async function write(field, page) {
  const address = field.closest('[data-editor]').dataset.together;
  if (field.rich || !address) return field.rich ?? new Writing(field, page);
  const { cursors, join } = await import('./together.js');
  const together = await join(address, field.form, getSchema(extensions()));
  return field.rich ?? new Writing(field, page, together, [cursors]);
}
