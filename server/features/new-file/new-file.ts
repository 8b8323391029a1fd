import { toSimplified } from '../../base/simplify.ts';
import { say, type Words } from '../../base/words.ts';
import type { NewAnswers, NewFile, NewItem, NewKind, NewStep } from '../../protocol/new-file.ts';
import { firstHint } from '../first-hint.ts';
import { endingOf, fileStem, nameProblem } from './names.ts';
import { answerTo, type Beginning, type BegunFile, type Question } from './question.ts';
import { reportFrom, reportQuestions } from './report-questions.ts';
import { standardFrom, standardQuestions } from './standard-questions.ts';
import { variantFrom, variantQuestions } from './variant-questions.ts';

interface NewKindOf {
  readonly file: 'standard' | 'report';
  readonly questions: readonly Question[];
  /** What comes of the answers; undefined where one leads nowhere. */
  from(beginning: Beginning): BegunFile | undefined;
}

const kinds: Readonly<Record<NewKind, NewKindOf>> = {
  standard: { file: 'standard', questions: standardQuestions, from: standardFrom },
  variant: { file: 'standard', questions: variantQuestions, from: variantFrom },
  report: { file: 'report', questions: reportQuestions, from: reportFrom },
};

const words = {
  file: { en: 'File name', 'zh-Hant': '文件名' },
  name: { en: 'What is the file to be called?', 'zh-Hant': '文件叫什麼？' },
  needed: { en: 'Write something here to go on.', 'zh-Hant': '請先填寫，再繼續。' },
  noChoice: { en: '“{value}” is none of the choices: {known}.', 'zh-Hant': '「{value}」不在可選之列：{known}。' },
} satisfies Readonly<Record<string, Words>>;

/** The last question of each: until it is answered nothing is written. */
function fileQuestion({ file, from }: NewKindOf): Question {
  return {
    name: 'file',
    kind: 'text',
    title: words.file,
    prompt: words.name,
    value: (beginning) => {
      const stem = from(beginning)?.stem.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-') ?? file;
      return `${stem}${endingOf(file)}`;
    },
    check: (value) => nameProblem(value, file),
  };
}

export function questionsOf(kind: NewKind): readonly Question[] {
  return [...kinds[kind].questions, fileQuestion(kinds[kind])];
}

type NextStep =
  | { readonly step: NewStep; readonly number: number; readonly count: number }
  | { readonly file: NewFile };

/** The first question that is not answered yet; with all of them answered, the file. Undefined where the answers make none. */
export function nextStep(kind: NewKind, beginning: Beginning): NextStep | undefined {
  const asked = askedQuestions(kind, beginning);
  const at = asked.findIndex(({ name }) => beginning.given[name] === undefined);
  const question = asked[at];
  if (question !== undefined) return { step: stepOf(question, beginning), number: at + 1, count: asked.length };
  const { file, from } = kinds[kind];
  const begun = from(beginning);
  if (begun === undefined) return undefined;
  const text = begun.text();
  const beside = begun.beside === undefined ? {} : { beside: begun.beside };
  const start = { line: 0, character: 0 };
  const name = `${fileStem(answerTo('file', beginning), file)}${endingOf(file)}`;
  return { file: { name, text, ...beside, selection: firstHint(text, start) ?? { start, end: start } } };
}

function askedQuestions(kind: NewKind, beginning: Beginning): readonly Question[] {
  return questionsOf(kind).filter(({ isAsked }) => isAsked?.(beginning) ?? true);
}

function stepOf(question: Question, beginning: Beginning): NewStep {
  const { name, kind, title, prompt } = question;
  const { locale } = beginning;
  return {
    name,
    kind,
    title: say(title, locale),
    prompt: say(typeof prompt === 'function' ? prompt(beginning) : prompt, locale),
    items: question.items?.(beginning) ?? [],
    value: question.value?.(beginning) ?? '',
  };
}

/** What is wrong with an answer to a question; nothing where it may stand. */
export function answerProblem(question: Question, value: string, beginning: Beginning): string | undefined {
  const { locale } = beginning;
  const given = value.trim();
  if (given === '') return question.isOptional === true ? undefined : say(words.needed, locale);
  const known = question.items?.(beginning);
  const unknown = known && given.split(',').find((one) => !isAmong(known, one.trim()));
  if (known !== undefined && unknown !== undefined)
    return say(words.noChoice, locale, {
      value: unknown.trim(),
      known: known.map(({ value: id, label }) => (id === label ? id : `${id} (${label})`)),
    });
  const problem = question.check?.(given, beginning);
  return problem && say(problem, locale);
}

/** The same answers, each choice that is told by its name in either script by what it stands for. */
export function answersByValue(kind: NewKind, beginning: Beginning): NewAnswers {
  const told = questionsOf(kind).flatMap((question): (readonly [string, string | readonly string[]])[] => {
    const value = beginning.given[question.name];
    if (value === undefined) return [];
    const items = question.items?.(beginning);
    if (items === undefined || typeof value !== 'string') return [[question.name, value]];
    const named = (one: string): string =>
      isAmong(items, one) ? one : (items.find(({ label }) => toSimplified(label) === toSimplified(one))?.value ?? one);
    const parts = question.kind === 'several' ? value.split(/[,，、]/) : [value];
    return [[question.name, parts.map((one) => named(one.trim())).join(',')]];
  });
  return Object.fromEntries(told);
}

function isAmong(known: readonly NewItem[], value: string): boolean {
  return known.some((one) => one.value === value);
}

/** The same of the question that is next. */
export function nextProblem(kind: NewKind, value: string, beginning: Beginning): string | undefined {
  const question = askedQuestions(kind, beginning).find(({ name }) => beginning.given[name] === undefined);
  return question && answerProblem(question, value, beginning);
}
