import { valuesOf } from '../../server/model/keys/enums.ts';
import type { ValueType, WordKind } from '../../server/model/keys/types.ts';
import { citationsInProse, documentNumberValue, editionValue, id } from './citations.ts';
import {
  datesInProse,
  dateValue,
  numberValue,
  quantitiesInProse,
  quantityValue,
  ratioValue,
  yearValue,
} from './measures.ts';
import { modalVerbs } from './modals.ts';
import { anyOf, type Captures, include, type Rule } from './rule.ts';
import { idScope, scopes } from './scopes.ts';

/** A form that a scalar may have as a whole. */
export interface Form {
  readonly match: string;
  readonly name?: string;
  readonly captures?: Captures;
}

/** What a scalar may hold: forms that fill it, else text in which `inside` is looked for. */
export interface Content {
  readonly name: string;
  readonly forms: readonly Form[];
  readonly inside: readonly Rule[];
  /** Whether a plain scalar goes on over further indented lines. */
  readonly folds?: true;
}

/** What is coloured in sentences, quoted or not. */
export const figures: readonly Rule[] = [...citationsInProse, ...datesInProse, ...quantitiesInProse];

/** Titles of works, and what is quoted: a modal verb in there is not the author's. */
const quotations = ['「」', '『』', '“”', '《》', '〈〉', '‘’'].map((pair): Rule => {
  const [open, close] = [pair.charAt(0), pair.charAt(1)];
  const match = `${open}(?:(?![ \\t]#)[^${open}${close}])*${close}`;
  return { name: scopes.quotation, match, captures: { '0': { patterns: [include('figures')] } } };
});

const listLabels: Rule = {
  match: '^[ \\t]*(?:-[ \\t]+)?((?:[a-z]|[0-9]{1,2})[)）])',
  captures: { '1': { name: scopes.listLabel } },
};

/** Sentences: a standard's clauses, a report's statements. */
export const prose: Content = {
  name: 'prose',
  forms: [],
  inside: [listLabels, ...quotations, include('figures'), ...modalVerbs],
  folds: true,
};

/** Names and titles: they cite, but say nothing that a modal verb could bind. */
export const label: Content = { name: 'label', forms: [], inside: citationsInProse, folds: true };

/** Where a key is not known, or its value has another shape than it should. */
export const anything: Content = {
  name: 'anything',
  forms: [dateValue, numberValue, editionValue, { match: 'true|false', name: scopes.boolean }],
  inside: citationsInProse,
};

function only(name: string, ...forms: readonly Form[]): Content {
  return { name, forms, inside: [] };
}

const text: Content = { name: 'text', forms: [], inside: [] };
const number = only('number', numberValue);
const documentNumber = only('document-number', documentNumberValue);

const words: Readonly<Record<WordKind, Content>> = {
  line: label,
  unit: only('unit', { match: '[^\\s#"\'{\\[][^"\']*?', name: scopes.unit }),
  date: only('date', dateValue),
  number,
  integer: number,
  amount: only('quantity', ratioValue, quantityValue),
  boolean: only('boolean', { match: 'true|false', name: scopes.boolean }),
  id: only('id', { match: id, name: idScope('any', 'definition') }),
  'document-number': documentNumber,
  'number-override': documentNumber,
  url: only('url', { match: 'https?://[^\\s"\']+', name: scopes.url }),
  ics: text,
  ccs: text,
  'credit-code': text,
  digest: text,
  entry: text,
  file: text,
  folder: text,
  glob: text,
  email: text,
  phone: text,
};

/** What may stand as a scalar under a type; undefined where only a map or list may. */
export function contentOf(type: ValueType): Content | undefined {
  switch (type.kind) {
    case 'text':
      return prose;
    case 'word':
      return words[type.word];
    case 'enum':
      return only(type.values, { match: anyOf(valuesOf(type.values).map((one) => one.value)), name: scopes.enumValue });
    case 'definition':
      return idContent(type.of, 'definition');
    case 'reference':
      return idContent(type.to[0] ?? 'any', 'reference');
    case 'citation':
    case 'edition-or-number':
      return only(
        'citation',
        { ...documentNumberValue },
        { match: `${id}@${id}(?:#${id})?`, captures: { '0': { patterns: [editionValue] } } },
        { match: id, name: idScope('clause', 'reference') },
      );
    case 'quantity':
      return only('quantity', ratioValue, quantityValue);
    case 'period':
      return only('period', yearValue, dateValue);
    case 'list':
      return type.orOne ? contentOf(type.of) : undefined;
    case 'tree':
      return contentOf(type.leaf);
    case 'by-level':
      return contentOf(type.of);
    case 'either':
      return contentOf(type.scalar);
    case 'map':
    case 'keyed':
      return undefined;
  }
}

function idContent(of: string, role: 'definition' | 'reference'): Content {
  if (of === 'grade') return label;
  if (of === 'edition') return only('edition', editionValue);
  return only(`${of}-${role}`, { match: id, name: idScope(of, role) });
}
