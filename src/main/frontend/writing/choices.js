// A list that opens where one types, walked by the arrow keys and said to screen readers.
import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion from '@tiptap/suggestion';

let lists = 0;

function listbox(label) {
  let list = null;
  let box = null;
  let command = null;
  let now = 0;

  function mark(next) {
    const options = [...list.children];
    now = (next + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === now)));
    box.setAttribute('aria-activedescendant', options[now].id);
    options[now].scrollIntoView({ block: 'nearest' });
  }

  function place(rect) {
    if (!rect) return;
    const room = innerHeight - rect.bottom;
    list.style.insetInlineStart = `${Math.max(8, Math.min(rect.left, innerWidth - list.offsetWidth - 8))}px`;
    list.style.insetBlockStart = room > list.offsetHeight + 16 ? `${rect.bottom + 4}px` : `${Math.max(8, rect.top - list.offsetHeight - 4)}px`;
  }

  function close() {
    list?.remove();
    list = null;
    box?.removeAttribute('aria-controls');
    box?.removeAttribute('aria-activedescendant');
  }

  function show(offer) {
    if (!offer.items.length) return close();
    if (!list) {
      box = offer.editor.view.dom;
      list = document.createElement('ul');
      list.id = `choices-${++lists}`;
      list.className = 'mentions typed-choices';
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', label);
      list.dataset.made = 'yes';
      box.closest('dialog, main, body').append(list);
      box.setAttribute('aria-controls', list.id);
    }
    command = offer.command;
    list.replaceChildren(...offer.items.map((item, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.textContent = item.label;
      option.addEventListener('mousedown', event => { event.preventDefault(); command(item); });
      option.item = item;
      return option;
    }));
    place(offer.clientRect?.());
    mark(0);
  }

  return {
    onStart: show,
    onUpdate: show,
    onExit: close,
    onKeyDown({ event }) {
      if (!list) return false;
      const deeds = {
        ArrowDown: () => mark(now + 1),
        ArrowUp: () => mark(now - 1),
        Enter: () => command(list.children[now].item),
        Tab: () => command(list.children[now].item),
        Escape: close,
      };
      if (!deeds[event.key]) return false;
      deeds[event.key]();
      return true;
    },
  };
}

/** What is offered after a sign: items are {label, …}, and choose puts the one that was taken in the place of what was typed. */
export const choices = ({ name, sign, label, items, choose, spaces = false, only = () => true }) => Extension.create({
  name,
  addProseMirrorPlugins() {
    return [Suggestion({
      pluginKey: new PluginKey(name),
      editor: this.editor,
      char: sign,
      allowSpaces: spaces,
      allow: ({ state }) => !state.selection.$from.parent.type.spec.code && only(state),
      items: ({ query }) => items(query),
      command: ({ editor, range, props }) => choose(editor, range, props),
      render: () => listbox(label),
    })];
  },
});
