import type { Words } from '../../base/words.ts';
import { evidenceOfAnswer } from '../../model/answer-items.ts';
import type { Language } from '../../model/field.ts';
import type { Evidence, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { nameOf } from '../../rules/kit/words/labels.ts';
import { joined, phrase } from '../../rules/kit/words/phrases.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import type { Version, Wording } from './book.ts';
import { nameWords } from './criterion-wording.ts';
import type { Names } from './names.ts';
import { strung } from './preliminaries.ts';
import { reportWords } from './report-labels.ts';
import { echoed, fieldWording, spoken, type Typesetting, wordingOf } from './wording.ts';

/** A report with what it takes to set what it attaches. */
export interface Attaching {
  readonly document: ReportDocument;
  readonly setting: Typesetting;
  /** Whether what would tell of a sensitive document is masked. */
  readonly mask: boolean;
}

/**
 * Whether a document's title, file and link are masked: it is of a sensitive kind, or of one that is not known here, and nobody says
 * that its secrets are blacked out.
 */
export function isMasked({ attachment, kind, redacted }: Evidence, names: Names, mask: boolean): boolean {
  if (!mask || attachment !== undefined || redacted?.value === true) return false;
  if (kind === undefined || names('evidence-kind', kind.text, 'zh-Hant') === undefined) return true;
  return names('sensitive', kind.text, 'zh-Hant') !== undefined;
}

/** What is attached, on one line: its title, kind, file or link, dates, and the figures that it proves. */
export function evidenceWording(evidence: Evidence, context: Attaching): Wording {
  const { setting, document } = context;
  const { attachment } = evidence;
  if (attachment !== undefined) {
    const [language = 'zh-Hant'] = setting.languages;
    return fieldWording(
      attachment,
      document,
      setting,
      setting.names('attachment', attachment.text, language) ?? attachment.text,
    );
  }
  const title = titleWording(evidence, context);
  const parts = [title, whereWording(evidence, context), datesWording(evidence, context)];
  const kind = kindWording(evidence, setting);
  const isNamed = isSaid(kind, title);
  const proves = evidence.proves.map(({ text }) => nameWords('indicator', text, setting.names));
  const proven = proves.length === 0 ? [] : spoken(phrase(reportWords.proves, { indicators: proves }), setting);
  return strung(
    [...parts, proven, ...(isNamed ? [] : [kind])].filter((one) => one.length > 0),
    setting,
    pause,
  );
}

/** What proves a figure, by its name alone: where it lies is told where it is brought. Of what is masked the kind. */
export function proverWording(evidence: Evidence, context: Attaching): Wording {
  const { document, setting, mask } = context;
  const id = attachedAs(evidence, document.model);
  if (id !== undefined) return spoken(nameWords('attachment', id, setting.names), setting);
  const title = isMasked(evidence, setting.names, mask) ? [] : titleWording(evidence, context);
  return title.length > 0 ? echoed(title) : kindWording(evidence, setting);
}

/** The id of an attachment; undefined for what is brought in one place alone. */
export function attachedAs(evidence: Evidence, { attachments }: Report): string | undefined {
  return attachments.find((one) => one === evidence)?.id.text;
}

/** Whether two wordings read the same, in whichever script. */
function isSaid(one: Wording, other: Wording): boolean {
  const plain = (wording: Wording) =>
    wording.map(({ paragraphs }) => foldScript(paragraphs.flatMap((runs) => runs.map(({ text }) => text)).join('')));
  return plain(one).join('\n') === plain(other).join('\n');
}

const pause: Words = { en: ', ', 'zh-Hant': '，' };

export function kindWording({ kind }: Evidence, setting: Typesetting): Wording {
  return kind === undefined ? [] : spoken(nameWords('evidence-kind', kind.text, setting.names), setting);
}

export function titleWording(evidence: Evidence, { document, setting, mask }: Attaching): Wording {
  if (isMasked(evidence, setting.names, mask)) return maskedWording(setting);
  return wordingOf(evidence.title, document, setting);
}

/** The file or link; nothing of one that is masked, whose title says so. */
export function whereWording(evidence: Evidence, { document, setting, mask }: Attaching): Wording {
  if (isMasked(evidence, setting.names, mask)) return [];
  const given = [evidence.file, evidence.url].flatMap((field) => {
    const wording = fieldWording(field, document, setting);
    return wording.length === 0 ? [] : [wording];
  });
  return strung(given, setting);
}

export function datesWording({ collected, expires, redacted }: Evidence, { setting }: Attaching): Wording {
  const said = [
    ...(collected === undefined ? [] : [phrase(reportWords.collected, { date: collected.text })]),
    ...(expires === undefined ? [] : [phrase(reportWords.expires, { date: expires.text })]),
    ...(redacted?.value === true ? [reportWords.redacted] : []),
  ];
  return said.length === 0 ? [] : spoken(joined(said, pause), setting);
}

function maskedWording(setting: Typesetting): Wording {
  return spoken(reportWords.masked, setting).map(
    ({ language, paragraphs }): Version => ({
      language,
      paragraphs: paragraphs.map((runs) => runs.map((run) => ({ ...run, kind: 'masked' as const }))),
    }),
  );
}

/** What is masked in a report, and how much of each kind. */
export function maskedIn(report: Report, names: Names, mask: boolean): readonly Words[] {
  const all = [
    report.attachments,
    ...report.figures.map((one) => one.evidence),
    ...report.answers.map(evidenceOfAnswer),
  ];
  const masked = all.flat().filter((one) => isMasked(one, names, mask));
  const kinds = [...new Set(masked.map(({ kind }) => kind?.text ?? ''))];
  return kinds.map((id) => {
    const count = masked.filter(({ kind }) => (kind?.text ?? '') === id).length;
    const isKnown = names('evidence-kind', id, 'zh-Hant') !== undefined;
    if (!isKnown) return phrase(reportWords.maskedUnknown, { kind: id === '' ? reportWords.noKind : id, count });
    return phrase(reportWords.maskedCount, { kind: nameWords('evidence-kind', id, names), count });
  });
}

/** How an attachment is called where it is referred to: its title and number, or its kind where that is masked. */
export function attachmentName(
  { model, own }: { readonly model: Report; readonly own: Language },
  id: string,
  inner: Names,
  mask: boolean,
): Words | undefined {
  const at = model.attachments.findIndex((one) => idKey(one.id.text) === idKey(id));
  const found = model.attachments[at];
  if (found === undefined) return undefined;
  const number = phrase(reportWords.attached, { number: at + 1 });
  const masked = isMasked(found, inner, mask);
  const kind = nameWords('evidence-kind', found.kind?.text ?? id, inner);
  const title = masked ? kind : nameOf(found.title, found.kind?.text ?? id, own);
  return phrase({ en: '{title} ({number})', 'zh-Hant': '{title}（{number}）' }, { title, number });
}
