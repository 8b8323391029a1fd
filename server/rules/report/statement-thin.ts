import { remembering } from '../../base/remembering.ts';
import { proseOf } from '../../model/field.ts';
import type { ClauseContent, Item } from '../../model/standard.ts';
import { comparable, type Thinness, thinnessOf } from '../../model/wording/thin-statement.ts';
import { askingWith, inAnswer, inReport } from '../example.ts';
import { defineCheck } from '../rule.ts';

const claiming: ReadonlySet<string> = new Set(['implemented', 'partial', 'alternative']);
const yearly = {
  standard: askingWith({ clauses: '- {id: b, provision: instruction, text: 每年編制收支表，單列服務收入。}' }),
};
const copied = (statement: string) =>
  inReport(`answers:\n  a: {status: implemented}\n  b:\n    status: implemented\n    statement: ${statement}`, yearly);

export const rule = defineCheck({
  code: 'report/statement-thin',
  severity: 'info',
  title: { en: 'A statement that says nothing', 'zh-Hant': '說明沒有內容' },
  message: {
    empty: {
      en: 'The statement is empty. Say in a sentence how the clause is met.',
      'zh-Hant': '說明是空的。請用一句話說明怎樣滿足條款。',
    },
    placeholder: {
      en: 'This statement still waits to be written. Say in a sentence how the clause is met.',
      'zh-Hant': '說明還沒有寫。請用一句話說明怎樣滿足條款。',
    },
    copied: {
      en: 'The statement repeats the clause. Say in your own words how it is met: who, what, how often.',
      'zh-Hant': '說明照抄了條文。請用自己的話說明怎樣滿足條款：由誰、做什麼、多久一次。',
    },
  } satisfies Record<Thinness, object>,
  why: {
    en: 'Reviewers want to see what is done, not what is asked.',
    'zh-Hant': '審核要看的是實際做了什麼，而不是條款要求什麼。',
  },
  lacks: 'value',
  fix: 'none',
  on: 'answer',
  reads: ['clause'],
  concerns: ({ statement }) => statement !== undefined,
  *check(answer, { clause: clauses, setting }) {
    const { statement, status } = answer;
    if (statement === undefined) return;
    const texts = textsAsked(clauses.of(answer));
    const claims = status?.value !== undefined && claiming.has(status.value);
    for (const { prose } of proseOf(statement, setting.language)) {
      const wording = thinnessOf(prose.text, texts, claims);
      if (wording !== undefined) yield { at: prose, wording };
    }
  },
  examples: () => ({
    bad: [
      inAnswer("status: implemented\nstatement: ''"),
      inAnswer('status: implemented\nstatement: 待補充'),
      inAnswer('status: implemented\nstatement: TODO：導師名單核對後再寫'),
      inAnswer('status: implemented\nstatement: 無'),
      copied('每年編制收支表，單列服務收入。'),
    ],
    good: [
      inAnswer('status: implemented\nstatement: 導師分兩組，每周輪值。'),
      inAnswer('status: not-implemented\nstatement: 無\nplan: {action: 聘請導師, due: 2021-06-30}'),
      copied('收支表由財務人員在次年一月編制，服務收入單列一欄。'),
    ],
  }),
});

const none: readonly string[] = [];

function textsAsked(answered: { readonly clause: { readonly content: ClauseContent } } | undefined): readonly string[] {
  return answered === undefined ? none : comparableTexts(answered.clause.content);
}

/** The texts of a clause, made ready once for all the reports that answer it. */
const comparableTexts = remembering((content: ClauseContent): readonly string[] => textsOf(content).map(comparable));

/** Each text of a clause in each language: alone, and with its items. */
function textsOf({ text, items }: ClauseContent): readonly string[] {
  const own = text === undefined ? [] : proseOf(text, 'zh-Hant').map(({ prose }) => prose.text);
  const listed = items.flatMap(textsOfItem);
  return [...own, ...listed, ...own.map((one) => one + listed.join(''))];
}

function textsOfItem({ text, items }: Item): readonly string[] {
  const own = text === undefined ? [] : proseOf(text, 'zh-Hant').map(({ prose }) => prose.text);
  return [...own, ...items.flatMap(textsOfItem)];
}
