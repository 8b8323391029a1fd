// The page of a preview, in the editor's webview: puts parts in their places, and tells what is clicked and what is seen.
/* global acquireVsCodeApi, document, window, requestAnimationFrame */
const editor = acquireVsCodeApi();
const book = document.getElementById('book');
const sections = new Map();

/** Until when scrolling is ours, and no step of the reader's (ms). */
let following = 0;

window.addEventListener('message', ({ data }) => {
  if (data.kind === 'update') update(data);
  if (data.kind === 'reveal') reveal(data.id);
});

function update({ keys, parts, language, title }) {
  document.documentElement.lang = language;
  document.title = title;
  const hadFocus = document.activeElement?.id === current;
  for (const [key, html] of parts) {
    const section = sections.get(key) ?? newSection(key);
    section.innerHTML = html;
  }
  if (keys !== undefined) arrange(keys);
  if (current !== undefined)
    mark(document.getElementById(current), hadFocus && document.activeElement === document.body);
}

/** Puts the parts in their order, and takes away those that are no more. */
function arrange(keys) {
  const wanted = new Set(keys);
  for (const [key, section] of sections) {
    if (wanted.has(key)) continue;
    section.remove();
    sections.delete(key);
  }
  let before = book.firstChild;
  for (const key of keys) {
    const section = sections.get(key);
    if (section === before) before = before.nextSibling;
    else book.insertBefore(section, before);
  }
}

function newSection(key) {
  const section = document.createElement('section');
  sections.set(key, section);
  return section;
}

function reveal(id) {
  const element = document.getElementById(id);
  if (element === null) return;
  following = Date.now() + 400;
  element.scrollIntoView({ block: 'start' });
}

const blockOf = (node) => node?.closest?.('[id^="b-"]');

function open(node) {
  const block = blockOf(node);
  if (block) editor.postMessage({ kind: 'open', id: block.id });
}

book.addEventListener('click', (event) => {
  if (event.target.closest('a') || String(window.getSelection()) !== '') return;
  mark(blockOf(event.target), false);
  open(event.target);
});

/** The block that the reader is at, by its name: what is put in its place later is the same to them. */
let current;

function mark(block, isFocused) {
  if (!block) return;
  const before = current === undefined ? null : document.getElementById(current);
  before?.classList.remove('current');
  before?.removeAttribute('aria-current');
  current = block.id;
  block.classList.add('current');
  block.setAttribute('aria-current', 'true');
  if (!isFocused) return;
  // Whoever hears the page hears what is focused.
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: 'nearest' });
}

/** The blocks on the page, in their order. */
const blocks = () => [...book.querySelectorAll('[id^="b-"]')];

/** Up and down go from block to block, Home and End to the first and last, Enter to where it is written. */
const steps = {
  ArrowDown: (all, at) => all[Math.min(all.length - 1, at + 1)],
  ArrowUp: (all, at) => all[Math.max(0, at - 1)],
  Home: (all) => all[0],
  End: (all) => all.at(-1),
};

book.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = steps[event.key];
  if (step !== undefined) {
    const all = blocks();
    mark(
      step(
        all,
        all.findIndex(({ id }) => id === current),
      ),
      true,
    );
    event.preventDefault();
  }
  if (event.key === 'Enter' && current !== undefined && !event.target.closest('a')) {
    open(document.getElementById(current));
  }
});

let waiting = false;
window.addEventListener('scroll', () => {
  if (waiting || Date.now() < following) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const top = document.getElementById('bar').getBoundingClientRect().bottom + 4;
    const block = blockOf(document.elementFromPoint(window.innerWidth / 2, top));
    if (block) editor.postMessage({ kind: 'top', id: block.id });
  });
});

for (const control of document.querySelectorAll('#bar [data-sets]')) {
  control.addEventListener('change', () => {
    const value = control.type === 'checkbox' ? control.checked : control.value;
    if (control.dataset.sets === 'paper') document.body.classList.toggle('paper', value);
    editor.postMessage({ kind: 'set', name: control.dataset.sets, value });
  });
}

for (const button of document.querySelectorAll('#bar [data-does]')) {
  button.addEventListener('click', () => editor.postMessage({ kind: button.dataset.does }));
}

editor.postMessage({ kind: 'ready' });
