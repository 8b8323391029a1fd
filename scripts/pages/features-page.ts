import { clientOf } from '../../server/lsp/client.ts';
import { announced } from '../../server/lsp/requests.ts';
import { rows } from '../../server/lsp/table.ts';
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

/** What stands at a path of keys; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}

/** What a client says that has one capability. */
export function clientWith(path: string): object {
  const [last = '', ...outer] = path.split('.').reverse();
  const lazily = { properties: ['edit', 'command', 'tooltip'] };
  const own = last === 'resolveSupport' ? lazily : /Support$|^applyEdit$/.test(last) ? true : {};
  // Actions whose edits are asked for later have to be able to bring any, and to be known again.
  const literals = { dataSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const all = { ...(path.startsWith('textDocument.codeAction.') && literals), [last]: own };
  return outer.reduce<object>((inner, key) => ({ [key]: inner }), all);
}

const heads = [
  'feature',
  'what it does',
  'methods',
  'announced as',
  'standards',
  'reports',
  'settings',
  'client capability',
];

/** The table of features, held against what the server answers and announces. */
export function featuresPage(): string {
  const bare = announced(clientOf({ capabilities: {} } as never));
  const answered = new Set(rows.map(({ method }) => method).filter((method) => !method.startsWith('clausewright/')));
  const described = features.flatMap(({ methods }) => methods);
  const apart = [...answered]
    .filter((one) => !described.includes(one))
    .concat(described.filter((one) => !answered.has(one)));
  if (apart.length > 0)
    throw new Error(`scripts/pages/features-page.ts and the table of rows differ in ${apart.join(', ')}`);
  const missing = features.filter(({ key, needs }) => needs === undefined && valueAt(bare, key) === undefined);
  if (missing.length > 0) throw new Error(`not announced: ${missing.map(({ name }) => name).join(', ')}`);
  const lines = [heads, heads.map(() => '---'), ...features.map(cells)].map((one) => `| ${one.join(' | ')} |`);
  return `${intro}\n${lines.join('\n')}\n`;
}

function cells({ name, does, methods, key, on, needs, more }: Feature): readonly string[] {
  const mark = (kind: FileKind): string => (on === undefined ? '' : on.includes(kind) ? '✓' : '–');
  const wants = [
    ...(needs === undefined ? [] : [`\`${needs}\``]),
    ...(more === undefined ? [] : [`${more.does}: \`${more.needs}\``]),
  ];
  return [
    name,
    does,
    methods.map(code).join(' '),
    code(key),
    mark('standard'),
    mark('report'),
    mark('config'),
    wants.join('; '),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}

const intro = `# What an editor can ask for

Every request of the language server protocol that is answered, made by \`npm run generate\` from the server’s own tables and tried in
\`test/lsp/features.test.ts\` against what \`initialize\` answers and against files of each kind. Whatever a client does not say it can do it is not
sent; where nothing stands under *client capability*, every client gets the feature. A client that does not ask for findings is told them
(\`textDocument/publishDiagnostics\`). Requests of our own (\`clausewright/…\`) are in \`server/protocol/\`.
`;
