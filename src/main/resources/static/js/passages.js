// Offers to comment on what one selects on a page. Without it one comments on the page as a whole.
(() => {
  'use strict';
  if (document.documentElement.dataset.offersPassages) return;
  document.documentElement.dataset.offersPassages = 'yes';

  const AROUND = 32;
  const WITHIN_A_LINE = 'a, em, strong, del, code, sup, sub, kbd, mark, img';
  const offer = Object.assign(document.createElement('div'), { className: 'passage-offer' });
  offer.dataset.made = 'yes';
  offer.setAttribute('role', 'status');
  let chosen = null;
  let planned = 0;

  const page = () => document.querySelector('[data-passages]');
  const formOf = prose => document.getElementById('comment-form-' + prose.dataset.passages);
  const singleSpaced = text => text.replace(/\s+/g, ' ').replace(/^ /, '');

  // As the server reads it, see PassageMarks: the text, and where in it the range begins and ends.
  function read(prose, range) {
    let text = '';
    let apart = false;
    let start = -1;
    let end = -1;
    const look = node => {
      if (node === offer || node.className === 'passage-link') return;
      if (node.nodeType === Node.TEXT_NODE) {
        if (apart) text += ' ';
        apart = false;
        if (range.intersectsNode(node)) {
          if (start < 0) start = text.length + (node === range.startContainer ? range.startOffset : 0);
          end = text.length + (node === range.endContainer ? range.endOffset : node.length);
        }
        text += node.data;
        return;
      }
      const edge = node !== prose && !node.matches?.(WITHIN_A_LINE);
      apart ||= edge;
      node.childNodes.forEach(look);
      apart ||= edge;
    };
    look(prose);
    return { text, start, end };
  }

  function selected(prose) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!prose.contains(range.startContainer) && !prose.contains(range.endContainer)) return null;
    const { text, start, end } = read(prose, range);
    const exact = singleSpaced(text.slice(start, end)).trim();
    if (start < 0 || !exact) return null;
    const whole = singleSpaced(text);
    const near = singleSpaced(text.slice(0, start)).length;
    const at = [near, near + 1, near - 1].find(place => whole.startsWith(exact, place)) ?? near;
    return { range, exact, before: whole.slice(Math.max(0, at - AROUND), at), after: whole.slice(at + exact.length).slice(0, AROUND), at };
  }

  function hide() {
    chosen = null;
    offer.remove();
  }

  // Beneath the end of what is selected, where a phone has no menu of its own.
  function show(prose) {
    const { range, exact } = chosen;
    const fits = exact.length <= Number(prose.dataset.most);
    offer.replaceChildren(Object.assign(document.createElement(fits ? 'button' : 'p'), {
      ...(fits && { type: 'button', className: 'button small primary' }),
      textContent: fits ? prose.dataset.offer : prose.dataset.tooLong,
    }));
    prose.append(offer);
    const around = prose.getBoundingClientRect();
    const last = [...range.getClientRects()].at(-1) ?? around;
    const gap = matchMedia('(pointer: coarse)').matches ? 32 : 8;
    offer.style.insetBlockStart = `${Math.min(last.bottom, innerHeight - offer.offsetHeight - 2 * gap) - around.top + gap}px`;
    offer.style.left = `${Math.max(0, Math.min(last.right - around.left - offer.offsetWidth / 2, prose.clientWidth - offer.offsetWidth))}px`;
  }

  function look() {
    const prose = page();
    if (!prose || !formOf(prose)) return;
    chosen = selected(prose);
    if (chosen) show(prose); else hide();
  }

  // The form says what it is about as its fields do.
  function tell(form) {
    const about = form.querySelector('[data-chosen]');
    about.hidden = !form.elements.exact.value;
    about.querySelector('.quoted').textContent = form.elements.exact.value;
  }

  function fill(form, passage) {
    ['exact', 'before', 'after', 'at'].forEach(name => { form.elements[name].value = passage[name]; });
    tell(form);
  }

  function write(form) {
    for (let fold = form.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    form.scrollIntoView({ block: 'center' });
    (form.querySelector('[contenteditable=true]') ?? form.querySelector('textarea')).focus({ preventScroll: true });
  }

  offer.addEventListener('pointerdown', event => event.preventDefault());
  offer.addEventListener('mousedown', event => event.preventDefault());
  offer.addEventListener('click', () => {
    const form = formOf(page());
    if (!chosen || !offer.querySelector('button')) return;
    fill(form, chosen);
    hide();
    getSelection().removeAllRanges();
    write(form);
  });
  document.addEventListener('click', event => {
    const whole = event.target.closest?.('[data-whole]');
    if (!whole) return;
    fill(whole.form, { exact: '', before: '', after: '', at: 0 });
    write(whole.form);
  });
  document.addEventListener('input', event => { if (event.target.name === 'exact' && event.target.closest('[data-chosen]')) tell(event.target.form); });
  document.addEventListener('selectionchange', () => {
    clearTimeout(planned);
    planned = setTimeout(() => { if (!offer.contains(document.activeElement)) look(); }, 200);
  });
  document.addEventListener('keydown', event => {
    if (!chosen) return;
    if (event.key === 'Escape') hide();
    const button = offer.querySelector('button');
    if (event.key === 'Tab' && !event.shiftKey && button && document.activeElement !== button) {
      event.preventDefault();
      button.focus();
    }
  });
})();
