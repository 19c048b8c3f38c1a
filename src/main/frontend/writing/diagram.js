// Draws diagrams in a page that stands apart from all others and reaches nothing: a text comes in, pictures go out.
import mermaid from 'mermaid';

const LOOKS = { light: 'neutral', dark: 'dark' };

async function draw(text, theme) {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    maxTextSize: 20000,
    maxEdges: 300,
    theme,
    fontFamily: 'system-ui, sans-serif',
  });
  const { svg } = await mermaid.render('diagram', text);
  const drawn = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  const [, , width, height] = drawn.getAttribute('viewBox').split(/[\s,]+/).map(Number);
  drawn.setAttribute('width', width);
  drawn.setAttribute('height', height);
  const said = ['title', 'desc'].map(name => drawn.querySelector(`:scope > ${name}`)?.textContent.trim()).filter(Boolean);
  return { svg: new XMLSerializer().serializeToString(drawn), width, height, said: said.join('. ') };
}

addEventListener('message', async ({ source, data: { number, text } }) => {
  if (source !== parent) return;
  const answer = { number };
  try {
    for (const [look, theme] of Object.entries(LOOKS)) answer[look] = await draw(text, theme);
  } catch {
    answer.wrong = true;
  }
  parent.postMessage(answer, '*');
});
parent.postMessage({ ready: true }, '*');
