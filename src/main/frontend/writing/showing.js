// Formulas and diagrams of a text as they look: what is written stays, hidden, before what is drawn of it.
const LONGEST = { tex: 5000, diagram: 20000 };
const PATIENCE = 15000;

let drawing = null;

/** Draws a formula into an element; false when it cannot be read. */
export async function formula(tex, place, apart) {
  if (!tex.trim() || tex.length > LONGEST.tex) return false;
  const { default: temml } = await (drawing ??= import('temml'));
  try {
    temml.render(tex, place, { displayMode: apart, throwOnError: true, maxExpand: 200, maxSize: [20, 200] });
    return true;
  } catch {
    return false;
  }
}

// ---- Diagrams are drawn one after another, in a frame that may do nothing else

let maker = null;
let last = Promise.resolve();
let number = 0;
const drawn = new Map();

/** A frame that is ready to draw. */
function frame() {
  maker ??= new Promise((resolve, reject) => {
    const made = document.createElement('iframe');
    made.className = 'diagram-maker';
    made.setAttribute('sandbox', 'allow-scripts');
    made.setAttribute('aria-hidden', 'true');
    made.tabIndex = -1;
    made.src = '/diagram';
    const give = setTimeout(reject, PATIENCE);
    addEventListener('message', ({ source, data }) => {
      if (source !== made.contentWindow || !data.ready) return;
      clearTimeout(give);
      resolve(made);
    });
    document.body.append(made);
  });
  return maker;
}

async function ask(text) {
  const made = await frame();
  const mine = ++number;
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const end = (deed, answer) => { clearTimeout(give); listening.abort(); deed(answer); };
    const give = setTimeout(() => end(reject), PATIENCE);
    addEventListener('message', ({ source, data }) => {
      if (source === made.contentWindow && data.number === mine) end(resolve, data);
    }, { signal: listening.signal });
    made.contentWindow.postMessage({ number: mine, text }, '*');
  });
}

/** What takes too long takes its frame along. */
async function inTurn(text) {
  try {
    const answer = await ask(text);
    return answer.wrong ? null : answer;
  } catch {
    document.querySelectorAll('.diagram-maker').forEach(made => made.remove());
    maker = null;
    return null;
  }
}

const address = ({ svg }) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));

/** A picture of a diagram, or nothing when it cannot be drawn. */
export async function diagram(text) {
  if (!text.trim() || text.length > LONGEST.diagram) return null;
  if (!drawn.has(text)) {
    last = last.then(() => inTurn(text)).then(answer => answer && { ...answer.light, light: address(answer.light), dark: address(answer.dark) });
    drawn.set(text, last);
  }
  const made = await drawn.get(text);
  if (!made) return null;
  const picture = document.createElement('picture');
  // On paper it is light.
  const dark = Object.assign(document.createElement('source'), { srcset: made.dark, media: 'screen and (prefers-color-scheme: dark)' });
  const image = Object.assign(new Image(Math.ceil(made.width), Math.ceil(made.height)), {
    src: made.light,
    alt: made.said || document.body.dataset.diagram,
  });
  picture.append(dark, image);
  return picture;
}

// ---- In a text that is read

async function showFormula(code) {
  const apart = code.matches('pre, .apart');
  const place = document.createElement('span');
  place.className = apart ? 'formula apart' : 'formula';
  if (!await formula(code.textContent, place, apart) || code.hidden) return;
  code.hidden = true;
  code.after(place);
}

async function showDiagram(source) {
  source.dataset.drawn = '';
  const { diagramFailed, diagramSource } = document.body.dataset;
  const place = document.createElement('div');
  place.className = 'diagram';
  const picture = await diagram(source.textContent);
  if (picture) {
    const toggle = Object.assign(document.createElement('button'), { type: 'button', className: 'link-button', textContent: diagramSource, ariaExpanded: 'false' });
    toggle.addEventListener('click', () => { source.hidden = !source.hidden; toggle.ariaExpanded = String(!source.hidden); });
    source.hidden = true;
    place.append(picture, toggle);
  } else {
    place.append(Object.assign(document.createElement('p'), { className: 'hint', textContent: diagramFailed }));
  }
  // A page that was drawn anew meanwhile asked twice.
  if (source.previousElementSibling?.matches('.diagram')) source.previousElementSibling.remove();
  source.before(place);
}

export function show() {
  document.querySelectorAll('.prose .math:not([hidden])').forEach(showFormula);
  document.querySelectorAll('.prose .mermaid:not([data-drawn])').forEach(showDiagram);
}
