import type { DocumentLinkParams, FoldingRangeParams, SelectionRangeParams } from 'vscode-languageserver';
import {
  type DocumentLink,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
} from 'vscode-languageserver-types';
import type { Position, Range } from '../../base/position.ts';
import { chapterFolds } from '../../features/chapter-folds.ts';
import { folds } from '../../features/folding.ts';
import { links } from '../../features/links.ts';
import { selections } from '../../features/selection.ts';
import { label } from '../label.ts';
import { documentRow, type Row } from '../row.ts';

/** Editors keep no more folds than this, by their default settings. */
const mostFolds = 5000;

export const structureRows: readonly Row[] = [
  documentRow<FoldingRangeParams>(
    'textDocument/foldingRange',
    { foldingRangeProvider: true },
    (_, document, { service }): FoldingRange[] =>
      folds(document, mostFolds, chapterFolds(service.snapshot(), document)).map(({ from, to, comment }) => ({
        startLine: from,
        endLine: to,
        ...(comment ? { kind: FoldingRangeKind.Comment } : {}),
      })),
  ),
  documentRow<SelectionRangeParams>(
    'textDocument/selectionRange',
    { selectionRangeProvider: true },
    ({ positions }, document): SelectionRange[] =>
      positions.map((position) => nested(selections(document, position), position)),
  ),
  documentRow<DocumentLinkParams>(
    'textDocument/documentLink',
    { documentLinkProvider: {} },
    (_, document, { service, reader, abilities }): DocumentLink[] =>
      links(service.snapshot(), document, reader.locale).map(({ tooltip, ...link }) =>
        abilities.linkTooltips ? { ...link, tooltip: label(tooltip) } : link,
      ),
  ),
];

/** From the innermost outwards, as the protocol nests them. */
function nested(ranges: readonly Range[], position: Position): SelectionRange {
  const [outermost, ...others] = ranges.toReversed();
  const whole: SelectionRange = { range: outermost ?? { start: position, end: position } };
  return others.reduce<SelectionRange>((parent, range) => ({ range, parent }), whole);
}
