import type {
  DidChangeTextDocumentParams,
  InitializeParams,
  PositionEncodingKind,
  TextDocumentContentChangeEvent,
  WorkspaceFolder,
} from 'vscode-languageserver';
import type { Position, Range } from '../../base/position.ts';
import { openAddress } from '../../features/open-address.ts';
import { lineText } from '../../syntax/line-text.ts';
import type { LineText } from '../../syntax/text.ts';
import { isPartial } from '../partial-change.ts';
import { chosenEncoding, columnOf, type PositionEncoding, unitAt } from './columns.ts';
import { normalUri } from './normal-uri.ts';
import { createSpellings } from './spellings.ts';
import type { ColumnOf } from './token-columns.ts';
import { type Translation, translate } from './translate.ts';

/** Where what the client writes becomes what everything here works with, and the other way round. */
export interface Edge {
  /** The client has introduced itself; answers what its columns are to be counted in, where it asked. */
  meet(params: InitializeParams): PositionEncodingKind | undefined;
  /** It opened these folders. */
  meetFolders(folders: readonly WorkspaceFolder[]): void;
  /** It opened a document, which it calls so. */
  meetDocument(uri: string): void;
  /** What it says. */
  incoming<T>(message: T): T;
  /** Edits of a document, each counted in what the one before has left. */
  incomingEdits(message: DidChangeTextDocumentParams): DidChangeTextDocumentParams;
  /**
   * What it is told, without what it has no address for; `about`: what the client called the file that it had asked about.
   * Undefined where nothing is left.
   */
  outgoing<T>(message: T, about?: string): T | undefined;
  /** How the client counts the columns of a file, where that is not how everything here does. */
  columnsIn(file: string): ColumnOf | undefined;
}

/** Documents of ours as files, for a client that opens no others. */
export interface OwnPages {
  fileOf(uri: string): string | undefined;
  documentIn(file: string): string | undefined;
}

/** `textOf`: what a file holds as far as anybody knows. `pages`: how the client is shown documents of ours; absent: as they are. */
export function createEdge(textOf: (uri: string) => LineText | undefined, pages: () => OwnPages | undefined): Edge {
  const spellings = createSpellings();
  let encoding: PositionEncoding = 'utf-16';

  const lineOf = (file: string | undefined, line: number): string =>
    (file === undefined ? undefined : textOf(file)?.line(line)) ?? '';

  /** The file that the client means. */
  const named = (uri: string): string => {
    const normal = normalUri(uri);
    const own = pages();
    const document = own?.documentIn(normal);
    return document !== undefined && own?.fileOf(document) === normal ? document : normal;
  };

  const called = (uri: string): string | undefined => {
    const own = pages();
    const address = own === undefined ? uri : openAddress(uri, own.fileOf);
    return address === undefined ? undefined : spellings.own(address);
  };

  const counted = (count: typeof unitAt): Pick<Translation, 'position'> =>
    encoding === 'utf-16'
      ? {}
      : { position: ({ line, character }, file) => at(line, count(lineOf(file, line), character, encoding)) };
  const outwards = (): Translation => ({ uri: called, fileOf: (uri) => uri, ...counted(columnOf) });
  const inwards = (): Translation => ({ uri: named, fileOf: named, ...counted(unitAt) });

  return {
    meet({ capabilities, workspaceFolders, rootUri }) {
      const offered = capabilities?.general?.positionEncodings;
      encoding = chosenEncoding(offered);
      if (Array.isArray(workspaceFolders)) this.meetFolders(workspaceFolders);
      else if (typeof rootUri === 'string') spellings.learnFolder(rootUri);
      return offered === undefined ? undefined : encoding;
    },
    meetFolders: (folders) => {
      for (const { uri } of folders) spellings.learnFolder(uri);
    },
    meetDocument: spellings.learn,
    // Whatever the client names is named here.
    incoming: (message) => translate(message, inwards()) ?? message,
    incomingEdits({ textDocument, contentChanges }) {
      const uri = named(textDocument.uri);
      const changes =
        encoding === 'utf-16' ? contentChanges : editsIn(textOf(uri) ?? lineText(''), contentChanges, encoding);
      return { textDocument: { ...textDocument, uri }, contentChanges: changes };
    },
    columnsIn: (file) =>
      encoding === 'utf-16' ? undefined : (line, unit) => columnOf(lineOf(file, line), unit, encoding),
    outgoing(message, about) {
      if (encoding === 'utf-16' && spellings.areNormal() && pages() === undefined) return message;
      return translate(message, outwards(), about === undefined ? undefined : named(about));
    },
  };
}

/** Edits whose columns are counted so, each in what the one before has left, in units of UTF-16. */
function editsIn(
  text: LineText,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent[] {
  let now = text;
  return changes.map((one) => {
    if (!isPartial(one)) {
      now = lineText(one.text);
      return one;
    }
    const unit = ({ line, character }: Position): Position => at(line, unitAt(now.line(line), character, encoding));
    const range: Range = { start: unit(one.range.start), end: unit(one.range.end) };
    now = now.edit([{ range, text: one.text }]);
    return { range, text: one.text };
  });
}

function at(line: number, character: number): Position {
  return { line, character };
}
