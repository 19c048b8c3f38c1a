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
