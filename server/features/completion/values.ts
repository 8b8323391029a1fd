import { say, template } from '../../base/words.ts';
import { type enums, valuesOf } from '../../model/keys/enums.ts';
import type { Namespace, ValueType, WordKind } from '../../model/keys/types.ts';
import { scalarText } from '../../syntax/quote.ts';
import { namesFor } from '../../workspace/names.ts';
import { relativeFiles } from '../../workspace/paths.ts';
import { escaped } from '../markup.ts';
import { type Request, shown, spellings } from './request.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

/** A value without the place it goes to. */
export type Candidate = Omit<Suggestion, 'range' | 'snippet'> & { readonly text: string };

const words = {
  today: { en: 'today', 'zh-Hant': '今天' },
  yes: { en: 'yes', 'zh-Hant': '是' },
  no: { en: 'no', 'zh-Hant': '否' },
  lastYear: { en: 'last calendar year', 'zh-Hant': '上一自然年度' },
  thisYear: { en: 'this calendar year', 'zh-Hant': '本自然年度' },
  file: { en: 'file beside this report', 'zh-Hant': '報告旁的文件' },
} as const;

function candidate(label: string, kind: SuggestionKind, detail: string, also: readonly string[] = []): Candidate {
  return { label, kind, detail, also, rank: 2, text: scalarText(label) };
}

/** Every value that may stand there as a scalar. Empty where only the author can know. */
export function candidates(type: ValueType, request: Request): readonly Candidate[] {
  switch (type.kind) {
    case 'enum':
      return enumValues(type.values, request);
    case 'word':
      return wordValues[type.word]?.(request) ?? [];
    case 'reference':
      return names(type.to, request);
    case 'citation':
      return [...names(['clause', 'division', 'term', 'edition'], request), ...documentNumbers(request)];
    case 'edition-or-number':
      return names(['edition'], request);
    case 'period':
      return years(request);
    case 'list':
      return type.orOne ? candidates(type.of, request) : [];
    case 'tree':
      return type.inner ? candidates(type.leaf, request) : [];
    case 'either':
      return candidates(type.scalar, request);
    default:
      return [];
  }
}

function enumValues(name: keyof typeof enums, { reader }: Request): readonly Candidate[] {
  return valuesOf(name).map(({ value, title, what, synonyms }) => ({
    ...candidate(value, 'value', say(title, reader.locale), [
      ...synonyms,
      title.en,
      title['zh-Hant'],
      template(title, 'zh-Hans'),
    ]),
    documentation: () => escaped(say(what, reader.locale)),
  }));
}

type ValuesOf = (request: Request) => readonly Candidate[];

const wordValues: Partial<Record<WordKind, ValuesOf>> = {
  boolean: ({ reader }) => [
    candidate('true', 'value', say(words.yes, reader.locale), ['是', 'yes']),
    candidate('false', 'value', say(words.no, reader.locale), ['否', 'no']),
  ],
  date: ({ snapshot, reader }) => [
    candidate(snapshot.facts.today, 'date', say(words.today, reader.locale), ['今天', '今日', 'today']),
  ],
  file: ({ snapshot, document, reader }) =>
    relativeFiles(document.uri, snapshot.facts.folders)
      .filter((path) => !/\.ya?ml$/i.test(path))
      .map((path) => candidate(path, 'file', say(words.file, reader.locale))),
};

function years({ snapshot, reader }: Request): readonly Candidate[] {
  const year = Number(snapshot.facts.today.slice(0, 4));
  return [
    candidate(String(year - 1), 'date', say(words.lastYear, reader.locale)),
    candidate(String(year), 'date', say(words.thisYear, reader.locale)),
  ];
}

export function names(namespaces: readonly Namespace[], request: Request): readonly Candidate[] {
  const { snapshot, document } = request;
  return namesFor(snapshot, document, namespaces).map((one) => {
    const title = shown(one.title, request, one.document);
    const detail = [one.number, title].filter((part) => part !== undefined && part !== '').join(' ');
    const number = one.number === undefined ? [] : [one.number];
    return candidate(one.id, 'reference', detail, [...spellings(one.title), ...number]);
  });
}

/** The documents that the standard lists: those are what a clause may cite. */
function documentNumbers(request: Request): readonly Candidate[] {
  const { model } = request.document;
  if (model?.kind !== 'standard') return [];
  return [...model.references, ...model.bibliography, ...model.basis].flatMap(({ number, title }) =>
    number?.value === undefined ? [] : [candidate(number.value, 'reference', shown(title, request), spellings(title))],
  );
}
