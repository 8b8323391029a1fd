import type {
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { kindNames, modifierNames } from '../../features/tokens/token.ts';
import { editBetween, numbersOf, tokensOf, tokensWithin } from '../../features/tokens/tokens.ts';
import { tokenKinds } from '../../protocol/token-kinds.ts';
import type { Document } from '../../workspace/document.ts';
import type { Abilities } from '../abilities.ts';
import { countedIn } from '../edge/token-columns.ts';
import { documentRow, type Row, type SessionState } from '../row.ts';

export const tokenRows: readonly Row[] = [
  documentRow<SemanticTokensParams>('textDocument/semanticTokens/full', announced, (_, document, state) =>
    told(document, state),
  ),
  documentRow<SemanticTokensDeltaParams>(
    'textDocument/semanticTokens/full/delta',
    {},
    ({ previousResultId }, document, state): SemanticTokens | SemanticTokensDelta => {
      const before = state.toldTokens.last(document.uri);
      // What it has is not what was told last: all is told anew.
      if (before === undefined || before.id !== previousResultId) return told(document, state);
      const now = tokensOf(state.service.snapshot(), document, before.tokens);
      const edit = editBetween(before.tokens, now);
      const resultId = state.toldTokens.note(document.uri, now);
      return { resultId, edits: edit === undefined ? [] : [{ ...edit, data: [...edit.data] }] };
    },
  ),
  documentRow<SemanticTokensRangeParams>(
    'textDocument/semanticTokens/range',
    {},
    ({ range }, document, { service, toldTokens, columnsIn }): SemanticTokens => {
      const before = toldTokens.last(document.uri)?.tokens;
      const numbers = tokensWithin(service.snapshot(), document, range, before);
      return { data: [...countedIn(numbers, columnsIn(document.uri))] };
    },
  ),
];

function told(document: Document, { service, toldTokens, columnsIn }: SessionState): SemanticTokens {
  const now = tokensOf(service.snapshot(), document, toldTokens.last(document.uri)?.tokens);
  return {
    resultId: toldTokens.note(document.uri, now),
    data: [...countedIn(numbersOf(now.placed), columnsIn(document.uri))],
  };
}

/** Kinds by the name that the editor has a colour for: ours, or the protocol's own. */
function announced({ tokenKinds: known, countsAsWeDo }: Abilities): ServerCapabilities {
  const tokenTypes = kindNames.map((name) => (known.has(name) ? name : tokenKinds[name].known));
  const legend = { tokenTypes, tokenModifiers: [...modifierNames] };
  // What has changed is told in numbers as they are kept; who counts otherwise asks for all of them.
  return { semanticTokensProvider: { legend, full: countsAsWeDo ? { delta: true } : true, range: true } };
}
