import {
  type DocumentDiagnosticParams,
  ErrorCodes,
  type ProgressToken,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import type { Abilities } from '../abilities.ts';
import { findingsIn } from '../findings-teller.ts';
import type { FindingsReport } from '../pulled-findings.ts';
import { type Row, type SessionState, workspaceRow } from '../row.ts';

/** As many files are told at once to who takes an answer in parts. */
const atOnce = 64;

/** Findings, for an editor that asks for them; any other is told without being asked. */
export const findingsRows: readonly Row[] = [
  workspaceRow<DocumentDiagnosticParams>(
    'textDocument/diagnostic',
    announced,
    async ({ textDocument, previousResultId }, state) => {
      const uri = textDocument?.uri;
      if (typeof uri !== 'string') return new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri');
      const { service, abilities, pulled, allRead } = state;
      // Who cannot be told to ask again gets no answer that rests on what is still being read.
      if (!abilities.asksAgain) await allRead();
      const version = service.known(uri)?.open === true ? (service.document(uri)?.version ?? null) : null;
      const report = pulled.report(uri, foundIn(uri, state), version, previousResultId);
      return { ...report, ...(abilities.relatedFindings && related(uri, state)) };
    },
  ),
  workspaceRow<WorkspaceDiagnosticParams>('workspace/diagnostic', {}, async (params, state) => {
    await state.allChecked();
    const { previousResultIds = [], partialResultToken } = params ?? {};
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = state.pulled.all(previous);
    if (partialResultToken === undefined) return { items };
    return { items: tellInParts(items, partialResultToken, state) };
  }),
];

function announced({ pullsFindings }: Abilities): ServerCapabilities {
  if (!pullsFindings) return {};
  return {
    diagnosticProvider: { identifier: 'clausewright', interFileDependencies: true, workspaceDiagnostics: true },
  };
}

function foundIn(uri: string, state: SessionState) {
  return findingsIn(state.service, state.service.known(uri), state);
}

/** What is found in other open files by now, where that is something else than the editor has. */
function related(
  uri: string,
  state: SessionState,
): { readonly relatedDocuments: Readonly<Record<string, FindingsReport>> } {
  const { service, pulled } = state;
  const others = [...service.opened].filter((one) => one !== uri).flatMap((one) => service.document(one) ?? []);
  const outdated = pulled.outdated(others.map((one) => [one.uri, foundIn(one.uri, state), one.version] as const));
  return {
    relatedDocuments: Object.fromEntries(outdated.map(({ uri: other, version: _, ...report }) => [other, report])),
  };
}

/** Tells all but the last part; answers that. */
function tellInParts<T>(items: readonly T[], token: ProgressToken, { tellPart }: SessionState): readonly T[] {
  let at = 0;
  for (; at + atOnce < items.length; at += atOnce) tellPart(token, { items: items.slice(at, at + atOnce) });
  return items.slice(at);
}
