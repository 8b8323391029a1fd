import { root, wordTree } from './word-tree.ts';

/**
 * Looks for thousands of texts at once, in one pass over each text, however long they are and however much they begin alike: each
 * step goes on from the longest of them that may still be there (Aho and Corasick). It goes from the end of a text to its
 * beginning, so that it knows of each place what begins there.
 */
export interface FormFinder {
  /** Those that stand in a text. */
  formsIn(text: string): ReadonlySet<string>;
  /** Of each place of a text: the longest that begins there, by a number. Good until it is asked about the next text. */
  longestAt(text: string): ArrayLike<number>;
  formOf(one: number): string;
  /** The next shorter one that begins where one does. */
  shorter(one: number): number;
}

/** What stands for none. */
export const noForm = root;

export function formFinder(forms: readonly string[]): FormFinder {
  const tree = wordTree(new Map(forms.map((form) => [backwards(form), form])));
  /** From a node to that of the longest end of it that is a beginning as well, and to the longest of these that is a whole form. */
  const [ends, shorter] = [new Int32Array(tree.size), new Int32Array(tree.size)];
  const step = (from: number, unit: number): number => {
    for (let node = from; ; node = ends[node] ?? root) {
      const next = tree.branch(node, unit);
      if (next !== root || node === root) return next;
    }
  };
  const formAt = (node: number): number => (tree.wordAt(node) === undefined ? (shorter[node] ?? noForm) : node);
  let walks = forms.map((form) => ({ form, node: root }));
  for (let depth = 1; walks.length > 0; depth++) {
    walks = walks.filter(({ form }) => form.length >= depth);
    for (const walk of walks) {
      const unit = walk.form.charCodeAt(walk.form.length - depth);
      const next = tree.branch(walk.node, unit);
      const end = walk.node === root ? root : step(ends[walk.node] ?? root, unit);
      ends[next] = end;
      shorter[next] = formAt(end);
      walk.node = next;
    }
  }
  let places = new Int32Array(256);
  return {
    formsIn(text) {
      const found = new Set<number>();
      let node = root;
      for (let at = text.length - 1; at >= 0; at--) {
        node = step(node, text.charCodeAt(at));
        for (let one = formAt(node); one !== noForm && !found.has(one); one = shorter[one] ?? noForm) found.add(one);
      }
      return new Set(Array.from(found, (one) => tree.wordAt(one) ?? ''));
    },
    longestAt(text) {
      if (places.length < text.length) places = new Int32Array(2 * text.length);
      let node = root;
      for (let at = text.length - 1; at >= 0; at--) {
        node = step(node, text.charCodeAt(at));
        places[at] = formAt(node);
      }
      return places;
    },
    formOf: (one) => tree.wordAt(one) ?? '',
    shorter: (one) => shorter[one] ?? noForm,
  };
}

/** Unit by unit. */
function backwards(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}
