// What a person is typing survives when the page around it is drawn anew.
(() => {
  'use strict';

  const typed = field =>
    field.matches('input, textarea, select')
    && (field === document.activeElement
      || (field.type === 'checkbox' || field.type === 'radio'
        ? field.checked !== field.defaultChecked
        : field.tagName === 'SELECT'
          ? [...field.options].some(option => option.selected !== option.defaultSelected)
          : field.value !== field.defaultValue));

  // An element that holds something typed, or that a person opened, is left as it stands.
  const keeps = element => typed(element) || [...element.querySelectorAll?.('input, textarea, select') ?? []].some(typed);

  // Whoever was signed out meanwhile goes to the sign-in page, unless there is something typed to lose.
  window.zwermSignedOut = () => {
    const main = document.getElementById('main');
    if (document.getElementById('signed-out')) return;
    if (!keeps(main) && !main.querySelector('.error-summary')) { location.reload(); return; }
    const said = document.createElement('p');
    said.id = 'signed-out';
    said.className = 'notice warning';
    said.setAttribute('role', 'status');
    said.textContent = document.body.dataset.signedOut;
    main.before(said);
  };
  document.addEventListener('htmx:beforeOnLoad', event => {
    if (event.detail.xhr.status !== 401) return;
    event.preventDefault();
    window.zwermSignedOut();
  });

  // What was taken away, or is no longer for this reader, leaves nothing behind but what they typed themselves.
  window.zwermGone = (main, fresh) => {
    const mine = [...main.querySelectorAll('textarea')].filter(area => area.value.trim() && area.value !== area.defaultValue);
    main.replaceWith(fresh);
    mine.forEach(area => {
      area.setAttribute('aria-label', document.body.dataset.typed);
      area.removeAttribute('aria-describedby');
      fresh.append(area);
    });
  };

  window.zwermKeep = {
    beforeNodeMorphed(old, fresh) {
      if (!(old instanceof Element)) return true;
      if (old.matches('form[data-keep]')) return !keeps(old);
      if (old.matches('input, textarea, select')) return !typed(old);
      if (old.tagName === 'DETAILS' && fresh instanceof Element) fresh.toggleAttribute('open', old.open);
      return true;
    },
    beforeNodeRemoved(old) {
      return !(old instanceof Element && (keeps(old) || old.id === 'flash'));
    },
  };
  if (window.Idiomorph) Object.assign(Idiomorph.defaults.callbacks, window.zwermKeep);
})();
