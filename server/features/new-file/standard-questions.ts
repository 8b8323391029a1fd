import { say, type Words } from '../../base/words.ts';
import { type Language, languages } from '../../model/field.ts';
import { valueIn } from '../../model/keys/enums.ts';
import { classesOf } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { valueLabel } from '../../rules/kit/words/labels.ts';
import { joined, phrase } from '../../rules/kit/words/phrases.ts';
import { choicesOf } from './choices.ts';
import { newStandard, type StandardBegun, standardTitle } from './new-standard.ts';
import { answersTo, answerTo, type Beginning, type BegunFile, type Question, yearIn } from './question.ts';
import { serviceParts } from './service-parts.ts';

const usualClass = 'enterprise';

/** What a number of each class looks like, but for its year. */
const numberForms: Readonly<Record<string, string>> = {
  national: 'GB/T 12345—{year}',
  sector: 'SZ/T 12—{year}',
  local: 'DB51/T 2698—{year}',
  group: 'T/CAS 290—{year}',
  enterprise: 'Q/ABC 0001—{year}',
  policy: '國辦發〔{year}〕7號',
};

const problems = {
  unread: {
    en: 'This is not read as the number of a document. Write it as {form}, or leave it empty.',
    'zh-Hant': '無法識別為文件編號。請寫作 {form}，或留空。',
  },
  otherClass: {
    en: 'This is a number of {classes}. Write it as {form}, leave it empty, or go back and choose another class.',
    'zh-Hant': '這是{classes}的編號。請寫作 {form}，或留空，或返回改選類別。',
  },
} satisfies Readonly<Record<string, Words>>;

export const standardQuestions: readonly Question[] = [
  {
    name: 'field',
    kind: 'text',
    title: { en: 'Field of service', 'zh-Hant': '服務領域' },
    prompt: {
      en: 'What service is the standard for? Such as “guesthouses” or “community canteens”.',
      'zh-Hant': '標準針對什麼服務？如「民宿」「社區食堂」。',
    },
  },
  {
    name: 'class',
    kind: 'one',
    title: { en: 'Class of document', 'zh-Hant': '標準類別' },
    prompt: { en: 'Who issues it, and at what level?', 'zh-Hant': '由誰、在哪一級發布？' },
    items: ({ locale }) => choicesOf('class', locale),
    value: () => usualClass,
  },
  {
    name: 'number',
    kind: 'text',
    isOptional: true,
    title: { en: 'Document number', 'zh-Hant': '標準編號' },
    prompt: (beginning) =>
      phrase(
        {
          en: 'Such as {form}. A draft may have none yet: leave it empty then.',
          'zh-Hant': '如 {form}。草案可以還沒有編號，留空即可。',
        },
        { form: numberForm(beginning) },
      ),
    check: numberProblem,
  },
  {
    name: 'drafting-rules',
    kind: 'one',
    title: { en: 'Drafting rules', 'zh-Hant': '編寫規則' },
    prompt: { en: 'By which rules is its wording checked?', 'zh-Hant': '措辭按哪一套規則檢查？' },
    items: ({ locale }) => choicesOf('drafting-rules', locale),
    value: (beginning) => {
      if (answerTo('class', beginning) === 'policy') return 'none';
      return beginning.locale === 'en' ? 'iso-iec-2' : 'gbt-1.1-2020';
    },
  },
  {
    name: 'parts',
    kind: 'several',
    isOptional: true,
    title: { en: 'Parts of the standard', 'zh-Hant': '標準的組成部分' },
    prompt: {
      en: 'Tick the chapters that it is to have. Each comes with clauses to be written.',
      'zh-Hant': '勾選要有的章。每章帶有待寫的條款。',
    },
    items: ({ locale }) =>
      serviceParts.map(({ id, title, clauses }) => ({
        value: id,
        label: say(title, locale),
        description: say(
          joined(
            clauses.map((one) => one.title),
            { en: ', ', 'zh-Hant': '、' },
          ),
          locale,
        ),
      })),
  },
  {
    name: 'language',
    kind: 'one',
    title: { en: 'Language', 'zh-Hant': '語言' },
    prompt: { en: 'In which language is it written?', 'zh-Hant': '用哪種語言書寫？' },
    items: ({ locale }) => choicesOf('language', locale),
    value: ({ locale }) => locale,
  },
];

function numberForm(beginning: Beginning): string {
  const form = numberForms[answerTo('class', beginning) || usualClass] ?? '';
  return form.replace('{year}', String(yearIn(beginning)));
}

function numberProblem(value: string, beginning: Beginning): Words | undefined {
  if (value === '') return undefined;
  const number = readDocumentNumber(value).value;
  const form = numberForm(beginning);
  if (number === undefined) return phrase(problems.unread, { form });
  const classes = classesOf(number.kind);
  const chosen = valueIn('class', answerTo('class', beginning));
  if (chosen === undefined || classes.length === 0 || classes.includes(chosen)) return undefined;
  const labels = joined(
    classes.map((one) => valueLabel('class', one)),
    { en: ' or ', 'zh-Hant': '或' },
  );
  return phrase(problems.otherClass, { form, classes: labels });
}

export function standardFrom(beginning: Beginning): BegunFile {
  const begun: StandardBegun = {
    field: answerTo('field', beginning),
    class: answerTo('class', beginning),
    number: answerTo('number', beginning),
    draftingRules: answerTo('drafting-rules', beginning),
    parts: answersTo('parts', beginning),
    language: languageIn(answerTo('language', beginning)) ?? beginning.locale,
  };
  return { stem: standardTitle(begun), text: () => newStandard(begun, beginning.snapshot, beginning.locale) };
}

function languageIn(text: string): Language | undefined {
  return languages.find((one) => one === text);
}
