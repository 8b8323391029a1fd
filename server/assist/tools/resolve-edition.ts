import { standardName } from '../../features/titles.ts';
import { idKey } from '../../model/values/id.ts';
import { viewUri } from '../../protocol/views.ts';
import { chapterOf } from '../../workspace/resolve/resolution.ts';
import { clauseSchema, toldClause } from '../clauses.ts';
import { editionField, resolutionNamed } from '../editions.ts';
import { textField } from '../fields.ts';
import { folded } from '../folded.ts';
import { hasNoAnswer } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { list, object, rest, text, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const usual = 50;

/** A standard with all that it inherits: what a report against it has to answer. */
export const resolveEditionTool = defineTool({
  name: 'resolve_edition',
  title: { en: 'Show a whole standard', 'zh-Hant': '查看標準全文' },
  purpose: {
    en: 'Lists the clauses of a standard or variant with everything that it inherits.',
    'zh-Hant': '列出標準或變體的條款，包括其繼承的全部內容。',
  },
  description:
    'List the clauses of a standard or variant as they bind, with everything inherited from its bases, in order, some at a time. ' +
    '"resource" is the address of the whole as YAML. Use clause_context for criteria, evidence and notes of one clause.',
  fields: {
    edition: editionField,
    chapter: textField('Only the clauses of the chapter, section or annex of this id.'),
    query: textField('Only clauses whose id, title or text holds this.'),
    ...pageFields(usual, 200),
  },
  output: object(
    { edition: text, title: text, resource: text, total: whole, clauses: list(clauseSchema), omitted: list(text) },
    { ...rest, broken: { ...text, description: 'A base that is not known, so that what it gives is missing.' } },
  ),
  answer({ edition, chapter, query, cursor, limit }, asked) {
    const resolution = resolutionNamed(asked.service.snapshot(), edition);
    if (hasNoAnswer(resolution)) return resolution;
    const within = chapter === undefined ? undefined : idKey(chapter);
    const wanted = query === undefined ? '' : folded(query);
    const inChapter = [...resolution.clauses.values()].filter(
      ({ division }) => within === undefined || [division.id, chapterOf(division).id].map(idKey).includes(within),
    );
    const told = inChapter.map((one) => toldClause(one, resolution, asked));
    const found = told.filter((one) => wanted === '' || folded(`${one.id} ${one.title} ${one.text}`).includes(wanted));
    const page = pageOf(found, { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    const named = resolution.edition ?? edition;
    return {
      edition: named,
      title: standardName(resolution.document, asked.locale),
      resource: viewUri('resolved', { edition: named }),
      total: page.all,
      clauses: page.some,
      omitted: [...resolution.omitted.keys()],
      ...(page.next !== undefined && { next: page.next }),
      ...(resolution.broken && { broken: resolution.broken.edition }),
    };
  },
});
