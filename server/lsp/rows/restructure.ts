import type { CodeAction } from 'vscode-languageserver-types';
import type { Position } from '../../base/position.ts';
import { say } from '../../base/words.ts';
import { openPlaces } from '../../features/open-places.ts';
import { structureActions } from '../../features/structure/actions.ts';
import type { StructureOutcome } from '../../features/structure/change.ts';
import { left } from '../../features/structure/leave.ts';
import { deeper, outwards } from '../../features/structure/level.ts';
import { moved } from '../../features/structure/move.ts';
import { next } from '../../features/structure/next.ts';
import { nextOffers } from '../../features/structure/openings.ts';
import { beginSection, newSections } from '../../features/structure/sections.ts';
import {
  type NextOfferItem,
  type NextOffersParams,
  nextOffersRequest,
  type OpenPlaceItem,
  type OpenPlacesParams,
  openPlacesRequest,
  type RestructureParams,
  type RestructureResult,
  restructureRequest,
} from '../../protocol/writing.ts';
import type { Document } from '../../workspace/document.ts';
import { label } from '../label.ts';
import { patientRow, type Row, type SessionState, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const moveKind = 'refactor.move';

/** What the keys of our own client ask: these changes depend on where the cursor is, and move it. */
export const restructureRows: readonly Row[] = [
  workspaceRow<RestructureParams>(restructureRequest, {}, async (params, state): Promise<RestructureResult | null> => {
    // What comes next a standard tells; everything else is in the file itself.
    if (params.change === 'next') await state.allRead();
    const document = changeable(params.uri, state);
    const outcome = document && outcomeOf(params, document, state);
    if (outcome === undefined) return null;
    if ('why' in outcome) return { note: say(outcome.why, state.reader.locale) };
    const { range, text, cursor, again = false } = outcome;
    return { range, text, again, ...(cursor && { cursor }) };
  }),
  workspaceRow<NextOffersParams>(
    nextOffersRequest,
    {},
    ({ uri, position }, state): readonly NextOfferItem[] | undefined => {
      const document = changeable(uri, state);
      const { service, reader } = state;
      const offers = document && [
        ...nextOffers(document, position, reader.locale),
        ...newSections(service.snapshot(), document, reader),
      ];
      return offers?.map(({ group, title }) => ({ group, title: label(title) }));
    },
  ),
  patientRow<OpenPlacesParams>(
    openPlacesRequest,
    ({ uri }, { service, reader }): readonly OpenPlaceItem[] | undefined => {
      const document = service.document(uri);
      const places = document && openPlaces(document, service.findings(uri), reader.locale);
      return places?.map((one) => ({ range: one.entry, label: label(one.label) }));
    },
  ),
];

function changeable(uri: string, { service }: SessionState): Document | undefined {
  const document = service.document(uri);
  return document?.origin === 'workspace' ? document : undefined;
}

function outcomeOf(
  { position, change, group, since }: RestructureParams,
  document: Document,
  { service, reader }: SessionState,
): StructureOutcome | undefined {
  switch (change) {
    case 'next':
      return (
        (group === undefined ? undefined : beginSection(service.snapshot(), document, reader, group)) ??
        next(service.snapshot(), document, position, reader, { group, since })
      );
    case 'leave':
      return left(document, position);
    case 'deeper':
      return deeper(document, position, reader.locale);
    case 'outwards':
      return outwards(document, position);
    default:
      return moved(document, position, change === 'move-up' ? 'up' : 'down');
  }
}

/** The same changes by name, for editors without these keys. */
export function moveActions(
  document: Document,
  position: Position,
  { reader, abilities }: SessionState,
): readonly CodeAction[] {
  if (document.origin !== 'workspace') return [];
  // An editor would indent the lines of a snippet once more.
  const withoutStops = { ...abilities, snippetEdits: false };
  return structureActions(document, position, reader.locale).map(({ title, change: { range, text, cursor } }) => ({
    title: label(title),
    kind: moveKind,
    edit: toWorkspaceEdit([{ document, edits: [{ range, text }] }], cursor === undefined, withoutStops),
  }));
}
