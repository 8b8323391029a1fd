import { lineText } from '../syntax/line-text.ts';
import {
  type ClosedReport,
  type Document,
  isClosed,
  isReport,
  type KnownDocument,
  type ReportDocument,
} from './document.ts';
import { readDocument } from './read-document.ts';
import type { ReportSummary } from './report-summary.ts';
import { summarize } from './summarize-report.ts';

/** A file's text, and what stands for its bytes where whoever read them says so. */
export interface TextRead {
  readonly text: string;
  readonly digest?: string;
  /** What stood outside for a file with these bytes; see `disk/stamp.ts`. */
  readonly stamp?: string;
}

/** A file as read from disk, or as the editor holds it. */
export interface FileText extends TextRead {
  readonly uri: string;
}

/** Where the text of a closed file is read again. */
export interface ClosedTexts {
  /** Whether files of this address can be read at once. The text of any other is kept. */
  covers(uri: string): boolean;
  /** Undefined where it is gone, or cannot be read. */
  read(uri: string): TextRead | undefined;
}

/** Keeps closed reports as summaries, and reads one again when somebody asks for all of it. */
export interface ClosedReports {
  /** The file as it is to be kept: a report that nobody has open as its summary, everything else as it is. */
  kept(document: Document): KnownDocument;
  /** A report that was read elsewhere; the same object where that is what was known of it. */
  summarized(uri: string, summary: ReportSummary, before: KnownDocument | undefined): ClosedReport;
  /** Whether the file's text is at hand, or can be read again. */
  canRead(uri: string): boolean;
  /** Whatever was read of these files may no longer be what stands there. */
  forget(uri: string): void;
}

/** As many reports stay in memory as a whole after they were read: what is asked of one is often asked twice. */
const most = 16;

export function closedReports(texts: ClosedTexts | undefined): ClosedReports {
  const keptTexts = new Map<string, TextRead>();
  const read = (uri: string) => keptTexts.get(uri) ?? (texts?.covers(uri) ? texts.read(uri) : undefined);
  const recent = new Map<string, ReportDocument>();

  const remember = (report: ReportDocument): ReportDocument => {
    recent.delete(report.uri);
    recent.set(report.uri, report);
    const [oldest] = recent.keys();
    if (recent.size > most && oldest !== undefined) recent.delete(oldest);
    return report;
  };
  const whole = (uri: string): ReportDocument => {
    const known = recent.get(uri);
    if (known !== undefined) return remember(known);
    const found = read(uri);
    // It may be readable the next time, or be told to be gone.
    return found === undefined ? { ...reportIn(uri, { text: '' }), unread: true } : remember(reportIn(uri, found));
  };
  const summarized = (uri: string, summary: ReportSummary): ClosedReport => ({
    uri,
    kind: 'report',
    version: 0,
    open: false,
    origin: 'workspace',
    summary,
    whole: () => whole(uri),
  });
  return {
    kept(document) {
      if (!isReport(document) || document.open || document.origin !== 'workspace') return document;
      if (texts?.covers(document.uri) !== true) keptTexts.set(document.uri, textReadOf(document));
      remember(document);
      return summarized(document.uri, summarize(document));
    },
    summarized(uri, summary, before) {
      // What others ask may be the same in another text.
      recent.delete(uri);
      if (isClosed(before) && isSame(before.summary, summary)) return before;
      return summarized(uri, summary);
    },
    canRead: (uri) => keptTexts.has(uri) || texts?.covers(uri) === true,
    forget(uri) {
      recent.delete(uri);
      keptTexts.delete(uri);
    },
  };
}

function isSame(a: ReportSummary, b: ReportSummary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The file as a report, even where it has become something else since: who asks will be told of that in its turn. */
function reportIn(uri: string, { text, ...read }: TextRead): ReportDocument {
  const source = { uri, version: 0, open: false, origin: 'workspace', text: lineText(text), kind: 'report' } as const;
  const document = readDocument({ ...source, ...read });
  if (!isReport(document)) throw new Error(`${uri} was not read as a report`);
  return document;
}

function textReadOf({ tree, digest }: Document): TextRead {
  const text = tree.text.toString();
  return digest === undefined ? { text } : { text, digest };
}
