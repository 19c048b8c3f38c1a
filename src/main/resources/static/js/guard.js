// Says before anything is sent what may point at a patient. The server looks too, by the same forms (PatientData), and decides.
// It looks at each key pressed, so no form takes longer than the text is, and what no field holds is not looked at.
(() => {
  'use strict';

  const digits = /(?<![\d.,-])(?:\d(?:[ .-]?\d){8}|\d{8})(?![-.]?\d)/g;
  const forms = {
    DATE: [
      /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/,
      /\b(?:geb(?:oren|\.|datum)?|geboortedatum|born|d\.?o\.?b\.?)\s*(?::\s*)?\d/i,
    ],
    PHONE: [/(?<![\d+])(?:(?:\+|00)31[ -]?\(?0?\)?|0)[1-9](?:[ -]?\d){8}(?!\d)/],
    EMAIL: [/[\w.+-]@[\w-]+\.[\w-]/],
    NUMBER: [/\b(?:mrn|pati[eë]nt(?:en)?(?:nummer|nr|number| number| no)|ziekenhuis(?:nummer|nr)|dossier(?:nummer|nr)|cli[eë]nt(?:nummer|nr)|hospital number|pid)\.?\s*(?::\s*)?[a-z]{0,3}\d{4}/i],
  };
  const LONGEST = 10000;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

  // The 11-check on eight or nine digits.
  function isBsn(found) {
    const nine = found.replace(/\D/g, '').padStart(9, '0');
    const sum = weights.reduce((so, weight, at) => so + weight * Number(nine[at]), 0);
    return nine.length === 9 && /[1-9]/.test(nine) && sum % 11 === 0;
  }

  function traces(text) {
    const found = (text.match(digits) ?? []).some(isBsn) ? ['BSN'] : [];
    return found.concat(Object.keys(forms).filter(kind => forms[kind].some(form => form.test(text))));
  }

  // How much the field may hold; more is refused whatever stands in it.
  function most(area) {
    return Number(area.dataset.most) || (area.maxLength > 0 ? area.maxLength : LONGEST);
  }

  // All that was found, since one tick is about all of it.
  function sentence(found, words) {
    const others = found.filter(kind => kind !== 'bsn').map(kind => words[kind]);
    const list = new Intl.ListFormat(document.documentElement.lang || 'nl').format(others);
    return [found.includes('bsn') ? words.bsn : '', others.length ? words.seen.replace('#', list) : ''].join(' ').trim();
  }

  function warn(area) {
    const words = document.getElementById('guard-words');
    if (!words) return;
    const found = traces(area.value.slice(0, most(area)));
    const at = `${area.id}-guard`;
    let place = document.getElementById(at);
    if (!found.length) { place?.remove(); return; }
    if (!place) {
      place = document.createElement('p');
      place.id = at;
      place.className = 'guard-warning';
      place.setAttribute('role', 'status');
      area.after(place);
    }
    const said = sentence(found.map(kind => kind.toLowerCase()), words.dataset);
    if (place.textContent !== said) place.textContent = said;
  }

  const guarded = '#room textarea, [data-guard] :is(textarea, input[id])';

  window.zwermTraces = traces;
  document.addEventListener('input', event => { if (event.target.matches?.(guarded)) warn(event.target); });
  document.addEventListener('zwerm:drawn', () => document.querySelectorAll(guarded).forEach(warn));
})();
