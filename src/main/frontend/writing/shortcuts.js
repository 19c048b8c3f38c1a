// Signs of Markdown become what they mean while one types them. Undoing that gives back what was typed.
import { Extension, InputRule } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { KINDS, OUTSIDE_CODE } from './schema.js';

const JUST_MADE = new PluginKey('callouts');

/** [!NOTE] at the beginning of a quote says what kind it is; the space or the line that people type behind it is no text. */
const callouts = Extension.create({
  name: 'callouts',
  priority: 1000,
  addInputRules: () => [new InputRule({
    find: new RegExp(`^\\[!(${KINDS.join('|')})\\]$`, 'i'),
    handler: ({ state: { tr }, range, match: [, kind] }) => {
      const $from = tr.doc.resolve(range.from);
      if ($from.parent.type.name !== 'paragraph' || $from.node(-1).type.name !== 'blockquote' || $from.index(-1)) return;
      tr.delete(range.from, range.to).setNodeMarkup($from.before(-1), null, { kind: kind.toUpperCase() }).setMeta(JUST_MADE, true);
    },
  })],
  addProseMirrorPlugins() {
    const isEnough = view => {
      if (!JUST_MADE.getState(view.state)) return false;
      view.dispatch(view.state.tr.setMeta(JUST_MADE, false));
      return true;
    };
    return [new Plugin({
      key: JUST_MADE,
      state: {
        init: () => false,
        apply: (tr, made) => tr.getMeta(JUST_MADE) ?? (made && !tr.docChanged && !tr.selectionSet),
      },
      props: {
        handleTextInput: (view, from, to, text) => text === ' ' && isEnough(view),
        handleKeyDown: (view, { key, ctrlKey, metaKey }) => key === 'Enter' && !ctrlKey && !metaKey && isEnough(view),
      },
    })];
  },
});

/** [words](address), and no picture, with the address as it would be asked for. */
const links = Extension.create({
  name: 'typedLinks',
  addInputRules: () => [new InputRule({
    find: new RegExp(`${OUTSIDE_CODE}(?<!!)${/\[([^[\]`]*[^[\]`\s][^[\]`]*)\]\(((?:https?:\/\/|mailto:|\/|#)(?:[^\s()]|\([^\s()]*\))+)\)$/.source}`),
    handler: ({ state: { tr, schema: { marks } }, range: { from, to }, match: [, words, href] }) => {
      const end = from + 1 + words.length;
      if (tr.doc.rangeHasMark(from, from + 1, marks.code) || tr.doc.rangeHasMark(end, to, marks.code)) return;
      tr.removeMark(from, to, marks.link).addMark(from + 1, end, marks.link.create({ href }));
      tr.delete(end, to).delete(from, from + 1).removeStoredMark(marks.link);
    },
  })],
});

export const shortcuts = [callouts, links];
