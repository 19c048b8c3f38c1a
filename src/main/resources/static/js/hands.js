// Small help for hands: the keyboard, errors, and sentences that go away by themselves.
(() => {
  'use strict';

  const typing = element => element.matches('input, textarea, select, [contenteditable]');

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const search = [...document.querySelectorAll('input[type=search]')].find(field => field.getClientRects().length);
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // A table too wide for its place scrolls; so does the keyboard then.
  const reachTables = () => document.querySelectorAll('.prose > table').forEach(table => {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  });
  ['load', 'resize'].forEach(when => addEventListener(when, reachTables));
  document.addEventListener('zwerm:drawn', reachTables);
  reachTables();

  // What draws formulas and diagrams is fetched where there are any.
  const showDrawn = () => {
    if (document.querySelector('.prose :is(.math, .mermaid)')) import('/vendor/showing.js').then(({ show }) => show(), console.warn);
  };
  ['zwerm:drawn', 'zwerm:previewed', 'htmx:afterSettle'].forEach(when => document.addEventListener(when, showDrawn));
  showDrawn();

  // A menu folds when one looks elsewhere, or presses Escape.
  const fold = (menus, except) => menus.forEach(menu => { if (!except || !menu.contains(except)) menu.open = false; });
  const unfolded = () => document.querySelectorAll('.menu[open]');
  document.addEventListener('click', event => fold(unfolded(), event.target));
  document.addEventListener('focusin', event => fold(unfolded(), event.target));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && unfolded()[0];
    if (!menu) return;
    menu.querySelector('summary').focus();
    fold([menu]);
  });

  // "Fill in something here" says enough beside its field, not in a list above the form.
  document.querySelectorAll('.error-summary a[data-brief]').forEach(link => {
    const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`);
    if (label) link.prepend(`${label.firstChild.textContent.trim()}: `);
  });
  document.querySelector('.error-summary')?.focus();

  const vanish = () => document.querySelectorAll('[data-vanish]').forEach(element => {
    if (element.dataset.vanishing) return;
    element.dataset.vanishing = 'yes';
    setTimeout(() => { if (!element.matches(':hover, :focus-within')) element.remove(); }, element.dataset.vanish * 1000);
  });
  vanish();

  // One press sends a form once.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
})();
