// Where a text stands in the blocks of a section. The page is left as it is: places are ranges, which the browser lights up.
/* global document, NodeFilter */

/** Texts of these are read by themselves: what is sought runs over none of their ends. */
const apart = 'p, li, td, th, dt, dd, caption, figcaption, h1, h2, h3, h4, h5, h6, text, [id^="b-"]';

/** One sign for one, whatever its case or width: places in the text stay what they are. */
export function folded(text) {
  let all = '';
  for (const sign of text) {
    const plain = sign.normalize('NFKC').toLowerCase();
    all += plain.length === sign.length ? plain : sign;
  }
  return all;
}

/** The texts of each section, until it is put in anew. */
const known = new WeakMap();

export function forgetTexts(sections) {
  for (const section of sections) known.delete(section);
}

function textsOf(section) {
  const texts = known.get(section) ?? readTexts(section);
  known.set(section, texts);
  return texts;
}

function readTexts(section) {
  const texts = [];
  for (const block of section.querySelectorAll('[id^="b-"]')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let last;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement.closest(apart);
      if (node.parentElement.closest('title')) continue;
      if (last?.holder !== holder) {
        last = { holder, text: '', nodes: [] };
        texts.push(last);
      }
      last.nodes.push({ node, from: last.text.length });
      last.text += folded(node.data);
    }
  }
  return texts;
}

/** The ranges in which a section says what is sought, which is folded. */
export function rangesOf(section, sought) {
  return textsOf(section).flatMap(({ text, nodes }) => {
    const ranges = [];
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
      ranges.push(rangeIn(nodes, at, at + sought.length));
    }
    return ranges;
  });
}

function rangeIn(nodes, from, to) {
  const range = document.createRange();
  const startsIn = nodes.findLast((one) => one.from <= from);
  const endsIn = nodes.findLast((one) => one.from < to);
  range.setStart(startsIn.node, from - startsIn.from);
  range.setEnd(endsIn.node, to - endsIn.from);
  return range;
}
