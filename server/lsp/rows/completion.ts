import { type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import { keysBelow } from '../../features/completion/below.ts';
import { complete } from '../../features/completion/complete.ts';
import { type NextThing, nextThings } from '../../features/completion/next-things.ts';
import { plainText } from '../../features/completion/snippet.ts';
import type { Suggestion, SuggestionKind } from '../../features/completion/suggestion.ts';
import { type WayOn, waysOn } from '../../features/empty-file.ts';
import { plainMarkup } from '../../features/markup.ts';
import { nextCommand, skeletonWrittenCommand } from '../../protocol/commands.ts';
import type { Document } from '../../workspace/document.ts';
import type { Extras } from '../client.ts';
import { label } from '../label.ts';
import { documentRow, type SessionState } from '../row.ts';

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  date: CompletionItemKind.Constant,
  text: CompletionItemKind.Text,
  unit: CompletionItemKind.Unit,
  item: CompletionItemKind.Snippet,
  blank: CompletionItemKind.Text,
};

const again = { title: '', command: 'editor.action.triggerSuggest' };

/** Signs behind which something new can be offered, beside letters. */
const triggers = [' ', '[', '-', '：', ':', '{', ',', '/', '@', '#'];

export const completionRow = documentRow<CompletionParams>(
  'textDocument/completion',
  { completionProvider: { triggerCharacters: triggers } },
  ({ position, context }, document, { service, reader, abilities, extras }): CompletionList => {
    const { items: found, typed } = complete(service.snapshot(), document, position, reader, service.rules);
    // Who types on and did not ask is not told that only they can know what goes there: Enter would take it.
    const typing = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const asked = typing ? found.filter(({ kind }) => kind !== 'blank') : found;
    const isAsking = context?.triggerKind === CompletionTriggerKind.Invoked;
    const items = found.length === 0 && isAsking ? keysBelow(service.snapshot(), document, position, reader) : asked;
    const next = reader.opensPages ? nextThings(document, position, reader) : [];
    const ways = isAsking && typed === '' ? waysOn(document, reader) : [];
    // The server matches by id, title and script; the editor's own filter could not, so it is given what was typed.
    return {
      isIncomplete: true,
      items: [
        ...items.map((one, order) => toItem(one, order, typed, { reader, abilities, extras })),
        ...ways.map((one, order) => toWayOn(one, order, position)),
        ...next.map((one, order) => toNextItem(one, items.length + order, document)),
      ],
    };
  },
);

type ShownTo = Pick<SessionState, 'reader' | 'abilities' | 'extras'>;

function toItem(suggestion: Suggestion, order: number, typed: string, shown: ShownTo): CompletionItem {
  const { reader } = shown;
  const able = shown.abilities.items;
  const { kind, detail, documentation, snippet, range } = suggestion;
  const text = documentation?.();
  return {
    label: label(suggestion.label),
    kind: able.kinds.has(kinds[kind]) ? kinds[kind] : CompletionItemKind.Value,
    sortText: String(order).padStart(5, '0'),
    filterText: typed === '' ? suggestion.label : typed,
    ...(detail === ''
      ? {}
      : { detail: label(detail), ...(able.labelDetails && { labelDetails: { description: label(detail) } }) }),
    ...(text === undefined
      ? {}
      : {
          documentation: able.markdown
            ? { kind: MarkupKind.Markdown, value: text }
            : { kind: MarkupKind.PlainText, value: plainMarkup(text) },
        }),
    insertTextFormat: reader.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(able.asIs && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range, newText: reader.snippets ? snippet : plainText(snippet) },
    ...commandAfter(suggestion, shown.extras),
  };
}

/** Written by a command, since it goes elsewhere than completion can write. */
function toNextItem({ title, group, range }: NextThing, order: number, { tree }: Document): CompletionItem {
  const word = tree.text.line(range.start.line).slice(range.start.character, range.end.character);
  return {
    label: label(title),
    kind: CompletionItemKind.Event,
    sortText: String(order).padStart(5, '0'),
    filterText: word === '' ? title : word,
    textEdit: { range, newText: '' },
    command: { title: '', command: nextCommand, arguments: [group] },
  };
}

/** In an empty file: first of all, since it leads through the rest. */
function toWayOn({ title, command, arguments: args }: WayOn, order: number, position: Position): CompletionItem {
  return {
    label: label(title),
    kind: CompletionItemKind.Event,
    sortText: `0000${order}`,
    filterText: title,
    textEdit: { range: { start: position, end: position }, newText: '' },
    command: { title: '', command, arguments: [...args] },
  };
}

/** Several lines that were written to be filled in are known to our own client, so that Enter behind them begins the next such. */
function commandAfter(
  { again: asks = false, snippet, range }: Suggestion,
  extras: Extras,
): Pick<CompletionItem, 'command'> {
  const breaks = snippet.split(/\r\n?|\n/).length - 1;
  if (breaks === 0 || !extras.opensPages) return asks && extras.editorCommands ? { command: again } : {};
  const { line } = range.start;
  return { command: { title: '', command: skeletonWrittenCommand, arguments: [line, line + breaks, asks] } };
}
