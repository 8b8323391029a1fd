import { say } from '../../base/words.ts';
import { exportFormats } from '../../export/formats.ts';
import type { Book } from '../../features/book/book.ts';
import { bookOf } from '../../features/book/book-of.ts';
import { type ExportParams, type ExportResult, exportRequest, type PageLanguage } from '../../protocol/book.ts';
import { ownLanguage } from '../../workspace/resolve/own-language.ts';
import { converterTo } from '../converters.ts';
import { label } from '../label.ts';
import { type Row, type SessionState, workspaceRow } from '../row.ts';

export const bookRows: readonly Row[] = [
  workspaceRow<ExportParams>(exportRequest, {}, async ({ uri, format, language }, state) => {
    const book = await bookFor({ uri, changes: false, ...(language && { language }) }, state);
    if (book === undefined) return undefined;
    const leftOut = book.leftOut.map((one) => label(say(one, state.reader.locale)));
    return { text: exportFormats[format].write(book), leftOut } satisfies ExportResult;
  }),
];

interface Asked {
  readonly uri: string;
  readonly language?: PageLanguage;
  readonly changes: boolean;
}

/** The book of a file, with what is sensitive masked: it is shown as it would leave the machine. */
async function bookFor(asked: Asked, { service }: SessionState): Promise<Book | undefined> {
  const { uri, language, changes } = asked;
  const toTraditional =
    language === 'zh-Hant' || language === 'both' ? await converterTo('zh-Hant').catch(() => undefined) : undefined;
  const document = service.document(uri);
  const snapshot = service.snapshot();
  return (
    document &&
    bookOf(snapshot, document, {
      language: language ?? ownLanguage(snapshot, document),
      changes,
      mask: true,
      reported: document.kind === 'report' ? service.findings(uri) : [],
      ...(toTraditional && { toTraditional }),
    })
  );
}
