import { entryOf } from '../../base/entry-of.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import type { Field, Text } from '../../model/field.ts';
import { fieldName } from '../../model/fields-of.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import { type ClauseKey, clauseKeys, fieldNames } from '../../model/keys/clause-keys.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { keysOfPart } from '../../model/keys/parts.ts';
import type { ClauseKeySpec, EnumName, ValueType } from '../../model/keys/types.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { namesOfConditions } from '../../rules/kit/answered.ts';
import { conditionWords } from '../../rules/kit/words/condition-words.ts';
import { deductionWords } from '../../rules/kit/words/point-words.ts';
import { holdAll } from '../../workspace/assess/applies.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { criteriaAt } from '../../workspace/assess/at-level.ts';
import { languageOf } from '../../workspace/document.ts';
import { conditionsOf } from '../../workspace/resolve/conditions.ts';
import { type EffectiveClause, homeOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { escaped, escapedLine } from '../markup.ts';
import { type HoverContext, indicatorNames } from './asked.ts';
import { criteriaLines, stepLines } from './describe-criteria.ts';
import { disagreementLines } from './describe-disagreement.ts';
import { evidenceLines } from './describe-evidence.ts';
import { proseOf } from './prose.ts';

interface ShownClause {
  readonly clause: EffectiveClause;
  readonly resolution: Resolution;
  readonly assessment: Assessment | undefined;
  readonly asked: HoverContext;
}

/** The keys of a clause that its readers need, each with its name, in the order of the key table. */
export function shownKeys(shown: ShownClause): readonly string[] {
  return Object.entries<ClauseKeySpec>(clauseKeys).flatMap(([key, { type, shown: label }]) => {
    if (label === undefined) return [];
    const own = entryOf(ownParts, key);
    if (own !== undefined) return own(shown, label);
    const field = fieldNames[key as ClauseKey];
    const prose = (text: Text | undefined) => proseOf(text, homeOf(shown.clause, field), shown.asked, shown.resolution);
    return said(type, shown.clause.content[field], { ...shown, prose }).map((text) =>
      labelled(label, text, shown.asked),
    );
  });
}

/** What is told beside a report's own figures and evidence. */
const ownParts: Readonly<Partial<Record<ClauseKey, (shown: ShownClause, label: Words) => readonly string[]>>> = {
  when: ({ clause, resolution, assessment, asked }, label) =>
    conditionsOf(clause).map((one) => {
      const language = languageOf(homeOf(clause, 'when'));
      const said = escapedLine(say(conditionWords(one, language, namesOfConditions(resolution)), asked.reader.locale));
      const verdict = assessment && holdAll([one], assessment.situation);
      const mark = verdict === undefined ? '' : ` ${say(applicable[`${verdict}`], asked.reader.locale)}`;
      return labelled(label, said + mark, asked);
    }),
  criteria: ({ clause, resolution, assessment, asked }, label) => {
    const { locale } = asked.reader;
    const lines = criteriaLines(criteriaFor(clause.content, assessment), resolution, assessment?.figures, asked);
    const block = lines.length === 0 ? '' : [`**${say(label, locale)}**`, ...lines].join('\n');
    return [block, ...disagreementLines(clause, resolution, locale)];
  },
  deduct: ({ clause, resolution, asked }, label) => {
    const { locale } = asked.reader;
    const lines = clause.content.deduct.map((one) => {
      const found = proseOf(one.for, homeOf(clause, 'deduct'), asked, resolution);
      return `- ${found}${locale === 'en' ? ': ' : '：'}${escaped(say(deductionWords(one), locale))}`;
    });
    return lines.length === 0 ? [] : [[`**${say(label, locale)}**`, ...lines].join('\n')];
  },
  steps: ({ clause, resolution, assessment, asked }, label) => {
    const lines = stepLines(clause.content.steps, resolution, assessment?.figures, asked);
    return lines.length === 0 ? [] : [[`**${say(label, asked.reader.locale)}**`, ...lines].join('\n')];
  },
  evidence: (shown, label) => {
    const { own, items } = evidenceLines(shown);
    const line =
      items.length > 0 && own === ''
        ? `**${say(label, shown.asked.reader.locale)}**`
        : labelled(label, own, shown.asked);
    return [[line, ...items].filter((one) => one !== '').join('\n')];
  },
};

/** Beside a report that names its level, what is asked at that. */
function criteriaFor(content: ClauseContent, assessment: Assessment | undefined) {
  const [criteria, level] = [criteriaOf(content), assessment?.situation.level];
  return criteria === undefined || level === undefined ? criteria : criteriaAt(criteria, level);
}

const applicable = {
  true: { en: '✓ holds', 'zh-Hant': '✓ 符合' },
  false: { en: '✗ does not hold: no answer is needed', 'zh-Hant': '✗ 不符合，不必作答' },
  unknown: { en: '? undecided', 'zh-Hant': '? 未定' },
} satisfies Readonly<Record<string, Words>>;

function labelled(label: Words, text: string, { reader: { locale } }: HoverContext): string {
  return text === '' ? '' : `**${say(label, locale)}**${locale === 'en' ? ': ' : '：'}${text}`;
}

interface Saying extends ShownClause {
  readonly prose: (text: Text | undefined) => string;
}

/** A value in words: of a list of texts each by itself, of other lists all in one. */
function said(type: ValueType, value: unknown, saying: Saying): readonly string[] {
  const { asked, resolution } = saying;
  if (value === undefined) return [];
  if (type.kind === 'list' && type.of.kind === 'text') return (value as readonly Text[]).map(saying.prose);
  if (type.kind === 'list') {
    const fields = value as readonly Field<string>[];
    const isIndicator = type.of.kind === 'reference' && type.of.to.includes('indicator');
    const names = isIndicator
      ? indicatorNames(fields, resolution, asked)
      : fields.flatMap((one) => said(type.of, one, saying));
    return [listed(names, asked.reader.locale)];
  }
  if (type.kind === 'map') return [partSaid(type.map, value as object, saying)];
  if (type.kind === 'text') return [saying.prose(value as Text)];
  const { text } = value as Field<unknown>;
  return [type.kind === 'enum' ? enumTitle(type.values, text, asked) : escaped(text)];
}

/** The choices of a map, and how they are applied; a text that begins with the one choice names it already. */
function partSaid(map: string, value: object, saying: Saying): string {
  const { locale } = saying.asked.reader;
  const fields = value as Readonly<Record<string, unknown>>;
  const of = (isText: boolean) =>
    Object.entries(keysOfPart(map))
      .filter(([, { type }]) => (type.kind === 'text') === isText)
      .flatMap(([key, { type }]) => said(type, fields[fieldName(key)], saying))
      .filter((one) => one !== '');
  const [named, text] = [listed(of(false), locale), listed(of(true), locale)];
  if (text.toLowerCase().startsWith(named.toLowerCase())) return text;
  return [named, text].filter((part) => part !== '').join(locale === 'en' ? ': ' : '：');
}

function listed(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'en' ? ', ' : '、');
}

export function enumTitle(name: EnumName, value: string, { reader }: Pick<HoverContext, 'reader'>): string {
  const found = valuesOf(name).find((one) => one.value === value);
  return escaped(found === undefined ? value : say(found.title, reader.locale));
}
