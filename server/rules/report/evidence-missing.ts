import { type Language, proseIn } from '../../model/field.ts';
import type { Answer, Attachment, Report } from '../../model/report.ts';
import { scalarText } from '../../syntax/quote.ts';
import { kindsOfEvidence } from '../../workspace/assess/assess.ts';
import type { EvidenceKinds } from '../../workspace/resolve/resolution.ts';
import { idKey } from '../../workspace/snapshot.ts';
import { addItem } from '../additions.ts';
import { evidenceName } from '../answered.ts';
import { evidenceWords, kindsIn, missingEvidence } from '../evidence-words.ts';
import { inAnswer } from '../example.ts';
import { nameOf } from '../labels.ts';
import { entry } from '../new-entry.ts';
import { defineCheck, type Fix } from '../rule.ts';

const claiming: ReadonlySet<string> = new Set(['implemented', 'partial']);
const plan = 'plan: {action: 聘請導師, due: 2021-06-30}';
const asking = (kinds: string) => ({ clause: `evidence: ${kinds}` });
const attaching = { en: 'Attach “{title}”', 'zh-Hant': '附上「{title}」' };
const adding = { en: 'Add evidence: {kind}', 'zh-Hant': '添加材料：{kind}' };

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
    answer.status?.value !== undefined &&
    claiming.has(answer.status.value) &&
    clauses.of(answer)?.assessed?.evidence === false,
  *check(answer, { clause: clauses, document, setting }) {
    const answered = clauses.of(answer);
    const asked = answered?.assessed?.clause.content.evidence;
    if (answered?.assessed === undefined || asked === undefined) return;
    const { assessed, assessment, report, language } = answered;
    const { resolution } = assessment;
    const missing = missingEvidence(asked, kindsOfEvidence(assessed.clause, answer, report));
    if (missing.length === 0 || isUnclear(answer, report, resolution)) return;
    yield {
      at: answer.handle,
      args: {
        clause: answered.name(),
        missing: missing.map((one) => evidenceWords(one, resolution)),
      },
      fixes: () => {
        const kinds = kindsIn(missing);
        const wanted = new Set(kinds.map(idKey));
        const ready = report.attachments.filter((one) => wanted.has(idKey(one.kind?.value ?? '')));
        const attach = ready.flatMap((one): Fix[] => {
          const edit = addItem(document, answer, 'evidence', scalarText(one.id.text));
          const title = nameOf(one.title, one.id.text, setting.language);
          return edit === undefined ? [] : [{ title: attaching, args: { title }, edits: [edit] }];
        });
        const add = kinds.flatMap((kind): Fix[] => {
          const edit = addItem(document, answer, 'evidence', [
            entry('kind', scalarText(kind)),
            entry('title', scalarText(titleOf(kind, resolution, language))),
            entry('file'),
          ]);
          const args = { kind: evidenceName(kind, resolution) };
          return edit === undefined ? [] : [{ title: adding, args, edits: [edit] }];
        });
        return [...attach, ...add];
      },
    };
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented', asking('[roster]')),
      inAnswer(`status: partial\n${plan}\nevidence: []`, asking('[roster]')),
      inAnswer('{status: implemented}', asking('[{any: [photo, roster]}]')),
      inAnswer('status: implemented\nevidence:\n  - list', asking('[roster, photo]')),
    ],
    good: [
      inAnswer('status: implemented\nevidence: [list]', asking('[roster]')),
      inAnswer('status: implemented\nevidence:\n  - {kind: roster, title: 名單}', asking('[{any: [photo, roster]}]')),
      inAnswer('status: implemented', {
        ...asking('[roster]'),
        figures: 'mentor-count: {value: 3, evidence: [list]}',
      }),
      inAnswer(`status: planned\n${plan}`, asking('[roster]')),
    ],
  }),
});

/** Whether some evidence is there of which nobody knows the kind: the slip in it is told by itself. */
function isUnclear(
  { evidence }: Answer,
  { attachments }: Pick<Report, 'attachments'>,
  { evidenceKinds }: EvidenceKinds,
): boolean {
  const byId = new Map<string, Attachment>(attachments.map((one) => [idKey(one.id.text), one]));
  return evidence.some((one) => {
    const { kind } = one.attachment === undefined ? one : (byId.get(idKey(one.attachment.text)) ?? {});
    return kind?.value === undefined || !evidenceKinds.has(idKey(kind.value));
  });
}

/** The kind's own title, in the language of its standard, as a first name for the file. */
function titleOf(kind: string, { evidenceKinds }: EvidenceKinds, language: Language): string {
  return proseIn(evidenceKinds.get(idKey(kind))?.value.title, language, language)?.value ?? kind;
}
