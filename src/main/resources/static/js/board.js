// The tasks of a board are put in another column, or elsewhere in their own, by hand.
(() => {
  'use strict';

  const board = () => document.querySelector('[data-board]');
  if (!board()) return;

  const id = task => task?.id.replace('task-', '') ?? '';
  const column = task => task.parentElement.closest('[data-column]');
  const columns = () => [...board().querySelectorAll('[data-column]')];
  const tasks = of => of.querySelector('.tasks');

  window.zwermDrag({
    root: board,
    rows: '.tasks > li',
    anchor: task => task.firstElementChild,
    title: task => task.querySelector('a')?.textContent ?? '',
    list: tasks,

    where(task) {
      const among = [...task.parentElement.children];
      return ['standing', { column: column(task).querySelector('h2').textContent, at: among.indexOf(task) + 1, of: among.length }];
    },

    target(x, y, dragged) {
      const under = document.elementFromPoint(x, y);
      const within = under?.closest('.tasks > li');
      if (within === dragged) return null;
      if (within) {
        const { top, height } = within.getBoundingClientRect();
        return { over: within, how: y < top + height / 2 ? 'before' : 'after' };
      }
      const beside = under?.closest('[data-column]');
      return beside ? { over: beside, how: 'onto' } : null;
    },

    step(key, task) {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
      const to = columns()[columns().indexOf(column(task)) + way];
      if (!way || !to) return;
      const at = [...task.parentElement.children].indexOf(task);
      tasks(to).insertBefore(task, tasks(to).children[at] ?? null);
    },

    send: task => ({
      path: `/tasks/${id(task)}/place`,
      fields: { column: column(task).dataset.column, before: id(task.nextElementSibling) },
    }),
  });
})();
