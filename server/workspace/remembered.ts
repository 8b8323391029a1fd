import type { StandardDocument } from './document.ts';

/** As many earlier states of standards are remembered, those of all files together. */
const most = 20;

/** The states remembered, and one more, newest first; a state that is there already is not kept twice. */
export function remembered(known: readonly StandardDocument[], state: StandardDocument): readonly StandardDocument[] {
  const same = known.find((one) => one.uri === state.uri && hasSameText(one, state));
  return same === known[0] && same !== undefined
    ? known
    : [state, ...known.filter((one) => one !== same)].slice(0, most);
}

function hasSameText({ tree: { text } }: StandardDocument, { tree: { text: other } }: StandardDocument): boolean {
  return text === other || (text.length === other.length && text.toString() === other.toString());
}
