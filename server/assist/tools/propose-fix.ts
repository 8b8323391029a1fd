import type { Range } from '../../base/position.ts';
import type { Action, ActionKind } from '../../features/code-actions/action.ts';
import { actionsAt, fixAllAction } from '../../features/code-actions/actions-at.ts';
import { fixAllEdits } from '../../features/code-actions/fix-all-edits.ts';
import { preferredOf } from '../../rules/engine/fix-all.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { rangeIn } from '../../rules/engine/render.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import { type AskedFile, changed, fileAsked, fileFields, findingsIn } from '../asked-file.ts';
import { editSchema, largestPlace, textField, wholeField } from '../fields.ts';
import { changeBetween, countsOf, type ToldFinding, toldFinding, toldIn } from '../findings.ts';
import { type Inquiry, readerOf } from '../inquiry.ts';
import { hasNoAnswer } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { pathOf, proposedEdit } from '../places.ts';
import { counts, finding, flag, list, object, rest, text, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const usual = 5;

/** Silencing a finding is a person’s to decide, and no way to mend it. */
const mending: ReadonlySet<ActionKind> = new Set(['fix', 'fix-kind', 'fix-all']);

/** What the editor offers to mend findings, each with what it would cause. */
export const proposeFix = defineTool({
  name: 'propose_fix',
  title: { en: 'Propose a fix', 'zh-Hant': '提出修復方案' },
  purpose: {
    en: 'Proposes edits that mend a finding, with what they would solve and what they would cause. Changes nothing.',
    'zh-Hant': '提出修復問題的改動，並說明改動會解決什麼、引起什麼。不修改任何文件。',
  },
  description:
    'Propose edits that mend findings of a file: those the editor offers as quick fixes, and mending all that is beyond doubt. ' +
    'Each proposal lists its edits and the findings it would solve and cause; nothing is written. Apply the edits of one proposal together, then check again. ' +
    'For findings that are not "fixable" there is none: write the change yourself and try it with check_text and "edits".',
  fields: {
    ...fileFields,
    rule: textField('Only for findings of this rule, such as yaml/full-width-structure.'),
    line: wholeField('Only for findings on this line, from 1.', 1, largestPlace),
    ...pageFields(usual, 20),
  },
  output: object(
    {
      path: text,
      total: whole,
      proposals: list(
        object(
          {
            title: text,
            preferred: { ...flag, description: 'Whether it is plainly the one to take.' },
            files: list(object({ path: text, edits: list(editSchema) })),
            caused: list(finding),
            solved: list(finding),
            after: { ...counts, description: 'How many findings of the file are left then.' },
          },
          { rule: text },
        ),
      ),
    },
    rest,
  ),
  answer({ rule, line, cursor, limit, ...named }, asked) {
    const file = fileAsked(asked, named);
    if (hasNoAnswer(file)) return file;
    const reported = findingsIn(asked, file);
    const page = pageOf(offersFor(file, reported, rule, line, asked), { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    const before = reported.map((one) => toldFinding(one, file.document, asked));
    return {
      path: pathOf(file.document.uri, file.snapshot.roots),
      total: page.all,
      proposals: page.some.map((one) => proposal(one, file, before, asked)),
      ...(page.next !== undefined && { next: page.next }),
    };
  },
});

/** An action whose edits are known or can be worked out. */
function offersFor(
  { document }: AskedFile,
  reported: readonly Reported[],
  rule: string | undefined,
  line: number | undefined,
  asked: Inquiry,
): readonly Action[] {
  const reader = readerOf(asked);
  const meant = reported.filter(({ finding }) => {
    if (rule !== undefined && finding.rule.code !== rule) return false;
    return line === undefined || isOn(rangeIn(document, finding), line - 1);
  });
  const ofFile = rule === undefined && line === undefined ? fixAllAction(document, reported, reader) : undefined;
  const each = meant.flatMap((one) => actionsAt(document, rangeIn(document, one.finding), [one], reader));
  const kinds = new Set(meant.map(({ finding }) => finding.rule));
  const ofKind = [...kinds].flatMap((one) => {
    const some = meant.filter(({ finding }) => finding.rule === one);
    const [first] = some;
    if (first === undefined) return [];
    return actionsAt(document, rangeIn(document, first.finding), some, reader).filter(
      ({ kind }) => kind === 'fix-kind',
    );
  });
  return [...(ofFile === undefined ? [] : [ofFile]), ...each, ...ofKind].filter(
    (one) => mending.has(one.kind) && (one.changes === undefined || one.changes.length > 0),
  );
}

function isOn({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

function proposal(action: Action, file: AskedFile, before: readonly ToldFinding[], asked: Inquiry) {
  const changes = changesOf(action, file, asked);
  const after = toldIn(changed(file, changes), asked);
  return {
    title: action.title,
    preferred: action.preferred,
    ...(action.finding && { rule: action.finding.rule.code }),
    files: changes.map((one) => ({
      path: pathOf(one.document.uri, file.snapshot.roots),
      edits: one.edits.map(({ range, text: newText }) => proposedEdit(range, newText)),
    })),
    ...changeBetween(before, after),
    after: countsOf(after),
  };
}

/** Of what mends a whole file the edits are worked out only now. */
function changesOf(
  { kind, changes, finding: of }: Action,
  { snapshot, document }: AskedFile,
  asked: Inquiry,
): readonly DocumentEdits[] {
  if (changes !== undefined) return changes;
  const { rules } = asked.service;
  const choose = kind === 'fix-kind' && of !== undefined ? preferredOf(of.rule, asked.locale) : undefined;
  return choose === undefined ? fixAllEdits(snapshot, document, rules) : fixAllEdits(snapshot, document, rules, choose);
}
