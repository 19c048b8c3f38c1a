// Writing: toolbar, preview, pictures, mentions, and drafts that keep themselves. Without it a form is a plain form.
(() => {
  'use strict';

  const words = document.body.dataset;
  const token = form => form.querySelector('input[name=_csrf]')?.value ?? '';
  async function post(path, body, form, more = {}) {
    const headers = { 'X-XSRF-TOKEN': token(form), Accept: 'application/json, text/html' };
    const answer = await fetch(path, { method: 'POST', body, headers, ...more });
    if (answer.status === 401) window.zwermSignedOut();
    return answer;
  }

  // Puts text where the selection is, so that the browser can undo it, and tells whoever listens.
  function insert(area, text, from = area.selectionStart, to = area.selectionEnd) {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  // ---- The toolbar

  function around(area, before, after = before) {
    const { selectionStart: from, selectionEnd: to } = area;
    insert(area, before + area.value.slice(from, to) + after);
    area.setSelectionRange(from + before.length, to + before.length);
  }

  function lines(area, mark) {
    const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = area.value.indexOf('\n', area.selectionEnd);
    const to = end < 0 ? area.value.length : end;
    const marked = area.value.slice(from, to).split('\n').map((line, i) => mark(i) + line).join('\n');
    insert(area, marked, from, to);
  }

  const marks = {
    bold: area => around(area, '**'),
    italic: area => around(area, '*'),
    heading: area => lines(area, () => '## '),
    list: area => lines(area, () => '- '),
    numbers: area => lines(area, i => `${i + 1}. `),
    quote: area => lines(area, () => '> '),
    code: area => area.value.slice(area.selectionStart, area.selectionEnd).includes('\n')
      ? around(area, '```\n', '\n```') : around(area, '`'),
    tasks: area => lines(area, () => '- [ ] '),
    link(area) {
      const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
      insert(area, `[${chosen || words.linkText}](https://)`);
      area.setSelectionRange(area.selectionEnd - 1, area.selectionEnd - 1);
    },
    picture(area) {
      const chooser = document.createElement('input');
      chooser.type = 'file';
      chooser.accept = 'image/*';
      chooser.multiple = true;
      chooser.addEventListener('change', () => upload(area, chooser.files));
      chooser.click();
    },
    file(area) {
      const chooser = document.createElement('input');
      chooser.type = 'file';
      chooser.multiple = true;
      chooser.addEventListener('change', () => upload(area, chooser.files));
      chooser.click();
    },
    preview: area => preview(area.closest('[data-editor]'), area),
    markdown: area => (area.rich ? plainly(area) : richly(area)),
  };

  const areaOf = editor => editor.querySelector('textarea');
  const status = (editor, text, bad = false) => {
    const line = editor.querySelector('.editor-status');
    line.textContent = text;
    line.classList.toggle('error', bad);
    delete line.dataset.stays;
  };

  async function preview(editor, area) {
    const button = editor.querySelector('[data-mark=preview]');
    const shown = editor.querySelector('.preview');
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', on);
    if (on) {
      const answer = await post('/preview', new URLSearchParams({ text: area.value }), area.form).catch(() => null);
      if (answer && answer.status !== 401) shown.innerHTML = await answer.text();
    }
    shown.hidden = !on;
    area.hidden = on;
    if (on) document.dispatchEvent(new CustomEvent('zwerm:previewed'));
    else area.focus();
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-editor] [data-mark]');
    if (button) {
      const area = areaOf(button.closest('[data-editor]'));
      (area.rich?.marks[button.dataset.mark] ?? marks[button.dataset.mark])(area);
    }
    const topic = event.target.closest('[data-topic]');
    if (topic) addTopic(topic.dataset.topic);
  });

  const keys = { b: 'bold', i: 'italic', k: 'link' };

  document.addEventListener('keydown', event => {
    const area = event.target;
    if (area.tagName !== 'TEXTAREA') return;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (control && event.key === 'Enter' && area.form) {
      event.preventDefault();
      area.form.requestSubmit();
    } else if (control && keys[event.key] && area.closest('[data-editor]')) {
      event.preventDefault();
      marks[keys[event.key]](area);
    }
  });

  // Arrow keys walk along a toolbar, which is one stop for the tab key.
  document.addEventListener('keydown', event => {
    const bar = event.target.closest?.('[data-editor] .toolbar');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!bar || !step) return;
    event.preventDefault();
    const buttons = [...bar.querySelectorAll('button')].filter(button => button.offsetParent);
    const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
    buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });

  // ---- Pictures and files

  const isPicture = file => /^image\/(png|jpeg|gif|webp)$/.test(file.type);

  // Files go in pieces, one after the other; the text is free meanwhile, and is sent when they are there.
  let sending = Promise.resolve();
  const onTheWay = form => form?.querySelector('.sending');

  // A line with how far a file is, which can be stopped; gives the link to it, or nothing. Words may speak of the file: #.
  function sendSeen(form, file, { words: { sending: goes, cut, cancel, notSent }, before, say }) {
    const line = made('div', '', 'sending', { role: 'group', ariaLabel: file.name });
    const bar = made('progress', '', '', { max: 100, value: 0, ariaLabel: file.name });
    const name = made('span', '', '', { textContent: file.name });
    const part = made('span', '', 'hint', { textContent: '0%' });
    const stopIt = made('button', '', 'link-button', { type: 'button', textContent: cancel });
    const tell = (word, bad = false) => say(word.replace('#', file.name), bad);
    let stop = () => {};
    let stopped = false;
    line.dataset.made = 'yes';
    stopIt.addEventListener('click', () => { stopped = true; line.remove(); stop(); say(''); });
    line.append(name, bar, part, stopIt);
    before.before(line);
    tell(goes);
    sending = sending.then(async () => {
      if (stopped) return '';
      try {
        const { send: go } = await import('/vendor/sending.js');
        const markdown = await go(file, {
          owner,
          token: token(form),
          progress: share => { bar.value = Math.round(100 * share); part.textContent = `${bar.value}%`; if (line.dataset.cut) { delete line.dataset.cut; tell(goes); } },
          pause: again => { if (again && !line.dataset.cut) { line.dataset.cut = 'yes'; tell(cut); } },
          begun: one => { stop = one.stop; },
        });
        return stopped ? '' : markdown;
      } catch (wrong) {
        if (stopped) return '';
        if (wrong.status === 401) window.zwermSignedOut();
        tell(wrong.message || notSent, true);
        return '';
      } finally {
        line.remove();
      }
    });
    return sending;
  }
  async function send(area, file) {
    const editor = area.closest('[data-editor]');
    if (underPseudonym(area.form)) { status(editor, editor.dataset.filePseudonym, true); return; }
    const markdown = await sendSeen(area.form, file, {
      words: editor.dataset, before: editor.querySelector('.editor-status'), say: (word, bad) => status(editor, word, bad),
    });
    if (!markdown) return;
    if (area.rich) area.rich.insert(markdown);
    else insert(area, markdown + ' ');
    status(editor, editor.dataset.sent.replace('#', file.name));
  }

  // A new version of a file goes in pieces too; what the form then sends is which of those that came takes its place.
  document.addEventListener('submit', async event => {
    const form = event.target;
    const field = form.matches('[data-in-pieces]') && form.elements.file;
    if (!field || field.disabled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (onTheWay(form)) return;
    const line = form.querySelector('[role=status]');
    const markdown = await sendSeen(form, field.files[0], {
      words: form.dataset, before: line, say: (word, bad) => { line.textContent = word; line.classList.toggle('error', Boolean(bad)); },
    });
    const [, id] = /\/files\/(\w+)\)$/.exec(markdown) ?? [];
    if (!id) return;
    form.append(made('input', '', '', { type: 'hidden', name: 'sent', value: id }));
    field.disabled = true;
    form.requestSubmit();
  }, true);
  document.addEventListener('submit', event => {
    const line = onTheWay(event.target);
    if (!line) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const editor = line.closest('[data-editor]');
    status(editor, editor.dataset.stillSending, true);
    line.querySelector('button')?.focus();
  }, true);
  addEventListener('beforeunload', event => { if (document.querySelector('.sending')) event.preventDefault(); });

  const placeOf = name => `[${words.uploading}: ${name.replace(/[\[\]()\\]/g, '')}…]`;

  async function keepPicture(area, file) {
    const body = new FormData();
    body.append('file', file);
    try {
      const answer = await post('/files', body, area.form);
      const said = await answer.json();
      return answer.ok ? { text: said.markdown, wrong: '' } : { text: '', wrong: said.error ?? words.uploadFailed };
    } catch {
      return { text: '', wrong: words.uploadFailed };
    }
  }

  // Pictures that came along with a text, one after the other; it is sent when they are there.
  let pasted = 0;
  const forPasted = area => ({
    tell: text => { status(area.closest('[data-editor]'), text); area.closest('[data-editor]').querySelector('.editor-status').dataset.stays = ''; },
    place: () => placeOf(String(++pasted)),
    keep(file) {
      const editor = area.closest('[data-editor]');
      const line = made('div', '', 'sending', { textContent: words.uploading });
      line.dataset.made = 'yes';
      editor.querySelector('.editor-status').before(line);
      sending = sending.then(async () => {
        const { text, wrong } = await keepPicture(area, file);
        line.remove();
        if (wrong) status(editor, wrong, true);
        return text;
      });
      return sending;
    },
  });

  async function upload(area, files) {
    const editor = area.closest('[data-editor]');
    const pictures = [...files].filter(isPicture);
    if (editor.dataset.file) [...files].filter(file => !isPicture(file)).forEach(file => send(area, file));
    else if (!pictures.length) status(editor, words.noPicture, true);
    for (const file of pictures) {
      const place = placeOf(file.name);
      if (area.rich) status(editor, place);
      else insert(area, place);
      const { text, wrong } = await keepPicture(area, file);
      const at = area.value.indexOf(place);
      if (area.rich) { if (text) area.rich.picture(text); }
      else if (at >= 0) insert(area, text, at, at + place.length);
      else if (text) insert(area, text);
      status(editor, wrong, wrong !== '');
    }
  }

  const carries = (event, what) => [...event.dataTransfer?.[what] ?? []];
  const dropping = event => event.target.closest?.('[data-editor]');

  document.addEventListener('dragover', event => {
    const editor = dropping(event);
    if (!editor || !carries(event, 'types').includes('Files')) return;
    event.preventDefault();
    editor.dataset.dropping = 'true';
  });
  document.addEventListener('dragleave', event => { delete dropping(event)?.dataset.dropping; });
  document.addEventListener('drop', event => {
    const editor = dropping(event);
    if (!editor || !carries(event, 'files').length) return;
    event.preventDefault();
    delete editor.dataset.dropping;
    upload(areaOf(editor), event.dataTransfer.files);
  });
  document.addEventListener('paste', event => {
    const files = event.clipboardData?.files;
    const editor = event.target.closest?.('[data-editor]');
    if (!editor || !files?.length) return;
    // A word processor gives a picture of the text beside the text.
    if (event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    upload(areaOf(editor), files);
  }, true);

  // ---- Mentions

  const NAMED = /(?:^|[\s(])@(\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u;
  let asking = 0;

  const listOf = area => document.getElementById(area.id + '-people');

  function hidePeople(area) {
    const list = listOf(area);
    if (!list || list.hidden) return;
    list.hidden = true;
    list.replaceChildren();
    area.removeAttribute('aria-controls');
    area.removeAttribute('aria-activedescendant');
  }

  function choose(area, option) {
    const typed = NAMED.exec(area.value.slice(0, area.selectionStart));
    if (typed) insert(area, option.dataset.markdown + ' ', area.selectionStart - typed[1].length - 1, area.selectionStart);
    hidePeople(area);
  }

  function walk(area, step) {
    const options = [...listOf(area).children];
    const now = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const next = options[(now + step + options.length) % options.length];
    options.forEach(option => option.setAttribute('aria-selected', option === next));
    area.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  }

  async function offerPeople(area) {
    const typed = NAMED.exec(area.value.slice(0, area.selectionStart));
    const turn = ++asking;
    // As with topics: nothing that is to stand under a pseudonym goes into an address.
    if (!typed || underPseudonym(area.form)) return hidePeople(area);
    await new Promise(resolve => setTimeout(resolve, 150));
    if (turn !== asking) return;
    const answer = await fetch('/mentions?' + new URLSearchParams({ q: typed[1] }), { headers: { Accept: 'application/json' } }).catch(() => null);
    if (turn !== asking || !answer?.ok) return;
    const people = await answer.json();
    if (!people.length) return hidePeople(area);
    const list = listOf(area);
    list.replaceChildren(...people.map((person, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.markdown = person.markdown;
      option.textContent = person.team ? `${person.name} · ${person.team}` : person.name;
      option.addEventListener('mousedown', event => { event.preventDefault(); choose(area, option); });
      return option;
    }));
    list.hidden = false;
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', list.id);
    walk(area, 1);
  }

  document.addEventListener('keydown', event => {
    const area = event.target;
    const list = area.tagName === 'TEXTAREA' && listOf(area);
    if (!list || list.hidden) return;
    const deeds = {
      ArrowDown: () => walk(area, 1),
      ArrowUp: () => walk(area, -1),
      Enter: () => choose(area, list.querySelector('[aria-selected=true]')),
      Tab: () => choose(area, list.querySelector('[aria-selected=true]')),
      Escape: () => hidePeople(area),
    };
    if (!deeds[event.key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    deeds[event.key]();
  });
  document.addEventListener('focusout', event => { if (event.target.tagName === 'TEXTAREA') hidePeople(event.target); });

  // ---- Topics that the text speaks of

  const topicField = () => document.querySelector('[data-topics]');
  let lastText = '';

  async function suggestTopics() {
    const field = topicField();
    const place = document.getElementById('topic-suggestions');
    // The text would stand in an address, which a proxy may write down beside who asked.
    if (!field || !place || underPseudonym(field.form)) return;
    const text = ['title', 'body', 'tried', 'goal'].map(name => field.form.elements[name]?.value ?? '').join('\n').slice(0, 3000);
    if (text === lastText) return;
    lastText = text;
    const answer = await fetch(field.dataset.topics + '?' + new URLSearchParams({ text }), { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer?.ok) place.innerHTML = await answer.text();
  }

  function addTopic(name) {
    const field = topicField();
    const there = field.value.split(',').map(word => word.trim()).filter(Boolean);
    if (!there.some(word => word.toLowerCase() === name.toLowerCase())) {
      field.value = [...there, name].join(', ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.focus();
  }

  // ---- Drafts

  const KEEP_AFTER = 2000;
  const LONGEST_WAIT = 5000;
  const drafts = new WeakMap();

  function sayDraft(form, how) {
    const quiet = form.querySelector('[data-status]');
    if (quiet) { quiet.textContent = quiet.dataset[how]; return; }
    const editor = form.querySelector('[data-editor]');
    // What was said of a picture stays until one goes on.
    if (editor && !(how === 'saved' && editor.querySelector('.editor-status:is(.error, [data-stays])'))) status(editor, editor.dataset[how]);
  }

  async function keep(form, state, leaving = false) {
    if (state.sent || !state.changed || (state.saving && !leaving)) return;
    state.changed = false;
    state.saving = true;
    let done;
    state.saved = new Promise(resolve => { done = resolve; });
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await post(form.dataset.autosave, body, form, { keepalive: leaving });
      if (answer.status === 200) {
        form.elements.draft.value = (await answer.json()).draft;
        remember(form.elements.draft.value);
        sayDraft(form, 'saved');
      } else if (answer.status === 204) {
        // Under a pseudonym, or of nothing: what was said to be kept is not any more.
        form.querySelector('[data-status]')?.replaceChildren();
      } else if (answer.status === 422) {
        const said = (await answer.json()).error;
        const quiet = form.querySelector('[data-status]') ?? form.querySelector('.editor-status');
        quiet.textContent = said;
      } else if (!answer.ok) {
        throw new Error(answer.status);
      }
    } catch {
      state.changed = true;
      if (!state.sent) sayDraft(form, 'unsaved');
    } finally {
      state.saving = false;
      done();
      if (state.changed) plan(form, state);
    }
  }

  // What is to stand under a pseudonym is found again by its token alone, which this browser keeps and nobody else. Whoever
  // comes next at the same device is not to learn that there is any.
  const TOKEN = 'zwerm-pseudonym-draft';
  const owner = document.querySelector('.menu a[href^="/people/"]')?.getAttribute('href') ?? '';
  const isToken = draft => draft.startsWith('p-');
  function remember(draft) {
    try {
      if (isToken(draft) && owner) localStorage.setItem(TOKEN, JSON.stringify({ owner, draft }));
      else localStorage.removeItem(TOKEN);
    } catch { /* Not allowed: then it is found while the page is open. */ }
  }
  function offerToGoOn() {
    // What was taken back from what waits is kept under a token that this browser has not seen yet.
    document.querySelectorAll('form[data-autosave]').forEach(form => {
      if (isToken(form.elements.draft?.value ?? '')) remember(form.elements.draft.value);
    });
    const form = document.querySelector('form[data-go-on]');
    if (!form) return;
    const kept = remembered();
    if (!kept) return;
    form.elements.draft.value = kept;
    form.hidden = false;
  }
  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(TOKEN));
      return kept?.owner === owner ? kept.draft : null;
    } catch { return null; /* Nothing was kept, or not like this. */ }
  }
  // Also on pages where nothing is written. A session that ran out is no other person: then it is there after signing in.
  if (owner && !remembered()) remember('');
  document.addEventListener('submit', event => {
    if (event.target.getAttribute('action') === '/sign-out') remember('');
  }, true);
  const underPseudonym = form => form?.querySelector('[name=as][value=pseudonym]')?.checked ?? false;

  // Nothing is kept under one's name from the moment that one chooses not to.
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (event.target.name !== 'as' || !form?.matches('[data-autosave]')) return;
    const state = stateOf(form);
    clearTimeout(state.timer);
    state.changed = true;
    keep(form, state);
  });

  const plan = (form, state) => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form, state), KEEP_AFTER);
  };

  const stateOf = form => {
    if (!drafts.has(form)) drafts.set(form, { changed: false, saving: false, sent: false, timer: 0 });
    return drafts.get(form);
  };

  document.addEventListener('input', event => {
    const form = event.target.form;
    const wrong = event.isTrusted && event.target.closest('[data-editor]')?.querySelector('.editor-status:is(.error, [data-stays])');
    if (wrong) status(wrong.closest('[data-editor]'), '');
    if (form?.matches('[data-autosave]')) {
      const state = stateOf(form);
      state.changed = true;
      if (!state.timer || !state.saving) plan(form, state);
    }
    if (event.target.tagName === 'TEXTAREA' && !event.target.rich && listOf(event.target)) offerPeople(event.target);
    if (topicField()?.form === form) {
      clearTimeout(suggestTopics.timer);
      suggestTopics.timer = setTimeout(suggestTopics, 600);
    }
  });

  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-autosave]')) return;
    const state = stateOf(event.target);
    // The draft that is on its way must be known to be the one that is sent, or it would be offered again.
    if (state.saving && !state.waited) {
      event.preventDefault();
      event.stopImmediatePropagation();
      state.waited = true;
      state.sent = true;
      clearTimeout(state.timer);
      const { target, submitter } = event;
      Promise.race([state.saved, new Promise(resolve => setTimeout(resolve, LONGEST_WAIT))])
        .then(() => {
          delete target.dataset.sent;
          target.requestSubmit(submitter);
        });
      return;
    }
    state.waited = false;
    state.sent = true;
    if (isToken(event.target.elements.draft.value)) remember('');
    clearTimeout(state.timer);
  });
  const leave = () => document.querySelectorAll('form[data-autosave]').forEach(form => keep(form, stateOf(form), true));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-autosave]').forEach(form => { stateOf(form).sent = false; }));

  // ---- Writing as it will be read: brought in when somebody comes near a field, unless they would rather see the signs

  const PLAINLY = 'zwerm-markdown';
  const wantsSigns = () => { try { return localStorage.getItem(PLAINLY) === 'yes'; } catch { return false; } };
  const remembersSigns = yes => { try { localStorage.setItem(PLAINLY, yes ? 'yes' : 'no'); } catch { /* Then it is asked again. */ } };

  function signs(editor, on) {
    const bar = editor.querySelector('.toolbar');
    bar.querySelector('[data-mark=preview]').hidden = !on;
    bar.querySelectorAll('[data-looks]').forEach(button => { button.hidden = on; });
    if (on) bar.querySelectorAll('[aria-pressed]:not([data-mark=preview])').forEach(button => button.setAttribute('aria-pressed', 'false'));
    const button = bar.querySelector('[data-mark=markdown]');
    // What was refused is no change of what others may have written since: it stays where it stands.
    button.hidden = 'never' in button.dataset || (on && editor.dataset.together && document.querySelector('.error-summary') !== null);
    if (button.hasAttribute('aria-haspopup')) button.removeAttribute('aria-pressed');
    else button.setAttribute('aria-pressed', on);
    if (on) bar.querySelector('[data-in-table]').hidden = true;
  }

  // No text may be so long; to show it as it will be read would take all that the browser has.
  const FAR_TOO_LONG = 300_000;

  async function enrich(area, focus) {
    const editor = area.closest('[data-editor]');
    if (area.rich || area.coming || area.value.length > FAR_TOO_LONG) return;
    area.coming = true;
    try {
      const { write } = await import('/vendor/writing.js');
      if (!area.isConnected || area.rich) return;
      const rich = await write(area, forPasted(area));
      const typing = document.activeElement === area || rich.wasTyping;
      signs(editor, false);
      if (focus || typing) rich.focus(typing ? area.selectionStart === area.value.length : false);
    } catch (wrong) {
      // Then there is the field with its signs, which does all that matters.
      console.warn(wrong);
      editor.dataset.rich = 'no';
    } finally {
      area.coming = false;
    }
  }
  function richly(area) {
    remembersSigns(false);
    const shown = area.closest('[data-editor]').querySelector('[data-mark=preview][aria-pressed=true]');
    if (shown) marks.preview(area);
    enrich(area, true);
  }
  function plainly(area) {
    remembersSigns(true);
    area.rich.close();
    signs(area.closest('[data-editor]'), true);
    area.focus();
  }
  const near = new IntersectionObserver(seen => seen.filter(one => one.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    if (!wantsSigns()) enrich(areaOf(target));
  }), { rootMargin: '200px' });
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('[data-editor] > textarea') && !wantsSigns() && target.parentElement.dataset.toolbar) enrich(target);
  });
  // A label, and a link that leads to the field, lead to where one writes.
  document.addEventListener('click', event => {
    const label = event.target.closest('label[for]');
    const to = label?.htmlFor ?? event.target.closest('a[href^="#"]')?.hash.slice(1);
    const rich = to && document.getElementById(to)?.rich;
    if (!rich) return;
    event.preventDefault();
    rich.focus();
  });

  // ---- Begin, and begin again where the page was drawn anew

  // What only a script needs, only a script puts there: a page may have an editor beneath each answer.
  function made(tag, id, classes, more) {
    return Object.assign(document.createElement(tag), { id, className: classes, ...more });
  }
  // What stands on a button instead of its word; strokes on a field of 24 by 24.
  const dots = '<circle cx="4.5" cy="6" r="1"/><circle cx="4.5" cy="12" r="1"/><circle cx="4.5" cy="18" r="1"/>';
  const pictures = {
    bold: '<b>B</b>',
    italic: '<i>I</i>',
    heading: 'H',
    subheading: '<small>H</small>',
    list: `<path d="M9 6h11M9 12h11M9 18h11"/>${dots}`,
    numbers: '<path d="M10 6h10M10 12h10M10 18h10M4 4.5h1V8M3.5 8h3M3.5 14.5c2-1.5 2.5 0 1 1.5l-1.5 2h3"/>',
    tasks: '<rect x="3.5" y="4" width="5" height="5" rx="1"/><path d="M4.5 16.5l1.5 1.5 3-3.5M12 6.5h8M12 16.5h8"/>',
    quote: '<path d="M5 5v14M10 8h9M10 12h9M10 16h6"/>',
    code: '<path d="M8 7l-5 5 5 5M16 7l5 5-5 5"/>',
    table: '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="M3.5 10h17M12 5v14"/>',
    line: '<path d="M4 12h16"/>',
    link: '<path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3"/>',
    picture: '<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><circle cx="9" cy="10" r="1.5"/><path d="M4 17l5-4 4 3 3-2.5 4 3.5"/>',
    file: '<path d="M17 8l-7 7a2 2 0 0 0 3 3l7-7a4 4 0 0 0-6-6l-7 7a6 6 0 0 0 8.5 8.5l5-5"/>',
  };
  const SHORTCUT = { bold: ' (Ctrl+B)', italic: ' (Ctrl+I)', link: ' (Ctrl+K)' };
  const OF_TEXT = ['bold', 'italic', 'link'];
  const SEEN_AS_READ = ['subheading', 'table', 'line'];
  const IN_TABLE = ['row-add', 'column-add', 'row-remove', 'column-remove', 'table-remove'];
  const wordOf = (editor, mark) => editor.getAttribute(`data-${mark}`);

  function button(mark, more) {
    const made = Object.assign(document.createElement('button'), { type: 'button', ...more });
    made.dataset.mark = mark;
    return made;
  }
  function drawn(editor, mark) {
    const word = wordOf(editor, mark);
    const look = pictures[mark];
    const made = button(mark, { ariaLabel: word, title: word + (SHORTCUT[mark] ?? '') });
    made.innerHTML = /^<(path|rect|circle)/.test(look) ? `<svg viewBox="0 0 24 24" aria-hidden="true">${look}</svg>` : look;
    if (!OF_TEXT.includes(mark)) made.dataset.block = '';
    if (SEEN_AS_READ.includes(mark)) made.dataset.looks = '';
    return made;
  }
  function toolbar(editor, area) {
    const preview = button('preview', { className: 'push', ariaPressed: 'false', textContent: wordOf(editor, 'preview') });
    preview.setAttribute('aria-controls', `${area.id}-preview`);
    const table = made('span', '', 'in-table', { hidden: true, role: 'group', ariaLabel: wordOf(editor, 'table') });
    table.dataset.inTable = '';
    table.append(...IN_TABLE.map(mark => button(mark, { textContent: wordOf(editor, mark) })));
    const bar = made('div', `${area.id}-toolbar`, 'toolbar', { role: 'toolbar', ariaLabel: editor.dataset.toolbar });
    bar.setAttribute('aria-controls', area.id);
    bar.append(...Object.keys(pictures).map(mark => drawn(editor, mark)), preview,
      button('markdown', { className: 'push', ariaPressed: 'true', textContent: 'Markdown' }), table);
    bar.querySelectorAll('button').forEach((one, i) => { one.tabIndex = i ? -1 : 0; });
    return bar;
  }
  function furnish(editor) {
    const area = areaOf(editor);
    const people = made('ul', area.id + '-people', 'mentions', { hidden: true, role: 'listbox', ariaLabel: words.people });
    const said = made('p', area.id + '-status', 'hint editor-status', { role: 'status' });
    if (editor.dataset.toolbar) {
      area.before(toolbar(editor, area));
      area.after(people, made('div', `${area.id}-preview`, 'preview prose', { hidden: true, dir: 'auto' }), said);
    } else {
      const bar = made('div', area.id + '-toolbar', 'toolbar');
      bar.append(button('picture', { textContent: words.picture }));
      bar.firstChild.setAttribute('aria-controls', area.id);
      area.after(people, bar, said);
    }
    [...editor.children].filter(part => part !== area).forEach(part => { part.dataset.made = 'yes'; });
  }

  function begin() {
    document.querySelectorAll('[data-editor]').forEach(editor => {
      if (!editor.querySelector('.editor-status')) furnish(editor);
      const { rich } = areaOf(editor);
      if (rich) {
        areaOf(editor).hidden = true;
        rich.reload();
        rich.tell();
      } else if (editor.dataset.toolbar) {
        signs(editor, true);
        areaOf(editor).hidden = !editor.querySelector('.preview').hidden;
        near.observe(editor);
      }
    });
    // A link to a comment form opens it.
    const aim = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const fold = aim && aim.closest('details');
    if (fold && !fold.open) { fold.open = true; aim.focus(); }
  }
  begin();
  offerToGoOn();
  document.addEventListener('zwerm:drawn', begin);
})();
