import type { FileKind } from '../../server/protocol/kinds.ts';

/** One feature as editors know it. */
export interface Feature {
  readonly name: string;
  readonly does: string;
  readonly methods: readonly string[];
  /** Where it is announced among the server's capabilities: `workspace.fileOperations`. */
  readonly key: string;
  /** The kinds of file in which it has something to say. Absent: it is not asked about a file. */
  readonly on?: readonly FileKind[];
  /** The client capability without which it is not announced. */
  readonly needs?: string;
  /** What is announced besides, to clients with a capability. */
  readonly more?: { readonly key: string; readonly needs: string; readonly does: string };
}

const ours: readonly FileKind[] = ['standard', 'report'];
const every: readonly FileKind[] = ['standard', 'report', 'config'];

function feature(
  name: string,
  does: string,
  key: string,
  methods: string,
  rest: Pick<Feature, 'on' | 'needs' | 'more'> = {},
): Feature {
  return { name, does, key, methods: methods.split(' '), ...rest };
}

/** Every request of the protocol that is answered. */
export const features: readonly Feature[] = [
  feature(
    'Findings',
    'told as they are found; asked for by who can',
    'diagnosticProvider',
    'textDocument/diagnostic workspace/diagnostic',
    {
      on: every,
      needs: 'textDocument.diagnostic',
    },
  ),
  feature(
    'Quick fixes',
    'and fix all, fill in, refactor',
    'codeActionProvider',
    'textDocument/codeAction codeAction/resolve',
    {
      on: every,
      more: {
        key: 'codeActionProvider.resolveProvider',
        needs: 'textDocument.codeAction.resolveSupport',
        does: 'edits when taken',
      },
    },
  ),
  feature(
    'Commands',
    'an action’s edits, for clients whose actions bring none',
    'executeCommandProvider',
    'workspace/executeCommand',
    { needs: 'workspace.applyEdit' },
  ),
  feature('Completion', 'keys, values, ids, whole skeletons', 'completionProvider', 'textDocument/completion', {
    on: every,
  }),
  feature('Hover', 'what an id names, a key is for, a word means', 'hoverProvider', 'textDocument/hover', {
    on: every,
  }),
  feature('Definition', 'where an id is given', 'definitionProvider', 'textDocument/definition', { on: ours }),
  feature('Declaration', 'where it was first given', 'declarationProvider', 'textDocument/declaration', { on: ours }),
  feature('Implementation', 'how variants change it', 'implementationProvider', 'textDocument/implementation', {
    on: ours,
  }),
  feature('Type definition', 'the clause behind a value', 'typeDefinitionProvider', 'textDocument/typeDefinition', {
    on: ours,
  }),
  feature('References', 'every use, in every file', 'referencesProvider', 'textDocument/references', { on: ours }),
  feature('Highlight', 'given and named in this file', 'documentHighlightProvider', 'textDocument/documentHighlight', {
    on: every,
  }),
  feature(
    'Linked editing',
    'an id with its uses, where no other file hangs on it',
    'linkedEditingRangeProvider',
    'textDocument/linkedEditingRange',
    { on: ours },
  ),
  feature(
    'Rename',
    'an id everywhere; reports out of reach still resolve',
    'renameProvider',
    'textDocument/rename textDocument/prepareRename',
    {
      on: ours,
      more: { key: 'renameProvider.prepareProvider', needs: 'textDocument.rename.prepareSupport', does: 'asked first' },
    },
  ),
  feature('Moved files', 'paths that name them follow', 'workspace.fileOperations', 'workspace/willRenameFiles'),
  feature(
    'Semantic tokens',
    'what ids and words mean; whole, range, changes',
    'semanticTokensProvider',
    'textDocument/semanticTokens/full textDocument/semanticTokens/full/delta textDocument/semanticTokens/range',
    { on: every },
  ),
  feature(
    'Inlay hints',
    'numbers, verdicts, figures',
    'inlayHintProvider',
    'textDocument/inlayHint inlayHint/resolve',
    {
      on: ours,
      more: {
        key: 'inlayHintProvider.resolveProvider',
        needs: 'textDocument.inlayHint.resolveSupport',
        does: 'more under the mouse',
      },
    },
  ),
  feature(
    'Code lenses',
    'what hangs on a clause; how far a report is',
    'codeLensProvider',
    'textDocument/codeLens codeLens/resolve',
    { on: ours },
  ),
  feature(
    'Call hierarchy',
    'indicator, clauses, reports, and back',
    'callHierarchyProvider',
    'textDocument/prepareCallHierarchy callHierarchy/incomingCalls callHierarchy/outgoingCalls',
    { on: ours },
  ),
  feature(
    'Type hierarchy',
    'bases and variants',
    'typeHierarchyProvider',
    'textDocument/prepareTypeHierarchy typeHierarchy/supertypes typeHierarchy/subtypes',
    { on: ours },
  ),
  feature('Outline', 'chapters, clauses, answers', 'documentSymbolProvider', 'textDocument/documentSymbol', {
    on: ours,
  }),
  feature('Symbols', 'by id or title, in either script', 'workspaceSymbolProvider', 'workspace/symbol'),
  feature('Links', 'standards, evidence, references', 'documentLinkProvider', 'textDocument/documentLink', {
    on: ours,
  }),
  feature(
    'Folding',
    'keys, items, comments, chapters of a report',
    'foldingRangeProvider',
    'textDocument/foldingRange',
    { on: every },
  ),
  feature('Selection', 'grows from word to clause to file', 'selectionRangeProvider', 'textDocument/selectionRange', {
    on: every,
  }),
  feature(
    'Formatting',
    'document and ranges',
    'documentFormattingProvider',
    'textDocument/formatting textDocument/rangeFormatting textDocument/rangesFormatting',
    {
      on: every,
      more: {
        key: 'documentRangeFormattingProvider.rangesSupport',
        needs: 'textDocument.rangeFormatting.rangesSupport',
        does: 'several ranges at once',
      },
    },
  ),
  feature(
    'On type',
    'full-width signs, line ends',
    'documentOnTypeFormattingProvider',
    'textDocument/onTypeFormatting',
    { on: every },
  ),
];
