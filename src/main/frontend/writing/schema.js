// What a text can hold: the dialect that the server draws, as a document that can be edited.
import { Mark, Node, markInputRule, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import Blockquote from '@tiptap/extension-blockquote';
import Bold from '@tiptap/extension-bold';
import Code from '@tiptap/extension-code';
import CodeBlock from '@tiptap/extension-code-block';
import Italic from '@tiptap/extension-italic';
import Strike from '@tiptap/extension-strike';
import StarterKit from '@tiptap/starter-kit';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

export const KINDS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

/** Lists with room between their items ("loose") keep it. */
const loose = {
  addAttributes() {
    return {
      ...this.parent?.(),
      loose: { default: false, parseHTML: list => list.hasAttribute('data-loose'), renderHTML: ({ loose }) => (loose ? { 'data-loose': '' } : {}) },
    };
  },
};

/** An item may be a task, done or not: - [ ] and - [x]. */
const Item = ListItem.extend({
  content: 'block+',
  addAttributes() {
    return {
      ...this.parent?.(),
      done: {
        default: null,
        parseHTML: item => ({ true: true, false: false })[item.dataset.done ?? item.dataset.checked] ?? null,
        renderHTML: ({ done }) => (done === null ? {} : { 'data-done': String(done) }),
      },
    };
  },
});

/** A quote may be something to know instead, that stands apart: > [!NOTE]. */
const Quote = Blockquote.extend({
  addAttributes: () => ({
    kind: {
      default: null,
      parseHTML: quote => KINDS.find(kind => quote.classList.contains(kind.toLowerCase())) ?? null,
      renderHTML: ({ kind }) => (kind ? { class: `callout ${kind.toLowerCase()}` } : {}),
    },
  }),
});

const inCell = {
  content: 'paragraph',
  addAttributes() {
    return {
      align: {
        default: null,
        parseHTML: cell => cell.getAttribute('align') || cell.style.textAlign || null,
        renderHTML: ({ align }) => (align ? { align } : {}),
      },
      colspan: { default: 1, rendered: false },
      rowspan: { default: 1, rendered: false },
      colwidth: { default: null, rendered: false },
    };
  },
};

/** What is typed behind a sign of code that is still open is to become code, and means nothing else. */
export const OUTSIDE_CODE = '(?<=^(?:[^`]|`[^`]*`)*)';

/** Marked while one types by signs that stand against the words, as Markdown has it: 2 * 3 * 4 is no emphasis. */
const marked = (mark, ...signs) => mark.extend({
  addInputRules() {
    return signs.map(sign => markInputRule({
      find: new RegExp(`${OUTSIDE_CODE}(?:^|\\s)(${sign}(?!\\s)([^${sign.at(-1)}]+)(?<!\\s)${sign})$`),
      type: this.type,
    }));
  },
});

/** A tag that Markdown has no sign for, typed as it is. */
const tag = name => Mark.create({
  name,
  parseHTML: () => [{ tag: name }],
  renderHTML: ({ HTMLAttributes }) => [name, HTMLAttributes, 0],
});

const Picture = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, title: { default: null } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
});

/** Where something more is to be said: [^1]. */
const Noted = Node.create({
  name: 'noted',
  group: 'inline',
  inline: true,
  addAttributes: () => ({ label: { default: '1', parseHTML: sign => sign.dataset.noted, renderHTML: ({ label }) => ({ 'data-noted': label }) } }),
  parseHTML: () => [{ tag: 'sup[data-noted]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, HTMLAttributes['data-noted']],
});

/** What is said there, beneath the text: [^1]: … */
const Footnote = Node.create({
  name: 'footnote',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    label: { default: '1', keepOnSplit: false, parseHTML: note => note.dataset.footnote, renderHTML: ({ label }) => ({ 'data-footnote': label }) },
  }),
  parseHTML: () => [{ tag: 'p[data-footnote]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A formula in TeX: $x^2$, or apart from the line: $$x^2$$. */
const Formula = Node.create({
  name: 'formula',
  group: 'inline',
  inline: true,
  addAttributes: () => ({
    tex: { default: '', parseHTML: code => code.textContent, rendered: false },
    apart: { default: false, parseHTML: code => code.matches('.apart'), rendered: false },
  }),
  parseHTML: () => [{ tag: 'code.math', priority: 60 }],
  renderHTML: ({ node: { attrs } }) => ['code', { class: attrs.apart ? 'math apart' : 'math' }, attrs.tex],
});

const Text = Node.create({ name: 'doc', topNode: true, content: '(block | footnote)+' });

/** With what is seen of them in an editor, where there is one. */
export const extensions = (seen = {}) => [
  StarterKit.configure({
    document: false, codeBlock: false, blockquote: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false, underline: false, code: false, bold: false, italic: false, strike: false,
    link: { openOnClick: false, autolink: true, HTMLAttributes: { target: null, rel: null, class: null } },
    dropcursor: { class: 'drop-here', color: false, width: 3 },
  }),
  Text,
  CodeBlock.extend(seen.code ?? {}),
  Code.extend({ excludes: '' }),
  marked(Bold, '\\*\\*', '__'),
  marked(Italic, '\\*', '_'),
  marked(Strike, '~~'),
  Quote,
  BulletList.extend(loose),
  OrderedList.extend({
    ...loose,
    addInputRules() {
      return [...this.parent(), wrappingInputRule({
        find: /^(\d{1,9})\)\s$/,
        type: this.type,
        getAttributes: ([, start]) => ({ start: Number(start) }),
        joinPredicate: ([, number], { childCount, attrs }) => childCount + attrs.start === Number(number),
      })];
    },
  }),
  Item,
  ListKeymap,
  Table.extend({ content: 'tableRow+' }).configure({ resizable: false, allowTableNodeSelection: false }),
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableHeader.extend(inCell),
  TableCell.extend(inCell),
  Picture,
  Noted,
  Formula.extend(seen.formula ?? {}),
  Footnote,
  tag('sub'), tag('sup'), tag('kbd'),
];
