import type { Locale } from '../../../base/words.ts';
import { evidenceOfAnswer } from '../../../model/answer-items.ts';
import type { Language } from '../../../model/field.ts';
import { evidenceOf } from '../../../model/item-duties.ts';
import type { Attachment, Evidence, Report } from '../../../model/report.ts';
import { idKey } from '../../../model/values/id.ts';
import { leavesOf } from '../../../model/values/requirement.ts';
import { scalarText } from '../../../syntax/quote.ts';
import type { AssessedClause, Assessment } from '../../../workspace/assess/assess.ts';
import { indicatorsOf } from '../../../workspace/assess/spoken-of.ts';
import { type Document, languageOf } from '../../../workspace/document.ts';
import type { Fix } from '../../rule.ts';
import { evidenceName } from '../answered.ts';
import { nameOf } from '../words/labels.ts';
import { addItems, addToKeyed } from './additions.ts';
import { freeId } from './free-id.ts';
import { newEvidence } from './new-answers.ts';
import { entry } from './new-entry.ts';

const prove = { en: 'Say that “{title}” proves it', 'zh-Hant': '寫明「{title}」證明這項數據' };
const attach = { en: 'Add an attachment that proves it: {kind}', 'zh-Hant': '添加證明這項數據的附件：{kind}' };

/** A menu is short. */
const mostOffered = 4;

/** A report whose figure is to be proved, and who asks. */
interface FigureToProve {
  readonly document: Document;
  readonly report: Report;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly reader: Locale;
}

/**
 * Ways to prove a figure: by evidence that fits, which is preferred where it is the only one; by another attachment; where none
 * fits, by an attachment of a kind that is asked for, to be filled in.
 */
export function provingFixes(indicator: string, proving: FigureToProve): readonly Fix[] {
  const { document, report, assessment, language } = proving;
  const testing = assessment.clauses.filter(({ clause }) => tests(clause.content, indicator));
  const fits = fitting(testing, report);
  const others = report.attachments.filter((one) => !fits.includes(one));
  const named = [...fits, ...others].slice(0, mostOffered).flatMap((one): Fix[] => {
    const edit = addItems(document, one, 'proves', scalarText(indicator));
    const id = isAttachment(one) ? one.id.text : (one.file?.text ?? one.kind?.text ?? '');
    const args = { title: nameOf(one.title, id, language) };
    return edit === undefined
      ? []
      : [{ title: prove, args, edits: [edit], preferred: fits.length === 1 && one === fits[0] }];
  });
  return fits.length > 0 ? named : [...named, ...newAttachments(indicator, testing, proving)];
}

function tests(content: AssessedClause['clause']['content'], indicator: string): boolean {
  return indicatorsOf(content).tested.some((id) => idKey(id) === idKey(indicator));
}

function isAttachment(one: Evidence): one is Attachment {
  return 'id' in one;
}

/** What is brought for the clauses that test the figure, and attachments of the kinds that they ask for. */
function fitting(testing: readonly AssessedClause[], { attachments }: Report): readonly Evidence[] {
  const brought = testing.flatMap(({ answer }) => (answer === undefined ? [] : evidenceOfAnswer(answer)));
  const named = new Set(brought.map(({ attachment }) => idKey(attachment?.text ?? '')));
  const asked = new Set(kindsAskedFor(testing).map(idKey));
  const isFit = ({ id, kind }: Attachment) => named.has(idKey(id.text)) || asked.has(idKey(kind?.text ?? ''));
  return [...attachments.filter(isFit), ...brought.filter(({ attachment }) => attachment === undefined)];
}

function kindsAskedFor(testing: readonly AssessedClause[]): readonly string[] {
  const kinds = testing.flatMap(({ clause }) => {
    const asked = evidenceOf(clause.content);
    return asked === undefined ? [] : leavesOf(asked);
  });
  return [...new Set(kinds.flatMap(({ value }) => value ?? []))];
}

function newAttachments(
  indicator: string,
  testing: readonly AssessedClause[],
  { document, report, assessment: { resolution }, reader }: FigureToProve,
): readonly Fix[] {
  const last = report.attachments.at(-1);
  const taken = new Set(report.attachments.map(({ id }) => idKey(id.text)));
  return kindsAskedFor(testing).flatMap((kind): Fix[] => {
    const proves = entry('proves', { items: [scalarText(indicator)] });
    const added = entry(freeId(kind, taken), [
      ...newEvidence(kind, resolution, { reader, language: languageOf(document) }),
      proves,
    ]);
    const edit = addToKeyed(document, report, 'attachments', last && { key: last.id, value: last }, [added]);
    return edit === undefined ? [] : [{ title: attach, args: { kind: evidenceName(kind, resolution) }, edits: [edit] }];
  });
}
