// The pages of a space are put elsewhere in their tree by hand.
(() => {
  'use strict';

  const tree = () => document.querySelector('[data-tree]');
  if (!tree()) return;

  const id = branch => branch?.id.replace('branch-', '') ?? '';
  const link = branch => branch.querySelector(':scope > a');
  const title = branch => link(branch)?.textContent ?? '';
  const above = branch => branch.parentElement.closest('li');
  const branches = level => [...level.children].filter(child => child.matches('li'));
  const beside = (branch, way) => branch[way]?.matches('li') ? branch[way] : null;

  // What stands beneath a page, fetched when it was never opened; nothing when it does not come.
  async function level(branch) {
    let fold = branch.querySelector(':scope > details');
    if (!fold) {
      fold = document.createElement('details');
      const summary = document.createElement('summary');
      const name = document.createElement('span');
      name.className = 'visually-hidden';
      name.textContent = `${tree().dataset.open} ${title(branch)}`;
      summary.append(name);
      const place = document.createElement('div');
      place.className = 'level';
      place.append(document.createElement('ul'));
      fold.append(summary, place);
      branch.append(fold);
    }
    const list = () => fold.querySelector(':scope > .level > ul');
    if (!list()) {
      const come = new Promise(resolve => {
        fold.addEventListener('htmx:afterSettle', resolve, { once: true });
        setTimeout(resolve, 5000);
      });
      fold.open = true;
      await come;
    }
    fold.open = true;
    return list();
  }

  window.zwermDrag({
    root: tree,
    rows: 'li',
    anchor: link,
    title,
    list: level,
    back: level,

    where(branch) {
      const among = branches(branch.parentElement);
      const fill = { at: among.indexOf(branch) + 1, of: among.length, title: above(branch) ? title(above(branch)) : '' };
      return [above(branch) ? 'beneathOne' : 'atTop', fill];
    },

    // Nothing is beneath it any more.
    emptied(list) {
      const fold = list.closest('details');
      if (fold && tree().contains(fold) && !branches(list).length) fold.remove();
    },

    target(x, y, dragged) {
      const within = document.elementFromPoint(x, y)?.closest('[data-tree] li');
      if (!within || dragged.contains(within)) return null;
      const top = within.getBoundingClientRect().top;
      const row = (link(within) ?? within.firstElementChild).getBoundingClientRect().bottom - top;
      const part = (y - top) / row;
      if (part < 0.3) return { over: within, how: 'before' };
      if (part < 0.7 && link(within)) return { over: within, how: 'onto' };
      const first = within.querySelector(':scope > details[open] > .level > ul > li');
      if (first && first !== dragged && part < 1.2) return { over: first, how: 'before' };
      return { over: within, how: 'after' };
    },

    async step(key, branch, still) {
      const before = beside(branch, 'previousElementSibling');
      if (key === 'ArrowLeft' && above(branch)) above(branch).after(branch);
      else if (key === 'ArrowRight' && before && link(before)) {
        const list = await level(before);
        if (list && still()) list.append(branch);
      }
    },

    send: branch => ({
      path: `/pages/${id(branch)}/place`,
      fields: { beneath: id(above(branch)) || tree().dataset.beneath, before: id(beside(branch, 'nextElementSibling')) },
    }),
  });
})();
