import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Location } from 'vscode-languageserver-types';
import { entryOf } from '../../base/entry-of.ts';
import { say } from '../../base/words.ts';
import { type BookWriter, largestTaken, type Written } from '../../export/format.ts';
import { exportWriters } from '../../export/formats.ts';
import { anchor } from '../../export/html/escape.ts';
import { previewChange, previewOf } from '../../export/html/preview.ts';
import { imagesIn, largestImage } from '../../export/images.ts';
import type { Book } from '../../features/book/book.ts';
import { bookOf } from '../../features/book/book-of.ts';
import { blockAtLine, placeOfBlock } from '../../features/book/places.ts';
import { toBase64 } from '../../protocol/base64.ts';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type PageLanguage,
  type PreviewAtParams,
  type PreviewAtResult,
  type PreviewParams,
  type PreviewPlaceParams,
  type PreviewResult,
  previewAtRequest,
  previewPlaceRequest,
  previewRequest,
} from '../../protocol/book.ts';
import type { ReaderLocale } from '../../protocol/settings.ts';
import { absolute } from '../../syntax/navigate.ts';
import { type Document, isStandard } from '../../workspace/document.ts';
import { ownLanguage } from '../../workspace/resolve/own-language.ts';
import { converterTo } from '../converters.ts';
import { label } from '../label.ts';
import { type Row, type SessionState, workspaceRow } from '../row.ts';

export const bookRows: readonly Row[] = [
  workspaceRow<ExportParams>(exportRequest, {}, async ({ uri, format, language }, state) => {
    const write = entryOf<BookWriter>(exportWriters, format);
    if (write === undefined) return new ResponseError(ErrorCodes.InvalidParams, 'format');
    const book = await bookFor({ uri, changes: false, ...(language && { language }) }, state);
    const document = state.service.document(uri);
    if (book === undefined || document === undefined) return undefined;
    const leftOut = book.leftOut.map((one) => label(say(one, state.reader.locale)));
    const snapshot = state.service.snapshot();
    const images = await state.contents(imagesIn(book), largestImage);
    const contents = (uris: readonly string[]) => state.contents(uris, largestTaken);
    const written = await write(book, { snapshot, document, images, contents, print: state.print });
    return written === undefined ? undefined : ({ ...sendable(written), leftOut } satisfies ExportResult);
  }),
  workspaceRow<PreviewParams>(previewRequest, {}, async ({ since, ...asked }, state) => {
    const book = await bookFor(asked, state);
    if (book === undefined) return undefined;
    const before = since === undefined ? undefined : state.shownBooks.stateOf(since);
    const now = previewOf(book, before);
    const { language, style } = now;
    return {
      state: state.shownBooks.note(now),
      title: label(book.title),
      language,
      ...(before === undefined && { style }),
      isVariant: isVariant(state.service.document(asked.uri)),
      ...previewChange(now, before),
    } satisfies PreviewResult;
  }),
  workspaceRow<PreviewAtParams>(previewAtRequest, {}, async ({ line, ...asked }, state) => {
    const [book, document] = [await bookFor(asked, state), state.service.document(asked.uri)];
    const block = book && document && blockAtLine(book, document, line);
    return block && ({ id: anchor(block.id) } satisfies PreviewAtResult);
  }),
  workspaceRow<PreviewPlaceParams>(
    previewPlaceRequest,
    {},
    async ({ id, ...asked }, state): Promise<Location | undefined> => {
      const book = await bookFor(asked, state);
      const at = book && placeOfBlock(book, id, anchor);
      const document = at && state.service.document(at.uri);
      return at && document && { uri: at.uri, range: absolute(document.tree, at.place) };
    },
  ),
];

function isVariant(document: Document | undefined): boolean {
  return document !== undefined && isStandard(document) && document.model.extends !== undefined;
}

function sendable(written: Written): Pick<ExportResult, 'content' | 'encoding'> {
  if (typeof written === 'string') return { content: written, encoding: 'utf8' };
  return { content: toBase64(written), encoding: 'base64' };
}

interface Asked {
  readonly uri: string;
  readonly language?: PageLanguage;
  readonly beside?: ReaderLocale;
  readonly changes: boolean;
}

/** The book of a file, with what is sensitive masked: it is shown as it would leave the machine. */
async function bookFor(
  { uri, language, beside, changes }: Asked,
  { service, shownBooks }: SessionState,
): Promise<Book | undefined> {
  const isTraditional = language === 'both' || language === 'zh-Hant' || beside === 'zh-Hant';
  const toTraditional = isTraditional ? await converterTo('zh-Hant').catch(() => undefined) : undefined;
  const document = service.document(uri);
  if (document === undefined) return undefined;
  const snapshot = service.snapshot();
  return shownBooks.bookFor(snapshot, JSON.stringify([uri, language, beside, changes]), () =>
    bookOf(snapshot, document, {
      language: language ?? ownLanguage(snapshot, document),
      ...(beside && { beside }),
      changes,
      mask: true,
      reported: document.kind === 'report' ? service.findings(uri) : [],
      ...(toTraditional && { toTraditional }),
    }),
  );
}
