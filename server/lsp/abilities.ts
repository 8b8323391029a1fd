import type { InitializeParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextMode, MarkupKind, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import { chosenEncoding } from './edge/columns.ts';

/** What the editor can do with what it is sent. Whatever it does not say it can do it cannot. */
export interface Abilities {
  /** Whether edits may name the version of the document they are for. */
  readonly versionedEdits: boolean;
  /** Whether edits may hold tab stops. */
  readonly snippetEdits: boolean;
  /** Whether changes can be shown to be confirmed one by one. */
  readonly annotatedEdits: boolean;
  /** Whether it makes edits that the server asks it to make. */
  readonly askedEdits: boolean;
  /** Whether an action may bring its edits; else it has to be a command of the server's. */
  readonly actionLiterals: boolean;
  /** Whether it asks for an action's edits when somebody takes it. */
  readonly lazyEdits: boolean;
  /** Whether it then takes what is to be run behind them as well. */
  readonly lazyCommands: boolean;
  /** Whether one action may be marked as the one that is mostly meant. */
  readonly preferredActions: boolean;
  /** Whether it asks whether a place can be renamed before it asks for a name. */
  readonly preparedRename: boolean;
  /** Whether symbols of a document may lie in each other. */
  readonly nestedSymbols: boolean;
  readonly symbolKinds: ReadonlySet<SymbolKind>;
  readonly deprecatedSymbols: boolean;
  /** What a finding may have beside its place and words. */
  readonly findings: { readonly related: boolean; readonly page: boolean; readonly version: boolean };
  /** Whether it asks for findings by itself: then it is told none. */
  readonly pullsFindings: boolean;
  /** Whether it can be told to ask for them again. */
  readonly asksAgain: boolean;
  /** Whether it takes those of other files with those that it asks for. */
  readonly relatedFindings: boolean;
  /** What a suggestion may have beside its label and words. */
  readonly items: {
    readonly kinds: ReadonlySet<CompletionItemKind>;
    readonly labelDetails: boolean;
    readonly asIs: boolean;
    readonly markdown: boolean;
  };
  readonly linkTooltips: boolean;
  /** Whether it asks what there is to say of a hint when the mouse is on it. */
  readonly lazyHints: boolean;
  /** Kinds of tokens that it has a colour for. */
  readonly tokenKinds: ReadonlySet<string>;
  /** Whether it counts columns in units of UTF-16. */
  readonly countsAsWeDo: boolean;
  /** Whether it has several ranges of a document formatted at once. */
  readonly severalRanges: boolean;
}

/** Kinds that an editor knows which names none: those of the protocol's first version. */
const firstSymbolKinds = kindsUpTo(SymbolKind.Array);
const firstItemKinds = kindsUpTo(CompletionItemKind.Reference);

export function abilitiesOf(capabilities: InitializeParams['capabilities']): Abilities {
  const { workspace, textDocument, general } = capabilities;
  const edits = workspace?.workspaceEdit;
  const actions = textDocument?.codeAction;
  const symbols = textDocument?.documentSymbol;
  const told = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const item = textDocument?.completion?.completionItem;
  return {
    versionedEdits: edits?.documentChanges === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    annotatedEdits: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    askedEdits: workspace?.applyEdit === true,
    actionLiterals: actions?.codeActionLiteralSupport !== undefined,
    lazyEdits: actions?.dataSupport === true && actions.resolveSupport?.properties?.includes('edit') === true,
    lazyCommands: actions?.resolveSupport?.properties?.includes('command') === true,
    preferredActions: actions?.isPreferredSupport === true,
    preparedRename: textDocument?.rename?.prepareSupport === true,
    nestedSymbols: symbols?.hierarchicalDocumentSymbolSupport === true,
    symbolKinds: new Set(symbols?.symbolKind?.valueSet ?? firstSymbolKinds),
    deprecatedSymbols: symbols?.tagSupport?.valueSet?.includes(SymbolTag.Deprecated) === true,
    findings: {
      related: (pulled?.relatedInformation ?? told?.relatedInformation) === true,
      page: (pulled?.codeDescriptionSupport ?? told?.codeDescriptionSupport) === true,
      version: told?.versionSupport === true,
    },
    pullsFindings: pulled !== undefined,
    asksAgain: workspace?.diagnostics?.refreshSupport === true,
    relatedFindings: pulled?.relatedDocumentSupport === true,
    items: {
      kinds: new Set(textDocument?.completion?.completionItemKind?.valueSet ?? firstItemKinds),
      labelDetails: item?.labelDetailsSupport === true,
      asIs: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
      markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    },
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    lazyHints: textDocument?.inlayHint?.resolveSupport?.properties?.includes('tooltip') === true,
    tokenKinds: new Set(textDocument?.semanticTokens?.tokenTypes),
    countsAsWeDo: chosenEncoding(general?.positionEncodings) === 'utf-16',
    severalRanges: textDocument?.rangeFormatting?.rangesSupport === true,
  };
}

function kindsUpTo<K extends number>(last: K): readonly K[] {
  return Array.from({ length: last }, (_, at) => (at + 1) as K);
}
