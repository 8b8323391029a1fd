// The page of a preview, in the editor's webview: puts parts in their places, and tells what is clicked and what is seen.
/* global acquireVsCodeApi, document, window, requestAnimationFrame, ResizeObserver */
import { blockOf, currentBlock, keepCurrent, mark, stepBy } from './current.js';
import { findAgain, goOn, listenToFind, openFind, restoreFind, sought } from './find.js';
import { barBottom, bringUp } from './scrolling.js';
import { putIn } from './sections.js';

const editor = acquireVsCodeApi();
const book = document.getElementById('book');
const bar = document.getElementById('bar');
const nothing = document.getElementById('nothing');
const controls = [...document.querySelectorAll('#bar [data-sets]')];

/** What the reader has set, and where they are: kept while the page is hidden, and when the window is opened again. */
let state = { set: {}, find: '', ...editor.getState() };
/** Where they were then, until that is shown again. */
let before = state;

function keep(more) {
  state = { ...state, ...more };
  editor.setState(state);
}

/** Until when scrolling is ours, and no step of the reader's (ms). */
let following = 0;

window.addEventListener('message', ({ data }) => {
  if (data.kind === 'update') update(data);
  if (data.kind === 'reveal') reveal(data.id);
  if (data.kind === 'find') openFind();
  if (data.kind === 'nothing') nothing.textContent = nothing.dataset.says;
});

function update(data) {
  nothing.textContent = '';
  document.documentElement.lang = data.language;
  document.title = data.title;
  document.body.classList.toggle('is-variant', data.isVariant);
  findAgain(keepCurrent(() => putIn(data)));
  if (before?.uri === data.uri) reveal(before.top);
  before = undefined;
  keep({ uri: data.uri });
}

function reveal(id) {
  const element = document.getElementById(id);
  if (element === null) return;
  following = Date.now() + 400;
  bringUp(element, 'top');
}

function open(node) {
  const block = blockOf(node);
  if (block) editor.postMessage({ kind: 'open', id: block.id });
}

book.addEventListener('click', (event) => {
  if (event.target.closest('a') || String(window.getSelection()) !== '') return;
  mark(blockOf(event.target), false);
  open(event.target);
});

/** Enter leads to where a block is written; the other keys from block to block. */
book.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (stepBy(event.key)) event.preventDefault();
  if (event.key === 'Enter' && !event.target.closest('a')) open(currentBlock());
});

window.addEventListener('keydown', (event) => {
  const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
  if (isFind) openFind();
  else if (event.key === 'F3') goOn(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
});

let waiting = false;
let top;
window.addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const block = blockOf(document.elementFromPoint(window.innerWidth / 2, barBottom() + 4));
    if (!block || block.id === top) return;
    top = block.id;
    keep({ top });
    if (Date.now() >= following) editor.postMessage({ kind: 'top', id: top });
  });
});

// What is scrolled to stands below the bar, on however many lines that is.
new ResizeObserver(() => {
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 4}px`;
}).observe(bar);

const standing = (control) => (control.type === 'checkbox' ? control.checked : control.value);

function set(name, value) {
  if (name === 'paper') document.body.classList.toggle('paper', value);
  keep({ set: { ...state.set, [name]: value } });
}

for (const control of controls) {
  const { sets } = control.dataset;
  const earlier = state.set[sets];
  if (typeof earlier === 'boolean') control.checked = earlier;
  else if (earlier !== undefined) control.value = earlier;
  set(sets, standing(control));
  control.addEventListener('change', () => {
    set(sets, standing(control));
    editor.postMessage({ kind: 'set', set: state.set });
  });
}

const doings = { next: () => goOn(1), previous: () => goOn(-1) };
for (const button of document.querySelectorAll('#bar [data-does]')) {
  button.addEventListener('click', doings[button.dataset.does]);
}

restoreFind(state.find);
listenToFind(() => keep({ find: sought() }));
editor.postMessage({ kind: 'ready', set: state.set });
