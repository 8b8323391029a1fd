import { edited, fileAsked, fileFields, findingsIn } from '../asked-file.ts';
import { choiceField, editsField } from '../fields.ts';
import { changeBetween, countsOf, severities, toldFinding, toldIn } from '../findings.ts';
import { hasNoAnswer } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { pathOf } from '../places.ts';
import { counts, finding, list, object, rest, text, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const usual = 100;

/** What is wrong with a file, or with a text before anybody writes it. */
export const checkText = defineTool({
  name: 'check_text',
  title: { en: 'Check a standard or self-report', 'zh-Hant': '檢查標準或自評報告' },
  purpose: {
    en: 'Says what is wrong in a file, or in a text before it is written, by the same rules as the editor.',
    'zh-Hant': '按與編輯器相同的規則，指出文件或尚未寫入的文本中的問題。',
  },
  description:
    'Check a service standard, variant, self-report or settings file by every rule the editor uses, at the same severities. ' +
    'Give "path" for the file as it is; "text" for a draft (with "path": as if it stood there); or "path" and "edits" for the file as it would be, ' +
    'when findings that the edits cause are listed apart. Always check what you draft before you propose it. Nothing is written.',
  fields: {
    ...fileFields,
    edits: editsField(
      'Changes to try on the file before it is checked; lines and columns from 1, in the text as it is.',
    ),
    atLeast: choiceField('The mildest findings to list. Default: hint, that is all.', severities),
    ...pageFields(usual, 500),
  },
  output: object(
    {
      path: text,
      kind: text,
      counts,
      total: { ...whole, description: 'How many findings there are of the severities asked for.' },
      findings: list(finding),
    },
    { ...rest, caused: list(finding), solved: list(finding) },
  ),
  answer({ edits, atLeast, cursor, limit, ...named }, asked) {
    const file = fileAsked(asked, named);
    if (hasNoAnswer(file)) return file;
    const now = edits === undefined ? file : edited(file, edits);
    if (hasNoAnswer(now)) return now;
    const found = findingsIn(asked, now);
    const mildest = severities.indexOf(atLeast ?? 'hint');
    const heard = found.filter((one) => severities.indexOf(one.severity) <= mildest);
    const page = pageOf(heard, { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    return {
      path: pathOf(now.document.uri, now.snapshot.roots),
      kind: now.document.kind,
      counts: countsOf(found),
      total: page.all,
      findings: page.some.map((one) => toldFinding(one, now.document, asked)),
      ...(page.next !== undefined && { next: page.next }),
      ...(edits !== undefined && changeBetween(toldIn(file, asked), toldIn(now, asked))),
    };
  },
});
