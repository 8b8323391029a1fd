import { toSimplified } from '../../base/simplify.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { writeDocumentNumber } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { blockLines, entry, type NewContent } from '../../rules/kit/fixes/new-entry.ts';
import { joined } from '../../rules/kit/words/phrases.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { editionFor } from './names.ts';
import { partEntries, type ServicePart, serviceParts } from './service-parts.ts';

/** What is known of a standard before it is begun. */
export interface StandardBegun {
  /** What the service is: 民宿. */
  readonly field: string;
  readonly class: string;
  /** '' where there is none yet. */
  readonly number: string;
  readonly draftingRules: string;
  /** Ids of the parts that it is to have. */
  readonly parts: readonly string[];
  readonly language: Language;
}

const words = {
  title: { en: 'Service specification for {field}', 'zh-Hant': '{field}服務規範' },
  parts: {
    en: '{document} specifies requirements for services in the field of {field}: {parts}. It applies to whoever offers and evaluates them.',
    'zh-Hant': '{document}規定了{field}服務在{parts}方面的要求。{document}適用於{field}服務的提供和評價。',
  },
  scope: {
    en: '{document} specifies requirements for services in the field of {field}. It applies to whoever offers and evaluates them.',
    'zh-Hant': '{document}規定了{field}服務的要求。{document}適用於{field}服務的提供和評價。',
  },
  between: { en: ', ', 'zh-Hant': '、' },
  document: { en: 'This document', 'zh-Hant': '本文件' },
  standard: { en: 'This standard', 'zh-Hant': '本標準' },
} satisfies Readonly<Record<string, Words>>;

/** What is already the name of a document. */
const named = /(?:規範|规范|標準|标准|規程|规程|指南|要求|辦法|办法|準則|准则|specification|standard|guide|code)$/i;

/** The text of a new standard. Nothing is wrong with it; what only its author knows is left open. */
export function newStandard(begun: StandardBegun, snapshot: Snapshot, locale: Locale): string {
  const { language } = begun;
  const number = readDocumentNumber(begun.number).value;
  const year = number?.year?.length === 4 ? number.year : snapshot.facts.today.slice(0, 4);
  const edition = editionFor(subjectOf(inLanguage(begun.field, language)), year, snapshot.standards);
  const parts = serviceParts.filter(({ id }) => begun.parts.includes(id));
  const header: readonly (readonly [string, NewContent])[] = [
    ['standard', scalarText(edition)],
    ['title', scalarText(standardTitle(begun))],
    ['language', language],
    ['class', begun.class],
    ['document-type', 'specification'],
    ...(number === undefined ? [] : [['number', scalarText(writeDocumentNumber(number))] as const]),
    ['drafting-rules', begun.draftingRules],
    ['status', 'draft'],
    ['scope', scalarText(scopeOf(begun, parts))],
  ];
  const body =
    parts.length === 0
      ? openEntry('standard', 'chapters', locale)
      : entry('chapters', { items: parts.map((one) => partEntries(one, language, locale)) });
  return `${[...header.map(([key, value]) => entry(key, value)), body].flatMap(blockLines).join('\n')}\n`;
}

export function standardTitle({ field, language }: Pick<StandardBegun, 'field' | 'language'>): string {
  const own = inLanguage(field, language);
  return named.test(own) ? own : say(words.title, language, { field: subjectOf(own) });
}

/** What the service is about, without the words that every such title has. */
function subjectOf(field: string): string {
  return (
    field
      .replace(named, '')
      .replace(/(?:服務|服务|\s+services?)$/i, '')
      .trim() || field
  );
}

function inLanguage(text: string, language: Language): string {
  return language === 'zh-Hans' ? toSimplified(text) : text;
}

function scopeOf({ field, language, draftingRules }: StandardBegun, parts: readonly ServicePart[]): string {
  const isOlder = draftingRules === 'gbt-1.1-2009' || draftingRules === 'cns' || draftingRules === 'engineering';
  return say(parts.length === 0 ? words.scope : words.parts, language, {
    document: isOlder ? words.standard : words.document,
    field: subjectOf(inLanguage(field, language)),
    parts: joined(
      parts.map(({ title }) => title),
      words.between,
    ),
  });
}
