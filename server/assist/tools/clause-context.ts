import type { Words } from '../../base/words.ts';
import { describeClause } from '../../features/hover/describe-clause.ts';
import { idKey } from '../../model/values/id.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { fileAsked, fileFields, type NamedFile } from '../asked-file.ts';
import { standingOfClause, standingSchema } from '../assessed.ts';
import { clauseNamed, clauseParts, toldClause } from '../clauses.ts';
import { resolutionNamed } from '../editions.ts';
import { required, textField } from '../fields.ts';
import { type Inquiry, readerOf } from '../inquiry.ts';
import { hasNoAnswer, refuse } from '../no-answer.ts';
import { object, text } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const words = {
  where: {
    en: 'Give “edition”, the standard of the clause, or “path” or “text” of a report that answers it or of the standard itself.',
    'zh-Hant': '請給出「edition」（條款所屬的標準），或給出作答的報告或標準本身的「path」或「text」。',
  },
  noStandard: {
    en: 'This file names no standard that is known, so it cannot be told what its clauses are.',
    'zh-Hant': '此文件沒有寫明已知的標準，因此無從得知其條款。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What hovering over a clause tells, and how a report stands to it. */
export const clauseContext = defineTool({
  name: 'clause_context',
  title: { en: 'Show a clause', 'zh-Hant': '查看條款' },
  purpose: {
    en: 'Tells all that is known of a clause: text, criteria, evidence, where it comes from, and how a report answers it.',
    'zh-Hant': '給出條款的全部信息：文本、判定條件、證明材料、出處，以及報告對它的作答情況。',
  },
  description:
    'Tell everything about one clause: its text as it binds, criteria, verification, evidence asked for, notes, weight, where each part comes from. ' +
    'With the "path" or "text" of a report also its figures, whether each criterion holds, and what is missing in its answer.',
  fields: {
    clause: required(textField('Id of the clause, or its number, such as 4.2.1.')),
    edition: textField(
      'The standard of the clause, such as makerspace-service@2017; not needed with a report or standard.',
    ),
    ...fileFields,
  },
  output: object(
    { edition: text, ...clauseParts, explained: { ...text, description: 'All that is known of it, as Markdown.' } },
    { report: standingSchema },
  ),
  answer({ clause: written, edition, ...named }, asked) {
    const place = placeAsked(asked, edition, named);
    if (hasNoAnswer(place)) return place;
    const { resolution, file } = place;
    const clause = clauseNamed(resolution, written);
    if (hasNoAnswer(clause)) return clause;
    const document = file?.document ?? resolution.document;
    const snapshot = file?.snapshot ?? asked.service.snapshot();
    const assessed = isReport(document) ? assess(document.model, resolution).byId.get(idKey(clause.id)) : undefined;
    return {
      edition: resolution.edition ?? '',
      ...toldClause(clause, resolution, asked),
      explained: describeClause({ snapshot, document, reader: readerOf(asked) }, resolution, clause),
      ...(assessed && { report: standingOfClause(assessed) }),
    };
  },
});

/** The standard that is meant, and the file in whose light it is looked at. */
function placeAsked(asked: Inquiry, edition: string | undefined, named: NamedFile) {
  const isFile = named.path !== undefined || named.text !== undefined;
  if (!isFile && edition === undefined) return refuse(words.where);
  const file = isFile ? fileAsked(asked, named) : undefined;
  if (file !== undefined && hasNoAnswer(file)) return file;
  const snapshot = file?.snapshot ?? asked.service.snapshot();
  const resolution = edition === undefined ? undefined : resolutionNamed(snapshot, edition);
  if (resolution !== undefined && hasNoAnswer(resolution)) return resolution;
  const found = resolution ?? (file && resolutionFor(snapshot, file.document));
  return found === undefined ? refuse(words.noStandard) : { resolution: found, file };
}
