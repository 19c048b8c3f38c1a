// Completes names in fields that pick people, or what data-names says. Without it one types the name; the server knows who is meant, or asks.
(() => {
  'use strict';
  if (document.documentElement.dataset.picks) return;
  document.documentElement.dataset.picks = 'yes';

  let asking = 0;
  const fieldOf = event => event.target.closest?.('input[data-pick]');
  const listOf = field => document.getElementById(field.id + '-names');

  // The name at the end of what was typed, and what stands before it.
  function parts(field) {
    const from = field.dataset.pick === 'several' ? Math.max(field.value.lastIndexOf(','), field.value.lastIndexOf(';')) + 1 : 0;
    return { before: field.value.slice(0, from), name: field.value.slice(from).trim() };
  }

  function ready(field) {
    if (field.getAttribute('role') === 'combobox') return;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', listOf(field).id);
    field.setAttribute('aria-expanded', 'false');
  }

  function hide(field) {
    asking++;
    const list = listOf(field);
    if (!list || list.hidden) return;
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function choose(field, option) {
    const { before } = parts(field);
    field.value = before + (before ? ' ' : '') + option.dataset.name + (field.dataset.pick === 'several' ? ', ' : '');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    hide(field);
  }

  function walk(field, step) {
    const options = [...listOf(field).children];
    const now = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const next = options[now < 0 ? (step > 0 ? 0 : options.length - 1) : (now + step + options.length) % options.length];
    options.forEach(option => option.setAttribute('aria-selected', option === next));
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  }

  function show(field, people) {
    const list = listOf(field);
    list.replaceChildren(...people.map((person, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.name = person.name;
      option.textContent = person.note ? `${person.name} · ${person.note}` : person.name;
      option.addEventListener('mousedown', event => { event.preventDefault(); choose(field, option); });
      return option;
    }));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
  }

  async function offer(field) {
    ready(field);
    const turn = ++asking;
    const { name } = parts(field);
    if (!name || name.includes('@')) return hide(field);
    await new Promise(resolve => setTimeout(resolve, 150));
    if (turn !== asking) return;
    const answer = await fetch((field.dataset.names ?? '/people/names') + '?' + new URLSearchParams({ q: name.slice(0, 100) }), { headers: { Accept: 'application/json' } }).catch(() => null);
    if (turn !== asking || !answer?.ok) return;
    const people = await answer.json();
    if (turn !== asking) return;
    // Who is named in full already needs no list over what comes next.
    const named = people.length === 1 && people[0].name.toLowerCase() === name.toLowerCase();
    if (people.length && !named) show(field, people); else hide(field);
  }

  document.addEventListener('input', event => { const field = fieldOf(event); if (field) offer(field); });
  document.addEventListener('focusin', event => { const field = fieldOf(event); if (field) ready(field); });
  document.addEventListener('focusout', event => { const field = fieldOf(event); if (field) hide(field); });
  document.addEventListener('keydown', event => {
    const field = fieldOf(event);
    const list = field && listOf(field);
    // Names that are still on their way are not wanted any more either.
    if (field && event.key === 'Escape') asking++;
    if (!list || list.hidden || event.ctrlKey || event.metaKey) return;
    const marked = list.querySelector('[aria-selected=true]');
    const deeds = {
      ArrowDown: () => walk(field, 1),
      ArrowUp: () => walk(field, -1),
      Escape: () => hide(field),
      ...(marked && { Enter: () => choose(field, marked), Tab: () => choose(field, marked) }),
    };
    if (!deeds[event.key]) return;
    event.preventDefault();
    deeds[event.key]();
  });
})();
