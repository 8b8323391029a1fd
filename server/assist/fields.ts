import { localeOfTag } from '../base/locale-tag.ts';
import { type Locale, locales, say, type Words } from '../base/words.ts';
import { type NoAnswer, refuse } from './no-answer.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** One thing that a tool is told: its schema, for whoever asks, and what is read of it. */
interface InputField<T> {
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  /** What it has to be, to be said to who sent something else. */
  readonly expected: Words;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Undefined for what it cannot be. */
  read(sent: unknown): T | undefined;
}

export type InputFields = Readonly<Record<string, InputField<unknown>>>;

/** What is read of the fields of a tool. */
export type InputOf<F extends InputFields> = {
  readonly [K in keyof F]: F[K] extends InputField<infer T> ? T : never;
};

const words = {
  unknown: {
    en: 'There is no input “{name}”. This tool takes: {known}.',
    'zh-Hant': '沒有「{name}」這個輸入項。此工具接受：{known}。',
  },
  missing: {
    en: 'The input “{name}” is missing. It has to be {expected}.',
    'zh-Hant': '缺輸入項「{name}」，應為{expected}。',
  },
  misfit: { en: 'The input “{name}” has to be {expected}.', 'zh-Hant': '輸入項「{name}」應為{expected}。' },
  notObject: { en: 'The input has to be an object.', 'zh-Hant': '輸入應為一個對象。' },
  text: { en: 'text', 'zh-Hant': '文本' },
  whole: { en: 'a whole number from {least} to {most}', 'zh-Hant': '{least} 至 {most} 的整數' },
  choice: { en: 'one of {all}', 'zh-Hant': '{all} 之一' },
  edits: {
    en: 'a list of changes, each with startLine, startColumn, endLine, endColumn and newText',
    'zh-Hant': '改動的列表，每項有 startLine、startColumn、endLine、endColumn 和 newText',
  },
} satisfies Readonly<Record<string, Words>>;

export function textField(description: string): InputField<string | undefined> {
  return {
    schema: { type: 'string', description },
    isRequired: false,
    expected: words.text,
    read: (sent) => (typeof sent === 'string' ? sent : undefined),
  };
}

export function wholeField(description: string, least: number, most: number): InputField<number | undefined> {
  return {
    schema: { type: 'integer', minimum: least, maximum: most, description },
    isRequired: false,
    expected: words.whole,
    args: { least, most },
    read: (sent) => (isWhole(sent) && sent >= least && sent <= most ? sent : undefined),
  };
}

export function choiceField<T extends string>(description: string, all: readonly T[]): InputField<T | undefined> {
  return {
    schema: { type: 'string', enum: all, description },
    isRequired: false,
    expected: words.choice,
    args: { all: all.join(', ') },
    read: (sent) => all.find((one) => one === sent),
  };
}

/** The language of the answer, by whatever tag a person or a system has for it. */
export const languageField: InputField<Locale | undefined> = {
  schema: {
    type: 'string',
    description:
      'Language of the answer: en, zh-Hant (Traditional Chinese) or zh-Hans (Simplified Chinese). Default: that of the server.',
  },
  isRequired: false,
  expected: words.choice,
  args: { all: locales.join(', ') },
  read: (sent) => (typeof sent === 'string' ? localeOfTag(sent) : undefined),
};

export function required<T>(field: InputField<T | undefined>): InputField<T> {
  return { ...field, isRequired: true, read: field.read as InputField<T>['read'] };
}

/** The largest number of a line or column that is asked about. */
export const largestPlace = 10_000_000;

const corners = ['startLine', 'startColumn', 'endLine', 'endColumn'] as const;

/** A change of a text: lines and columns count from 1, columns in UTF-16 units, ends exclusive. */
export type ProposedEdit = Readonly<Record<(typeof corners)[number], number>> & { readonly newText: string };

export const editSchema: JsonSchema = {
  type: 'object',
  properties: {
    ...Object.fromEntries(corners.map((name) => [name, { type: 'integer', minimum: 1 }])),
    newText: { type: 'string' },
  },
  required: [...corners, 'newText'],
  additionalProperties: false,
};

export function editsField(description: string): InputField<readonly ProposedEdit[] | undefined> {
  return {
    schema: { type: 'array', items: editSchema, maxItems: 1000, description },
    isRequired: false,
    expected: words.edits,
    read: (sent) => (Array.isArray(sent) && sent.length <= 1000 && sent.every(isEdit) ? sent : undefined),
  };
}

function isEdit(sent: unknown): sent is ProposedEdit {
  if (typeof sent !== 'object' || sent === null) return false;
  const given = new Map(Object.entries(sent));
  return (
    typeof given.get('newText') === 'string' &&
    corners.every((name) => {
      const place = given.get(name);
      return isWhole(place) && place >= 1 && place <= largestPlace;
    })
  );
}

function isWhole(sent: unknown): sent is number {
  return typeof sent === 'number' && Number.isInteger(sent);
}

/** The schema of all fields together. */
export function schemaOf(fields: InputFields): JsonSchema {
  const all = Object.entries(fields);
  const needed = all.flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, { schema }]) => [name, schema])),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
}

/** What was sent, read; or what is wrong with it. */
export function readInput<F extends InputFields>(fields: F, sent: unknown, locale: Locale): InputOf<F> | NoAnswer {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return refuse(words.notObject);
  const given = new Map<string, unknown>(Object.entries(sent));
  const stray = [...given.keys()].find((name) => !Object.hasOwn(fields, name));
  if (stray !== undefined) return refuse(words.unknown, { name: stray, known: Object.keys(fields) });
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = given.get(name) ?? undefined;
    const expected = say(field.expected, locale, field.args);
    if (value === undefined) {
      if (field.isRequired) return refuse(words.missing, { name, expected });
      continue;
    }
    read[name] = field.read(value);
    if (read[name] === undefined) return refuse(words.misfit, { name, expected });
  }
  return read as InputOf<F>;
}
