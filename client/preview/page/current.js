// The block that the reader is at, and how keys lead from one to the next.
/* global document */
import { bringUp } from './scrolling.js';

const book = document.getElementById('book');

/** By its name: what is put in its place later is the same to the reader. */
let current;

export const blockOf = (node) => (node?.closest ? node : node?.parentElement)?.closest('[id^="b-"]');

/** The blocks on the page, in their order. */
const blocks = () => [...book.querySelectorAll('[id^="b-"]')];

export const currentBlock = () => (current === undefined ? null : document.getElementById(current));

export function mark(block, isFocused) {
  if (!block) return;
  const before = currentBlock();
  before?.classList.remove('current');
  before?.removeAttribute('aria-current');
  current = block.id;
  block.classList.add('current');
  block.setAttribute('aria-current', 'true');
  if (!isFocused) return;
  // Whoever hears the page hears what is focused.
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  bringUp(block, 'nearest');
}

/** Lets the page be changed, and the block stay the one that the reader is at. */
export function keepCurrent(change) {
  const hadFocus = current !== undefined && document.activeElement?.id === current;
  const result = change();
  mark(currentBlock(), hadFocus && document.activeElement === document.body);
  return result;
}

/** Up and down go from block to block, Home and End to the first and last. */
const steps = {
  ArrowDown: (all, at) => all[Math.min(all.length - 1, at + 1)],
  ArrowUp: (all, at) => all[Math.max(0, at - 1)],
  Home: (all) => all[0],
  End: (all) => all.at(-1),
};

/** Goes where a key leads; whether it leads anywhere. */
export function stepBy(key) {
  const step = steps[key];
  if (step === undefined) return false;
  const all = blocks();
  mark(
    step(
      all,
      all.findIndex(({ id }) => id === current),
    ),
    true,
  );
  return true;
}
