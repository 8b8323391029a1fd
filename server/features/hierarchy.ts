import type { Position, Range } from '../base/position.ts';
import { rangeOf } from '../base/position.ts';
import type { Locale } from '../base/words.ts';
import { idKey } from '../model/values/id.ts';
import { absolute } from '../syntax/navigate.ts';
import { type Document, isStandard, type StandardDocument, wholeOf } from '../workspace/document.ts';
import { standardOf } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor, targetsOf } from '../workspace/targets.ts';
import type { FileRange } from './location.ts';
import { referenceAt } from './reference-at.ts';
import { lineFor } from './titles.ts';

/** A standard in the tree of bases and variants. */
export interface Kin extends FileRange {
  /** The edition. */
  readonly name: string;
  readonly title: string;
  /** Its edition in the file. */
  readonly selection: Range;
}

/** The standard whose edition stands under the cursor; else the one that the file is, or answers. */
export function kinAt(snapshot: Snapshot, document: Document, position: Position, locale: Locale): readonly Kin[] {
  const reference = referenceAt(document, position);
  if (reference?.namespaces[0] === 'edition') {
    const [target] = targetsOf(snapshot, document, reference);
    return isStandard(target?.document) ? [kin(target.document, locale)] : [];
  }
  const resolution = resolutionFor(snapshot, document);
  return resolution === undefined ? [] : [kin(resolution.document, locale)];
}

/** What it extends. */
export function basesOf(snapshot: Snapshot, document: Document, locale: Locale): readonly Kin[] {
  const edition = isStandard(document) ? document.model.extends?.value : undefined;
  const base = edition === undefined ? undefined : standardOf(snapshot, edition);
  return base === undefined ? [] : [kin(base, locale)];
}

/** The variants that extend it, each once. */
export function variantsOf(snapshot: Snapshot, document: Document, locale: Locale): readonly Kin[] {
  const edition = isStandard(document) ? document.model.edition?.value : undefined;
  if (edition === undefined) return [];
  return [...snapshot.standards.values()]
    .flat()
    .filter(({ model }) => model.extends?.value !== undefined && idKey(model.extends.value) === idKey(edition))
    .map((variant) => kin(wholeOf(variant), locale));
}

function kin(document: StandardDocument, locale: Locale): Kin {
  const { edition, title } = document.model;
  const { text } = document.tree;
  const last = text.lineCount - 1;
  const selection = edition === undefined ? rangeOf(0, 0, 0, 0) : absolute(document.tree, edition);
  return {
    uri: document.uri,
    name: edition?.text ?? '—',
    title: lineFor(title, document, locale),
    range: rangeOf(0, 0, last, text.line(last).length),
    selection,
  };
}
