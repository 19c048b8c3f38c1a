// What a person is typing survives when the page around it is drawn anew.
(() => {
  'use strict';

  // A form that stands beneath each of many things is sent once; here it is put where it belongs.
  window.zwermForms = page => page.querySelectorAll('details[data-form]').forEach(fold => {
    const form = page.querySelector('#form-' + fold.dataset.form);
    if (!form) { fold.remove(); return; }
    const put = document.createElement('template');
    put.innerHTML = form.innerHTML.replaceAll('~about~', fold.dataset.about).replaceAll('~once~', fold.dataset.once);
    fold.querySelector('noscript').replaceWith(put.content);
    ['form', 'about', 'once'].forEach(name => { delete fold.dataset[name]; });
  });
  window.zwermForms(document);

  const typed = field =>
    field.matches('input, textarea, select')
    && (field === document.activeElement || field.rich?.place.contains(document.activeElement)
      || (field.type === 'checkbox' || field.type === 'radio'
        ? field.checked !== field.defaultChecked
        : field.tagName === 'SELECT'
          ? field.selectedIndex !== Math.max([...field.options].findIndex(option => option.defaultSelected), 0)
          : field.value !== field.defaultValue));

  // An element that holds something typed, or that a person opened, is left as it stands.
  const keeps = element => typed(element) || [...element.querySelectorAll?.('input, textarea, select') ?? []].some(typed);

  function say(id, text) {
    const said = document.getElementById(id) ?? document.createElement('p');
    said.id = id;
    said.className = 'notice warning';
    said.setAttribute('role', 'status');
    said.textContent = text;
    document.getElementById('main').before(said);
  }

  // Whoever was signed out meanwhile goes to the sign-in page, unless there is something typed to lose.
  window.zwermSignedOut = () => {
    const main = document.getElementById('main');
    if (document.getElementById('signed-out')) return;
    if (!keeps(main) && !main.querySelector('.error-summary')) { location.reload(); return; }
    say('signed-out', document.body.dataset.signedOut);
  };
  document.addEventListener('htmx:beforeOnLoad', event => {
    if (event.detail.xhr.status !== 401) return;
    event.preventDefault();
    window.zwermSignedOut();
  });
  // A button pressed to no effect says so; a part of the page that fills itself is tried again by itself.
  ['htmx:responseError', 'htmx:sendError'].forEach(fault => document.addEventListener(fault, event => {
    if (event.target.matches?.('form')) say('not-done', document.body.dataset.notDone);
  }));
  document.addEventListener('htmx:afterSwap', () => document.getElementById('not-done')?.remove());

  // What was typed and fits nowhere any more stands apart, with what it is.
  window.zwermTyped = (main, area) => {
    const part = document.createElement('div');
    part.className = 'notice warning';
    const field = document.createElement('div');
    field.className = 'field';
    area.id = `typed-${document.querySelectorAll('[id^=typed-]').length + 1}`;
    area.setAttribute('aria-describedby', `${area.id}-hint`);
    field.append(
      Object.assign(document.createElement('label'), { htmlFor: area.id, textContent: document.body.dataset.typed }),
      Object.assign(document.createElement('p'), { id: `${area.id}-hint`, className: 'hint', textContent: document.body.dataset.typedWhy }),
      area);
    part.append(field);
    main.append(part);
    return part;
  };

  // What was taken away, or is no longer for this reader, leaves nothing behind but what they typed themselves.
  window.zwermGone = (main, fresh) => {
    const mine = [...main.querySelectorAll('textarea')].filter(area => area.value.trim() && area.value !== area.defaultValue);
    main.replaceWith(fresh);
    mine.forEach(area => {
      area.rich?.close();
      window.zwermTyped(fresh, area);
    });
  };

  window.zwermKeep = {
    beforeNodeMorphed(old, fresh) {
      if (!(old instanceof Element)) return true;
      if (old.matches('form[data-keep]')) return !keeps(old);
      // What somebody carries at this moment stays in their hands.
      if (old.querySelector('.lifted') && old.matches('[data-board], [data-tree]')) { old.dataset.missed = 'yes'; return false; }
      // What filled itself stays filled.
      if (old.matches('[data-fills-itself]')) return !old.querySelector(':scope > :not(noscript)');
      if (old.matches('input, textarea, select')) return !typed(old);
      if (old.tagName === 'DETAILS' && fresh instanceof Element) fresh.toggleAttribute('open', old.open);
      return true;
    },
    beforeNodeRemoved(old) {
      return !(old instanceof Element && (keeps(old) || old.id === 'flash' || old.matches('[data-made]')));
    },
  };
  if (window.Idiomorph) Object.assign(Idiomorph.defaults.callbacks, window.zwermKeep);

  // ---- Typed text comes back when the same form is loaded again within a minute: in another language, or by accident.

  const STORE = 'zwerm-typed';
  const KEEP_MILLIS = 60000;
  const READING_MILLIS = 600000;
  const SECRET = ['password', 'hidden', 'file', 'submit'];
  const who = () => document.querySelector('.menu a[href^="/people/"]')?.getAttribute('href') ?? '';
  const forms = () => [...document.querySelectorAll('main form[method=post], main form[data-keep]')];
  const own = field => field.matches('input, textarea, select') && field.name && !SECRET.includes(field.type);
  const choice = field => field.type === 'checkbox' || field.type === 'radio';
  const namesakes = (form, name) => [...form.elements].filter(field => own(field) && field.name === name);
  // Each field with its place among those of its name; a form may have thousands.
  const numbered = form => {
    const seen = new Map();
    return [...form.elements].filter(own).map(field => {
      const number = seen.get(field.name) ?? 0;
      seen.set(field.name, number + 1);
      return { field, number };
    });
  };
  // On a page that says what to mend, what the server wrote into the fields was typed too.
  const worth = (field, refused) => own(field) && (typed(field) || (refused && !choice(field) && field.value !== ''));

  // Where a page tells to go back, what was sent and not taken waits for that.
  const goBack = () => document.querySelector('main [data-go-back]');

  function stash() {
    const refused = Boolean(document.querySelector('.error-summary'));
    const kept = forms().map(form => ({
      action: form.getAttribute('action'),
      sent: Boolean(form.dataset.sent),
      draft: form.elements.draft?.value ?? '',
      once: form.elements.once?.value ?? '',
      fields: numbered(form).filter(({ field }) => worth(field, refused)).map(({ field, number }) => ({
        name: field.name,
        value: field.value,
        checked: choice(field) ? field.checked : null,
        shared: Boolean(field.rich?.together),
        number,
      })),
    })).filter(form => form.fields.length);
    try {
      if (kept.length) sessionStorage.setItem(STORE, JSON.stringify({ who: who(), at: Date.now(), forms: kept }));
    } catch { /* Too much, or not allowed: then it is as it was. */ }
  }

  function put(form, kept) {
    const all = namesakes(form, kept.name);
    const field = kept.checked === null ? all[kept.number] : all.find(one => one.value === kept.value);
    if (!field || (kept.checked === null ? field.value === kept.value : field.checked === kept.checked)) return;
    if (kept.checked === null) field.value = kept.value; else field.checked = kept.checked;
    // What others have as well is no news to them when their text comes.
    if (kept.shared) field.known = kept.value;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function giveBack() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(STORE));
      if (goBack()) {
        if (kept) sessionStorage.setItem(STORE, JSON.stringify({ ...kept, refused: true, at: Date.now() + READING_MILLIS }));
        return;
      }
      sessionStorage.removeItem(STORE);
    } catch { /* Nothing was kept. */ }
    if (!kept || kept.who !== who() || Date.now() - kept.at > KEEP_MILLIS) return;
    kept.forms.filter(one => !one.sent || kept.refused).forEach(({ action, draft, once, fields }) => {
      const form = forms().find(one => one.getAttribute('action') === action);
      if (!form) return;
      // What is being saved at this moment must not become a second draft.
      if (form.elements.draft && form.elements.once && !form.elements.draft.value) {
        form.elements.draft.value = draft;
        form.elements.once.value = once;
      }
      fields.forEach(field => put(form, field));
    });
  }

  document.addEventListener('click', event => {
    const left = event.target.closest?.('.form-actions a')?.closest('form');
    if (left) left.dataset.sent = 'yes';
  });
  addEventListener('pagehide', stash);
  document.addEventListener('DOMContentLoaded', giveBack);
})();
