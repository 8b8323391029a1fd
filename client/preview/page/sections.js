// The parts of the page in their places.
/* global document */
const book = document.getElementById('book');
const sections = new Map();

/** Puts parts in the place of earlier ones, all in their order where that is told; gives the elements that are others now. */
export function putIn({ parts, keys }) {
  const changed = parts.map(([key, html]) => {
    const section = sections.get(key) ?? newSection(key);
    section.innerHTML = html;
    return section;
  });
  if (keys !== undefined) arrange(keys);
  return changed;
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
