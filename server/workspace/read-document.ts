import { readers } from '../generated/kind-readers.ts';
import { shapeOf } from '../model/keys/shape.ts';
import { kindByName, kinds, ownLanguages } from '../protocol/kinds.ts';
import { parse, parseOnce } from '../syntax/parse.ts';
import type { Edit } from '../syntax/problem.ts';
import { anyShape } from '../syntax/shape.ts';
import type { LineText } from '../syntax/text.ts';
import { hasTopKey } from '../syntax/top-keys.ts';
import type { Tree } from '../syntax/tree.ts';
import { viewOf } from '../syntax/view.ts';
import type { Document, DocumentKind, DocumentOrigin } from './document.ts';

export interface Source {
  readonly uri: string;
  readonly version: number;
  readonly open: boolean;
  readonly origin: DocumentOrigin;
  readonly text: LineText;
  /** What the editor calls the file's language, where it is open: decides for names that say nothing. */
  readonly languageId?: string;
  /** See `Document`. */
  readonly digest?: string;
  /** What it is to be read as, where that is settled. */
  readonly kind?: DocumentKind;
}

/** Reads a file. With the document it was edited from, only what the edits touch is read anew. */
export function readDocument(
  source: Source,
  previous?: { readonly document: Document; readonly edits: readonly Edit[] },
): Document {
  const { uri, version, open, origin, text, digest } = source;
  const kind = source.kind ?? kindOf(source);
  const shape = kind === 'other' ? anyShape : shapeOf(kind);
  const { document, edits = [] } = previous ?? {};
  const before = document?.kind === kind ? { tree: document.tree, edits } : undefined;
  // A report that nobody has open is read and let go of. A standard stays, and its next state takes over what was read of it.
  const once = kind === 'report' && !open && before === undefined;
  const tree = once ? parseOnce(text, shape) : parse(text, shape, before);
  const model = readModel(kind, tree);
  return { uri, version, open, origin, kind, tree, model, ...(digest !== undefined && { digest }) };
}

/** Whichever kind's own key stands at the top level, the first of several; failing all, name or language decides. */
function kindOf({ uri, text, languageId }: Source): DocumentKind {
  const byName = kindByName(uri);
  if (byName !== undefined && kinds[byName].language?.topKey === undefined) return byName;
  const byLanguage = ownLanguages.find(({ id }) => id === languageId)?.kind;
  if (byName === undefined && byLanguage === undefined) return 'other';
  const byKey = ownLanguages.find(({ topKey }) => topKey !== undefined && hasTopKey(text, topKey))?.kind;
  return byKey ?? byName ?? byLanguage ?? 'other';
}

function readModel(kind: DocumentKind, tree: Tree): Document['model'] {
  const fragment = tree.fragments.at(0);
  return fragment === undefined || kind === 'other' ? undefined : readers[kind]({ view: viewOf(tree.root, fragment) });
}
