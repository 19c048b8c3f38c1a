// What comes from elsewhere keeps its structure: Word's lists are paragraphs that only look like lists, and Markdown is text.
import { Fragment, Slice } from '@tiptap/pm/model';

const styleOf = element => element.dataset.style ?? '';
const LEVEL = /level(\d+)/;

function wordList(item) {
  const style = styleOf(item);
  if (!/mso-list:\s*l\d/i.test(style)) return null;
  const sign = [...item.querySelectorAll('span')].find(span => /mso-list:\s*ignore/i.test(styleOf(span)));
  const text = (sign ?? item).textContent.trim();
  return { deep: Number(LEVEL.exec(style)?.[1] ?? 1), numbered: /^[\da-z]{1,3}[.)]/i.test(text), sign };
}

/** Paragraphs of Word with a list's style, as lists within lists. */
function lists(root) {
  let stack = [];
  for (const item of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const found = wordList(item);
    if (!found) { stack = []; continue; }
    found.sign?.remove();
    if (stack.length && stack[0].list.nextElementSibling !== item) stack = [];
    stack = stack.filter(({ deep }) => deep <= found.deep);
    if (!stack.length || stack.at(-1).deep < found.deep) {
      const list = root.ownerDocument.createElement(found.numbered ? 'ol' : 'ul');
      const into = stack.at(-1)?.list.lastElementChild;
      if (into) into.append(list);
      else item.before(list);
      stack.push({ deep: found.deep, list });
    }
    const entry = root.ownerDocument.createElement('li');
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.append(...item.childNodes);
    entry.append(paragraph);
    stack.at(-1).list.append(entry);
    item.remove();
  }
}


/** What only a style says, as elements: the page's own rules against styles apply to what is pasted too. */
function looks(root) {
  root.querySelectorAll('b, strong').forEach(element => {
    if (/font-weight:\s*(normal|[1-4]00)/i.test(styleOf(element))) element.replaceWith(...element.childNodes);
  });
  root.querySelectorAll('span[data-style]').forEach(element => {
    const style = styleOf(element);
    const around = [
      /font-weight:\s*(bold|[6-9]00)/i.test(style) && 'strong',
      /font-style:\s*italic/i.test(style) && 'em',
      /text-decoration[^;]*line-through/i.test(style) && 's',
      /vertical-align:\s*super/i.test(style) && 'sup',
      /vertical-align:\s*sub/i.test(style) && 'sub',
    ].filter(Boolean);
    for (const name of around) {
      const mark = root.ownerDocument.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
  });
  root.querySelectorAll('td[data-style], th[data-style]').forEach(cell => {
    const align = /text-align:\s*(left|center|right)/i.exec(styleOf(cell))?.[1];
    if (align) cell.setAttribute('align', align);
  });
  root.querySelectorAll('img').forEach(picture => {
    const src = picture.getAttribute('src') ?? '';
    const counts = Math.min(picture.getAttribute('width') ?? 9, picture.getAttribute('height') ?? 9) < 3;
    if (src.startsWith('//')) picture.setAttribute('src', `https:${src}`);
    if (counts || !/^(https?:\/\/|\/\/|\/files\/|data:image\/)/.test(src)) picture.remove();
  });
}

const CALLOUTS = { information: 'note', info: 'note', note: 'important', tip: 'tip', success: 'tip', warning: 'warning', error: 'warning' };

/** What stands apart in Confluence, on one's own server (by its class) and in the cloud. */
function callouts(root) {
  root.querySelectorAll('.confluence-information-macro, [data-panel-type]').forEach(panel => {
    const kind = CALLOUTS[panel.dataset.panelType ?? /confluence-information-macro-(\w+)/.exec(panel.className)?.[1]];
    if (!kind) return;
    panel.querySelectorAll('.aui-icon, [role=img], .ak-editor-panel__icon').forEach(icon => icon.remove());
    const quote = root.ownerDocument.createElement('blockquote');
    quote.className = `callout ${kind}`;
    quote.append(...panel.childNodes);
    panel.replaceWith(quote);
  });
}

/** Tasks of Confluence and of Google's documents, which draw a box before them. */
function tasks(root) {
  root.querySelectorAll('li[role=checkbox] > img').forEach(box => box.remove());
  root.querySelectorAll('li[data-task-status], li[aria-checked], li.task-list-item, [data-inline-task-id]').forEach(item => {
    const done = item.dataset.taskStatus === 'DONE' || item.getAttribute('aria-checked') === 'true' || item.classList.contains('checked')
      || item.querySelector('input[type=checkbox]')?.checked;
    item.dataset.done = String(Boolean(done));
  });
}

/** A table without a head has its first row for one; cells hold one paragraph. */
function tables(root) {
  root.querySelectorAll('table').forEach(table => {
    table.querySelectorAll('td, th').forEach(cell => {
      const blocks = [...cell.querySelectorAll('p, li, div, h1, h2, h3, h4, h5, h6')].filter(block => !block.querySelector('p, li, div, h1, h2, h3, h4, h5, h6'));
      if (blocks.length < 2) return;
      const words = root.ownerDocument.createElement('p');
      blocks.forEach((block, i) => { if (i) words.append(root.ownerDocument.createElement('br')); words.append(...block.childNodes); });
      cell.replaceChildren(words);
    });
  });
}

/** What stands beneath a picture goes with it. */
function captions(root) {
  root.querySelectorAll('figure').forEach(figure => {
    const [picture, ...more] = figure.querySelectorAll('img');
    const caption = figure.querySelector('figcaption');
    if (!picture || more.length || !caption) return;
    picture.title = caption.textContent.trim().replace(/\s+/g, ' ');
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.append(picture);
    figure.replaceWith(paragraph);
  });
}

export function fromElsewhere(html) {
  // The page's own rules would complain about each style and each script.
  const calm = html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\s(style|on\w+)\s*=/gi, ' data-$1='));
  const page = new DOMParser().parseFromString(calm, 'text/html');
  page.querySelectorAll('script, style, meta, link, title, xml, o\\:p, svg, iframe, object, template').forEach(element => element.remove());
  looks(page.body);
  lists(page.body);
  callouts(page.body);
  tasks(page.body);
  tables(page.body);
  captions(page.body);
  return page.body.innerHTML;
}

const MARKDOWN = /^#{1,6} \S|^\s*[-*+] \S|^\s*\d+[.)] \S|^> |^```|\*\*\S[^*]*\*\*|\[[^\]\n]+\]\([^)\s]+\)|^\|.*\|\s*$/m;
export const looksLikeMarkdown = text => MARKDOWN.test(text);

// ---- Pictures: what is kept elsewhere may not be shown here, and what came along with the text is sent

const ALONG = /^data:(image\/(png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/;

function fileOf(src) {
  const [, type, ending, content] = ALONG.exec(src) ?? [];
  try {
    return type ? new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], `plaatje.${ending}`, { type }) : null;
  } catch {
    return null;
  }
}

const addressOf = src => { try { return new URL(src, location.href); } catch { return null; } };
const lastOf = ({ pathname, host }) => { try { return decodeURIComponent(pathname.split('/').at(-1)) || host; } catch { return host; } };

/** Gives what is to stand in the place of what was pasted, whether pictures became links, and which wait at which words. */
export function withPictures(slice, schema, waitingWord) {
  const waiting = [];
  let linked = false;
  const instead = node => {
    const { src, alt, title } = node.attrs;
    if (src.startsWith('data:')) {
      const file = fileOf(src);
      if (!file) return [];
      const place = waitingWord();
      waiting.push({ place, file, alt });
      return [schema.text(place, node.marks)];
    }
    const address = addressOf(src);
    if (address?.origin === location.origin) return [node.type.create({ ...node.attrs, src: address.pathname + address.search }, null, node.marks)];
    if (!/^https?:$/.test(address?.protocol)) return [node];
    if (/^\p{Extended_Pictographic}/u.test(alt)) return [schema.text(alt, node.marks)];
    linked = true;
    const link = schema.marks.link.isInSet(node.marks) ?? schema.marks.link.create({ href: src });
    return [schema.text(alt || title || lastOf(address), link.addToSet(node.marks))];
  };
  const through = fragment => Fragment.from(fragment.content.flatMap(node => {
    if (node.type.name === 'image') return instead(node);
    return [node.isLeaf ? node : node.copy(through(node.content))];
  }));
  const content = through(slice.content);
  return { slice: content.eq(slice.content) ? slice : new Slice(content, slice.openStart, slice.openEnd), linked, waiting };
}
