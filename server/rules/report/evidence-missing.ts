import type { Locale } from '../../base/words.ts';
import { evidenceOfAnswer, statusOf } from '../../model/answer-items.ts';
import type { Element, Language } from '../../model/field.ts';
import { itemNumber, placedItems } from '../../model/numbered-parts.ts';
import type { Answer, Attachment, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { oneWay } from '../../model/values/requirement.ts';
import { scalarText } from '../../syntax/quote.ts';
import { evidenceIn, isClaimed } from '../../workspace/assess/evidence-given.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { EvidenceKinds } from '../../workspace/resolve/resolution.ts';
import { inAnswer } from '../example.ts';
import { evidenceName } from '../kit/answered.ts';
import { addItems } from '../kit/fixes/additions.ts';
import { newEvidence } from '../kit/fixes/new-answers.ts';
import { type EvidenceTree, evidenceWords, kindsIn, missingProof } from '../kit/words/evidence-words.ts';
import { nameOf } from '../kit/words/labels.ts';
import { asWritten, joined } from '../kit/words/phrases.ts';
import { defineCheck, type Fix } from '../rule.ts';

const plan = 'plan: {action: 聘請導師, due: 2021-06-30}';
const asking = (kinds: string) => ({ clause: `evidence: ${kinds}` });
const inItem = { clause: 'items:\n  - {id: ramp, text: 有名單。, evidence: [roster]}' };
const inItems = {
  clause:
    'items:\n  - {id: ramp, text: 有名單；, evidence: [roster]}\n  - {id: rail, text: 有扶手。, evidence: [roster]}',
};
const attachIt = { en: 'Attach “{title}”', 'zh-Hant': '附上「{title}」' };
const addIt = { en: 'Add evidence: {kind}', 'zh-Hant': '添加材料：{kind}' };

export const rule = defineCheck({
  code: 'report/evidence-missing',
  severity: 'warning',
  title: { en: 'Evidence that the clause asks for', 'zh-Hant': '缺少條款要求的材料' },
  message: {
    en: 'The answer to “{clause}” lacks evidence that the clause asks for: {missing}. Add it, or change the status.',
    'zh-Hant': '條款「{clause}」的答覆缺少所要求的材料：{missing}。請補充材料，或改變狀態。',
  },
  why: {
    en: 'A claim without the evidence asked for is not believed.',
    'zh-Hant': '沒有所要求的材料，答覆不會被採信。',
  },
  lacks: 'proof',
  fix: 'choose',
  on: 'answer',
  reads: ['clause'],
  concerns: (answer, { clause: clauses }) =>
    isClaimed(statusOf(answer)) && clauses.of(answer)?.assessed?.evidence === false,
  *check(answer, { clause: clauses, document, setting }) {
    const answered = clauses.of(answer);
    if (answered?.assessed === undefined) return;
    const { assessed, assessment, report } = answered;
    const { resolution } = assessment;
    if (isUnclear(answer, report, resolution)) return;
    const places = placedItems(assessed.clause.content);
    for (const missing of missingProof(assessed.clause, answer, evidenceIn(report), assessed.exempt)) {
      const { kinds, item, answer: ofItem } = missing;
      const target = ofItem ?? answer;
      const place = places.find((one) => one.item === item);
      const name = answered.name();
      yield {
        at: target.handle,
        args: {
          clause: place === undefined ? name : joined([name, asWritten(itemNumber(place.path))], asWritten(' ')),
          missing: kinds.map((one) => evidenceWords(one, resolution)),
        },
        fixes: (reader) => {
          const attach = attaching(target, kinds, document, report, setting.language);
          const add = adding(target, kinds, document, resolution, reader);
          // One attachment that would do is the one; where there is none, all that is missing is laid out.
          const isPlain = attach.length === 0 || (attach.length === 1 && kinds.length === 1);
          return [...attach, ...add].map((fix, index) => (isPlain && index === 0 ? { ...fix, preferred: true } : fix));
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented', asking('[roster]')),
      inAnswer(`status: partial\n${plan}\nevidence: []`, asking('[roster]')),
      inAnswer('{status: implemented}', asking('[{any: [photo, roster]}]')),
      inAnswer('status: implemented\nevidence:\n  - list', asking('[roster, photo]')),
      inAnswer('items:\n  ramp:\n    status: implemented', inItem),
      inAnswer('items:\n  ramp: {status: implemented}\n  rail: {status: implemented, evidence: [list]}', inItems),
    ],
    good: [
      inAnswer('status: implemented\nevidence: [list]', asking('[roster]')),
      inAnswer('status: implemented\nevidence:\n  - {kind: roster, title: 名單}', asking('[{any: [photo, roster]}]')),
      inAnswer('status: implemented', {
        ...asking('[roster]'),
        figures: 'mentor-count: {value: 3, evidence: [list]}',
      }),
      inAnswer(`status: planned\n${plan}`, asking('[roster]')),
      inAnswer('items:\n  ramp: {status: implemented, evidence: [list]}', inItem),
      inAnswer('items:\n  ramp: {status: not-applicable, reason: 不設入口}', inItem),
      inAnswer('evidence: [list]\nitems:\n  ramp: {status: implemented}\n  rail: {status: implemented}', inItems),
    ],
  }),
});

/** Naming attachments of the kinds that are missing. */
function attaching(
  answer: Element,
  missing: readonly EvidenceTree[],
  document: Document,
  { attachments }: Pick<Report, 'attachments'>,
  language: Language,
): readonly Fix[] {
  const wanted = new Set(kindsIn(missing).map(idKey));
  const ready = attachments.filter((one) => wanted.has(idKey(one.kind?.value ?? '')));
  return ready.flatMap((one): Fix[] => {
    const edit = addItems(document, answer, 'evidence', scalarText(one.id.text));
    const args = { title: nameOf(one.title, one.id.text, language) };
    return edit === undefined ? [] : [{ title: attachIt, args, edits: [edit] }];
  });
}

/** Laying out what is missing: all of it, then the kinds one by one where there are several or others would do as well. */
function adding(
  answer: Element,
  missing: readonly EvidenceTree[],
  document: Document,
  resolution: EvidenceKinds,
  reader: Locale,
): readonly Fix[] {
  const writing = { reader, language: languageOf(document) };
  const lay = (kinds: readonly string[]): readonly Fix[] => {
    const laidOut = kinds.map((kind) => newEvidence(kind, resolution, writing));
    const edit = addItems(document, answer, 'evidence', ...laidOut);
    const args = { kind: kinds.map((kind) => evidenceName(kind, resolution)) };
    return edit === undefined ? [] : [{ title: addIt, args, edits: [edit] }];
  };
  const all = [...new Set(missing.flatMap(oneWay).flatMap(({ value }) => value ?? []))];
  const others = kindsIn(missing).filter((kind) => all.length > 1 || !all.includes(kind));
  return [...lay(all), ...others.flatMap((kind) => lay([kind]))];
}

/** Whether some evidence is there of which nobody knows the kind: the slip in it is told by itself. */
function isUnclear(
  answer: Answer,
  { attachments }: Pick<Report, 'attachments'>,
  { evidenceKinds }: EvidenceKinds,
): boolean {
  const byId = new Map<string, Attachment>(attachments.map((one) => [idKey(one.id.text), one]));
  return evidenceOfAnswer(answer).some((one) => {
    const { kind } = one.attachment === undefined ? one : (byId.get(idKey(one.attachment.text)) ?? {});
    return kind?.value === undefined || !evidenceKinds.has(idKey(kind.value));
  });
}
