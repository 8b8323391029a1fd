// Scrolls the page, and nothing around it: what `scrollIntoView` moves as well is the editor's frame.
/* global document, window */
const bar = document.getElementById('bar');

/** Where the page begins to be seen. */
export const barBottom = () => bar.getBoundingClientRect().bottom;

const gap = 4;

/** Brings an element or range below the bar, into the middle, or only as far as it takes to see it. */
export function bringUp(one, where) {
  const { top, bottom } = one.getBoundingClientRect();
  const [first, last] = [barBottom() + gap, window.innerHeight - gap];
  const toTop = top - first;
  if (where === 'top') window.scrollBy(0, toTop);
  else if (where === 'middle') window.scrollBy(0, (top + bottom - first - last) / 2);
  else if (top < first) window.scrollBy(0, toTop);
  else if (bottom > last) window.scrollBy(0, Math.min(bottom - last, toTop));
}
