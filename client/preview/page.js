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
  for (const [key, html] of parts) {
    const section = sections.get(key) ?? newSection(key);
    section.innerHTML = html;
  }
  if (keys === undefined) return;
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
  mark(blockOf(event.target));
  open(event.target);
});

let current = null;

function mark(block) {
  if (!block) return;
  current?.classList.remove('current');
  current = block;
  current.classList.add('current');
}

/** Up and down go from block to block, Enter to where it is written. */
book.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
    const blocks = [...book.querySelectorAll('[id^="b-"]')];
    const at = current?.isConnected ? blocks.indexOf(current) : -1;
    const next = blocks[Math.min(blocks.length - 1, Math.max(0, at + step))];
    mark(next);
    next?.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
  }
  if (event.key === 'Enter' && event.target === book) open(current);
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

editor.postMessage({ kind: 'ready' });
