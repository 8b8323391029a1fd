import { lineFor } from '../../features/titles.ts';
import { spellingsOf } from '../../model/field.ts';
import type { Standard } from '../../model/standard.ts';
import { type StandardDocument, wholeOf } from '../../workspace/document.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import { textField } from '../fields.ts';
import { folded } from '../folded.ts';
import { hasNoAnswer } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { pathOf } from '../places.ts';
import { flag, list, object, rest, text, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const usual = 50;

/** Standards and variants that reports can answer. */
export const listStandards = defineTool({
  name: 'list_standards',
  title: { en: 'List standards', 'zh-Hant': '列出標準' },
  purpose: {
    en: 'Lists the standards and variants of the workspace, and those that come with Clausewright.',
    'zh-Hant': '列出工作區中以及 Clausewright 自帶的標準和變體。',
  },
  description:
    'List the service standards and variants that are known: those of the workspace and those that ship with Clausewright. ' +
    'Each has an "edition" (id@edition) by which the other tools name it.',
  fields: { query: textField('Only those whose edition, number or title holds this.'), ...pageFields(usual, 200) },
  output: object(
    {
      total: whole,
      standards: list(
        object(
          { edition: text, title: text, clauses: whole, ships: flag },
          { number: text, class: text, status: text, effective: text, extends: text, path: text, broken: text },
        ),
      ),
    },
    rest,
  ),
  answer({ query, cursor, limit }, asked) {
    const snapshot = asked.service.snapshot();
    const all = [...snapshot.standards.values()].flat();
    const wanted = query === undefined ? '' : folded(query);
    const found =
      wanted === '' ? all : all.filter((one) => namesOf(wholeOf(one)).some((name) => folded(name).includes(wanted)));
    const page = pageOf(found, { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    const standards = page.some.map((one) => {
      const standard = wholeOf(one);
      const { model, origin, uri } = standard;
      const { clauses, broken } = resolve(snapshot, standard);
      return {
        edition: model.edition?.text ?? '',
        title: lineFor(model.title, standard, asked.locale),
        clauses: clauses.size,
        ships: origin === 'shipped',
        ...written(model),
        ...(origin === 'workspace' && { path: pathOf(uri, snapshot.roots) }),
        ...(broken && { broken: broken.edition }),
      };
    });
    return { total: page.all, standards, ...(page.next !== undefined && { next: page.next }) };
  },
});

/** What the header says, as it stands there. */
function written({
  number,
  class: kind,
  status,
  effective,
  extends: base,
}: Standard): Readonly<Record<string, string>> {
  const fields = Object.entries({ number, class: kind, status, effective, extends: base });
  return Object.fromEntries(fields.flatMap(([key, field]) => (field === undefined ? [] : [[key, field.text]])));
}

function namesOf({ model: { edition, number, title } }: StandardDocument): readonly string[] {
  return [...[edition?.text, number?.text].filter((one) => one !== undefined), ...spellingsOf(title)];
}
