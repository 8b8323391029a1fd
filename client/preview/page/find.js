// The search of the page: what is found is lit up, counted, and gone through by Enter.
/* global document, window, CSS, Highlight */
import { blockOf, currentBlock, mark } from './current.js';
import { bringUp } from './scrolling.js';
import { folded, forgetTexts, rangesOf } from './text-search.js';

const book = document.getElementById('book');
const box = document.getElementById('find');
const count = document.getElementById('count');

let found = [];
let at = -1;

/** Browsers without highlights have the place selected instead. */
const canLight = typeof Highlight === 'function' && CSS.highlights !== undefined;

function light(name, ranges) {
  if (canLight) CSS.highlights.set(name, new Highlight(...ranges));
}

export const sought = () => box.value;

/** Looks anew. `from`: the place that is gone to is the first at it or behind it; without it none is gone to. */
function search(from) {
  const text = folded(box.value);
  found = text === '' ? [] : [...book.children].flatMap((section) => rangesOf(section, text));
  const next = from === null || from === undefined ? -1 : found.findIndex((range) => !isBefore(range, from));
  at = found.length > 0 && next < 0 && from !== undefined ? 0 : next;
  light('found', found);
  show();
}

const isBefore = (range, block) => range.comparePoint(block, 0) > 0;

function show() {
  const range = found[at];
  light('found-now', range === undefined ? [] : [range]);
  const [text, place] = [box.value, found.length === 0 ? count.dataset.none : count.dataset.some];
  count.textContent = text === '' ? '' : place.replace('{at}', String(at + 1)).replace('{count}', String(found.length));
  box.setAttribute('aria-invalid', String(text !== '' && found.length === 0));
}

/** Goes on to the next place, or back to the one before, around the ends. */
export function goOn(by) {
  if (found.length === 0) return;
  at = at < 0 ? (by > 0 ? 0 : found.length - 1) : (at + by + found.length) % found.length;
  show();
  reach();
}

/** Shows the place, and tells what stands there: whoever hears the page stays in the box. */
function reach() {
  const range = found[at];
  if (range === undefined) return;
  const block = blockOf(range.startContainer);
  mark(block, false);
  bringUp(range, 'middle');
  if (!canLight) {
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    box.focus();
  }
  document.getElementById('heard').textContent = block.textContent.trim().slice(0, 120);
}

/** Asked for by the page and by the editor: what has been typed in between stays. */
export function openFind() {
  if (document.activeElement === box) return;
  box.focus();
  box.select();
}

/** What is put in anew may say it elsewhere; the reader stays where they are. */
export function findAgain(changed) {
  forgetTexts(changed);
  if (box.value !== '') search(currentBlock() ?? undefined);
}

/** As it was when the page was seen last. */
export function restoreFind(text) {
  box.value = text;
}

function leave() {
  box.value = '';
  search(undefined);
  const block = currentBlock();
  if (block === null) book.focus();
  else mark(block, true);
}

export function listenToFind(changed) {
  box.addEventListener('input', () => {
    search(currentBlock());
    reach();
    changed();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') goOn(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    changed();
  });
}
