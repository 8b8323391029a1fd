import { toSimplified } from '../../base/simplify.ts';
import { say, type Words } from '../../base/words.ts';
import type { Book, BookBlock } from '../../features/book/book.ts';
import { type Names, namesIn, namesInScript } from '../../features/book/names.ts';
import { lineFor } from '../../features/titles.ts';
import type { Language } from '../../model/field.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { isReport, languageOf, type ReportDocument } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { ExportedFile } from '../format.ts';
import { lineOf } from '../plain.ts';
import { csvTable } from '../sheets/csv.ts';
import { type HandedIn, packedEvidence } from './plan.ts';

const words = {
  index: { en: 'index', 'zh-Hant': '清單' },
  missing: { en: 'missing', 'zh-Hant': '缺漏說明' },
  name: { en: 'File', 'zh-Hant': '文件' },
  title: { en: 'Title', 'zh-Hant': '名稱' },
  kind: { en: 'Kind', 'zh-Hant': '種類' },
  given: { en: 'Given for', 'zh-Hant': '用於' },
  path: { en: 'Named as', 'zh-Hant': '報告中的路徑' },
  digest: { en: 'SHA-256', 'zh-Hant': 'SHA-256' },
  size: { en: 'Bytes', 'zh-Hant': '字節' },
  note: { en: 'Note', 'zh-Hant': '備注' },
  masked: { en: 'left out: sensitive, and not marked as blacked out', 'zh-Hant': '未放入：屬敏感材料，且未注明已遮蓋' },
  maskedHelp: {
    en: 'To hand in what is sensitive: black out what is personal in the file, write “redacted: true” below it in the report, and pack again.',
    'zh-Hant': '要提交敏感材料：先遮蓋文件中的個人信息，再在報告裡該材料下寫「redacted: true」，重新打包。',
  },
  gone: {
    en: 'left out: not there, no file, too large, or not readable',
    'zh-Hant': '未放入：不存在、不是文件、過大或無法讀取',
  },
  outside: { en: 'left out: outside the workspace', 'zh-Hant': '未放入：在工作區之外' },
  link: { en: 'a link: {url}', 'zh-Hant': '網址：{url}' },
  noFile: { en: 'no file is named', 'zh-Hant': '未指明文件' },
  nothingMissing: { en: 'Nothing is missing.', 'zh-Hant': '沒有缺漏。' },
  filesHead: { en: 'Evidence that is not in this package', 'zh-Hant': '未放入本包的材料' },
  openHead: { en: 'What is open in the report', 'zh-Hant': '報告中尚待填寫' },
  standingHead: { en: 'Where the report stands', 'zh-Hant': '自評情況' },
  line: { en: '- {name}: {what}', 'zh-Hant': '- {name}：{what}' },
} satisfies Readonly<Record<string, Words>>;

/** The files of a package for handing in, by their names: whoever zips them needs nothing else. */
type PackedFiles = ReadonlyMap<string, Uint8Array>;

interface PackedRow extends HandedIn {
  /** Absent where it is not in the package. */
  readonly bytes?: Uint8Array;
}

/** What it takes to tell of a package. */
interface PackTold {
  readonly document: ReportDocument;
  readonly names: Names;
  readonly language: Language;
  /** Makes the digest of bytes, in hex. */
  readonly digest: (bytes: Uint8Array) => string;
}

/**
 * A report with all that goes with it: the form, the evidence that it names, an index with checksums, and what is missing. Nothing is
 * refused: what cannot be put in is told. `form`: the form by its name. Undefined for what is no report.
 */
export async function packOf(
  book: Book,
  { document, snapshot, contents }: Pick<ExportedFile, 'document' | 'snapshot' | 'contents'>,
  form: readonly [name: string, bytes: Uint8Array],
  digest: PackTold['digest'],
): Promise<PackedFiles | undefined> {
  if (!isReport(document)) return undefined;
  const language = book.languages[0] ?? 'zh-Hant';
  const resolution = resolutionFor(snapshot, document);
  const told: PackTold = {
    document,
    language,
    digest,
    names: resolution === undefined ? () => undefined : inScript(namesIn(resolution), document),
  };
  const evidence = packedEvidence(document, told.names, snapshot.roots);
  const wanted = evidence.flatMap(({ uri, isMasked }) => (uri === undefined || isMasked ? [] : [uri]));
  const read = (await contents?.([...new Set(wanted)])) ?? new Map<string, Uint8Array>();
  const rows = evidence.map((one): PackedRow => {
    const bytes = one.isMasked || one.uri === undefined ? undefined : read.get(one.uri);
    return bytes === undefined ? one : { ...one, bytes };
  });
  const packed = rows.flatMap(({ name, bytes }) =>
    name === undefined || bytes === undefined ? [] : [[name, bytes] as const],
  );
  const files = new Map<string, Uint8Array>([form, ...packed]);
  const sums = [...files].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`);
  const text = (name: string, content: string) => files.set(name, new TextEncoder().encode(content));
  text(`${say(words.index, language)}.csv`, indexText(rows, told));
  text(`${say(words.missing, language)}.txt`, missingText(rows, book, told));
  text('SHA256SUMS', sums.join(''));
  return files;
}

/** The standard may be in the other script than the report. */
function inScript(names: Names, document: ReportDocument): Names {
  return namesInScript(names, { 'zh-Hans': toSimplified }, languageOf(document));
}

function indexText(rows: readonly PackedRow[], told: PackTold): string {
  const columns = [words.name, words.title, words.kind, words.given, words.path, words.digest, words.size, words.note];
  const { language, digest } = told;
  const pause = language === 'en' ? ', ' : '、';
  return csvTable(
    columns.map((one) => say(one, language)),
    rows.map((row) => {
      const { bytes, name, path, given, places, isMasked } = row;
      const note = noteOn(row);
      return [
        bytes && name,
        isMasked ? undefined : titleOf(row, told),
        kindOf(row, told),
        places.length === 0 ? given : places.map(({ kind, id }) => told.names(kind, id, language) ?? id).join(pause),
        isMasked ? undefined : path,
        bytes && digest(bytes),
        bytes?.length,
        note && say(note, language),
      ];
    }),
  );
}

/** Why a document is not in the package; undefined for one that is. */
function noteOn({ bytes, isMasked, path, uri, evidence }: PackedRow): Words | undefined {
  if (bytes !== undefined) return undefined;
  if (isMasked) return words.masked;
  if (path !== undefined) return uri === undefined ? words.outside : words.gone;
  return evidence.url === undefined ? words.noFile : phrase(words.link, { url: evidence.url.text });
}

function titleOf({ evidence }: PackedRow, { document, language }: PackTold): string {
  return lineFor(evidence.title, document, language);
}

function kindOf({ evidence }: PackedRow, { names, language }: PackTold): string {
  const id = evidence.kind?.text ?? '';
  return names('evidence-kind', id, language) ?? id;
}

/** What is not in the package, what is open in the report, and where it stands. */
function missingText(rows: readonly PackedRow[], book: Book, told: PackTold): string {
  const { language } = told;
  const away = rows.flatMap((row) => {
    const note = row.evidence.url === undefined ? noteOn(row) : undefined;
    const name = row.isMasked ? kindOf(row, told) : titleOf(row, told) || kindOf(row, told);
    return note === undefined ? [] : [lineText(name || row.given, [say(note, language)], told)];
  });
  const isAnyMasked = rows.some(({ isMasked }) => isMasked);
  const open = book.chunks.flatMap(({ blocks }) => blocks.flatMap((block) => openIn(block, told)));
  const standing = book.chunks.find(({ key }) => key === '=standing')?.blocks.flatMap(paragraphsOf) ?? [];
  const parts = [
    ...part(words.filesHead, [...away, ...(isAnyMasked ? ['', say(words.maskedHelp, language)] : [])], language),
    ...part(words.openHead, open, language),
    ...part(words.standingHead, standing, language),
  ];
  return parts.length === 0 ? `${say(words.nothingMissing, language)}\n` : parts.join('\n');
}

function part(head: Words, lines: readonly string[], language: Language): readonly string[] {
  return lines.length === 0 ? [] : [`${say(head, language)}\n\n${lines.join('\n')}\n`];
}

function lineText(name: string, what: readonly string[], { language }: PackTold): string {
  return say(phrase(words.line, { name, what: what.join(language === 'en' ? ', ' : '、') }), language);
}

function openIn(block: BookBlock, told: PackTold): readonly string[] {
  const facts = block.kind === 'form' || block.kind === 'facts' ? block.facts : [];
  const open = facts.filter(({ isOpen }) => isOpen === true).map(({ label }) => say(label, told.language));
  if (open.length === 0) return [];
  const name = block.kind === 'form' ? [block.number, lineOf(block.title)].join(' ').trim() : '';
  return [name === '' ? `- ${open.join(told.language === 'en' ? ', ' : '、')}` : lineText(name, open, told)];
}

function paragraphsOf(block: BookBlock): readonly string[] {
  if (block.kind === 'paragraph') return [`- ${lineOf(block.wording)}`];
  return block.kind === 'list' ? block.items.map(({ wording }) => `- ${lineOf(wording)}`) : [];
}
