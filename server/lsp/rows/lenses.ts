import type { CodeLensParams } from 'vscode-languageserver';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { type WayOn, waysOn } from '../../features/empty-file.ts';
import { impactPlaces, type Lens, lenses, lensTitle } from '../../features/lenses.ts';
import { reaffirmCommand, showImpactCommand } from '../../protocol/commands.ts';
import { type ImpactParams, impactRequest } from '../../protocol/variants.ts';
import { isReport } from '../../workspace/document.ts';
import { label } from '../label.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';

interface LensData extends ImpactParams {
  readonly clause: string;
}

export const lensRows: readonly Row[] = [
  documentRow<CodeLensParams>(
    'textDocument/codeLens',
    { codeLensProvider: { resolveProvider: true } },
    ({ textDocument: { uri } }, document, { service, reader }) => [
      ...waysOn(document, reader).map(toBeginLens),
      ...lenses(service.snapshot(), document, isReport(document) ? service.findings(uri) : [], reader.locale)
        .filter(({ kind }) => kind !== 'stale' || reader.opensPages)
        .map((lens) => toLens(lens, uri)),
    ],
  ),
  workspaceRow<CodeLens>('codeLens/resolve', {}, (lens, { service, reader, extras }): CodeLens => {
    const data = lens.data as LensData | undefined;
    const document = data && service.document(data.uri);
    if (data === undefined || document === undefined) return lens;
    const { uri, position, kind, clause } = data;
    const title = label(lensTitle(service.snapshot(), document, clause, kind, reader.locale));
    const params: ImpactParams = { uri, position, kind };
    // Who has no such command still reads what there is.
    if (!extras.opensPages) return { range: lens.range, command: { title, command: '' } };
    return { range: lens.range, command: { title, command: showImpactCommand, arguments: [params] } };
  }),
  workspaceRow<ImpactParams>(impactRequest, {}, ({ uri, position, kind }, { service }): Location[] => {
    const document = service.document(uri);
    return document === undefined ? [] : [...impactPlaces(service.snapshot(), document, position, kind)];
  }),
];

/** On a file in which nothing is written yet. */
function toBeginLens({ title, command, arguments: args }: WayOn): CodeLens {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, command: { title: label(title), command, arguments: [...args] } };
}

function toLens(lens: Lens, uri: string): CodeLens {
  const { range } = lens;
  if (lens.kind === 'standing') return { range, command: { title: label(lens.title), command: '' } };
  if (lens.kind === 'stale')
    return { range, command: { title: label(lens.title), command: reaffirmCommand, arguments: [uri] } };
  const data: LensData = { uri, position: range.start, kind: lens.kind, clause: lens.clause };
  return { range, data };
}
