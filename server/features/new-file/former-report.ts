import { type Locale, say, type Words } from '../../base/words.ts';
import { evidenceOfAnswer } from '../../model/answer-items.ts';
import type { Field, Language } from '../../model/field.ts';
import { mapType, root } from '../../model/keys/table.ts';
import type { Answer, Evidence, Figure } from '../../model/report.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { contentOf } from '../../rules/kit/fixes/inherited-content.ts';
import { entry, type NewContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { hintOf, placeholder } from '../../syntax/unwritten.ts';
import { languageOf, type ReportDocument } from '../../workspace/document.ts';
import { pinsAnother } from '../../workspace/resolve/answered-state.ts';
import { printedField } from '../../workspace/resolve/print-value.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';

const words = {
  before: { en: '{title}; before: {date}', 'zh-Hant': '{title}，上次為 {date}' },
  changed: {
    en: 'This clause has changed since it was answered: read it again.',
    'zh-Hant': '本條在上次答覆之後有變，請重讀。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What of an earlier report goes on to hold until somebody says otherwise, and what has to be given anew. */
export interface FormerReport {
  /** A key of the report as it was, with each date of evidence marked; undefined where it was not given. */
  section(key: 'operator' | 'space' | 'attachments'): NewEntry | undefined;
  /** The figure without its value: what proves it, in which unit it was given. Undefined where nothing but the value was. */
  emptied(figure: Figure, open: (unit?: string) => string): NewContent | undefined;
  /** The answer as it was; one to a clause that has changed since keeps the digest that tells so. */
  answer(answer: Answer, clause: EffectiveClause, resolution: Resolution): NewEntry;
  readonly language: Language;
}

export function formerReport(document: ReportDocument, locale: Locale): FormerReport {
  const language = languageOf(document);
  const instead = markedDates(document, locale);
  const content = (map: string, key: string, field: Field<unknown>): NewContent => {
    const type = map === 'report' ? root('report').keys[key]?.type : mapType(map).keys[key]?.type;
    return contentOf(printedField(field, type, { own: language, wanted: language, instead }), writeOpen);
  };
  const given = (key: string) => document.model.given.get(key);
  return {
    language,
    section(key) {
      const field = given(key);
      return field && entry(key, content('report', key, field));
    },
    emptied(figure, open) {
      const kept = ['unit', 'evidence'].flatMap((key): NewEntry[] => {
        const field = figure.given.get(key);
        return field === undefined ? [] : [entry(key, content('figure', key, field))];
      });
      return kept.length === 0 ? undefined : [entry('value', open(figure.given.get('unit')?.text)), ...kept];
    },
    answer(answer, clause, resolution) {
      const entries = Object.keys(mapType('answer').keys).flatMap((key): NewEntry[] => {
        const field = answer.given.get(key);
        if (key === 'self-score' || (field === undefined && key === 'status'))
          return field === undefined && key !== 'status' ? [] : [openEntry('answer', key, locale)];
        if (field === undefined) return [];
        return [entry(key, key === 'digest' ? `'${field.text}'` : content('answer', key, field))];
      });
      const isChanged = pinsAnother(answer.digest?.value, clause, resolution);
      return { ...entry(clause.id, entries), ...(isChanged && { above: say(words.changed, locale) }) };
    },
  };
}

/** What was left open stays so. */
function writeOpen(text: string): string {
  return hintOf(text) === undefined ? scalarText(text) : text;
}

/** Each date that says when something was obtained, until when it holds, or by when it is done: to be given anew, with what it was. */
function markedDates({ model }: ReportDocument, locale: Locale): ReadonlyMap<ScalarNode, string> {
  const marked = new Map<ScalarNode, string>();
  const mark = (map: string, key: string, field: Field<unknown> | undefined): void => {
    if (field?.node.kind !== 'scalar' || hintOf(field.text) !== undefined) return;
    const title = mapType(map).keys[key]?.title ?? { en: key, 'zh-Hant': key };
    marked.set(field.node, placeholder(say(words.before, locale, { title, date: field.text })));
  };
  const evidence = (one: Evidence): void => {
    for (const key of ['collected', 'expires'] as const) mark('evidence', key, one[key]);
  };
  for (const one of model.attachments) evidence(one);
  for (const figure of model.figures) figure.evidence.forEach(evidence);
  for (const answer of model.answers) {
    evidenceOfAnswer(answer).forEach(evidence);
    for (const one of [answer, ...answer.items]) mark('plan', 'due', one.plan?.due);
  }
  return marked;
}
