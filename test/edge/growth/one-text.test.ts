import { testGrowth } from './growth.ts';
import { standard } from './texts.ts';

type Write = (at: number) => string;

/** A requirement with one text, in which something stands so many times. */
const chinese =
  (write: Write, end = '。') =>
  (n: number) => ({ 'many.standard.yaml': inText(Array.from({ length: n }, (_, at) => write(at)).join('') + end) });

const english = (write: Write) => (n: number) => ({
  'many.standard.yaml': inText(Array.from({ length: n }, (_, at) => write(at)).join(''), 'iso-iec-2').replace(
    'language: zh-Hant',
    'language: en',
  ),
});

const inText = (text: string, rules = 'gbt-1.1-2020') =>
  standard(
    `      - {id: a, provision: requirement, text: "${text}", verification: {method: examine}}\n`,
    `drafting-rules: ${rules}\nterms:\n  space: {name: 眾創空間, deprecated: [創客空間], definition: 有}\n`,
  );

const n = 1500;

/** One text that says the same again and again: whoever goes through it goes through it once. */
testGrowth([
  { name: 'documents', n, make: chinese((at) => `應符合GB/T ${10_000 + at}、`), finds: ['standard/cited-not-listed'] },
  { name: 'official papers', n, make: chinese((at) => `應按照國辦發〔2016〕${at}號辦理。`), finds: [] },
  { name: 'modal verbs', n, make: chinese(() => '應建立檔案。'), finds: [] },
  { name: 'forbidden verbs', n, make: chinese(() => '必須建立檔案。'), finds: ['prose/forbidden-modal'] },
  { name: 'verbs between commas', n, make: chinese(() => '應盡量建立檔案，'), finds: ['prose/weakened-requirement'] },
  { name: 'verbs without commas', n: 600, make: chinese(() => '應建立檔案並'), finds: [] },
  { name: 'brackets', n, make: chinese(() => '應（建立）檔案。'), finds: [] },
  { name: 'brackets that are never closed', n, make: chinese(() => '應（建立'), finds: [] },
  { name: 'brackets in brackets', n, make: (many) => chinese(() => '應（建', '）'.repeat(many))(many), finds: [] },
  { name: 'quotations', n, make: chinese(() => '應「建立」《檔案》。'), finds: [] },
  { name: 'quotations that are never closed', n, make: chinese(() => '應「建立《檔案。'), finds: [] },
  { name: 'references', n, make: chinese(() => '見[[a]]。'), finds: [] },
  {
    name: 'references to nothing',
    n: 600,
    make: chinese((at) => `見[[b${at}]]。`),
    finds: ['standard/unresolved-reference'],
  },
  { name: 'quantities', n, make: chinese((at) => `應不少於${at + 1}平方米，`), finds: [] },
  { name: 'percentages', n, make: chinese(() => '應達到26.6%，'), finds: [] },
  { name: 'numerals', n, make: chinese(() => '應有三名導師、'), finds: [] },
  { name: 'numbers without a unit', n, make: chinese(() => '應不少於3。'), finds: ['prose/number-without-unit'] },
  { name: 'vague words', n, make: chinese(() => '應及時處理。'), finds: ['prose/vague-wording'] },
  { name: 'two scripts', n, make: chinese(() => '應有設備设备。'), finds: ['prose/mixed-script'] },
  { name: 'deprecated terms', n, make: chinese(() => '應有創客空間。'), finds: ['prose/deprecated-term'] },
  {
    name: 'abbreviations',
    n,
    make: chinese(() => '評估ADL，'),
    finds: ['standard/abbreviation-unexplained'],
  },
  { name: 'typed numbers in one sentence', n, make: chinese(() => '見4.9，'), finds: ['standard/dangling-number'] },
  {
    name: 'empty lines before a note',
    n: 10_000,
    make: chinese(() => '\\n', '注：有。'),
    finds: ['prose/note-in-text'],
  },
  { name: 'English verbs', n, make: english(() => 'The operator must keep it. '), finds: ['prose/forbidden-modal'] },
  { name: 'English verbs in one sentence', n: 600, make: english(() => 'the operator must keep it and '), finds: [] },
  { name: 'English numerals', n, make: english(() => 'It shall have twenty-one desks, '), finds: [] },
  { name: 'English brackets', n, make: english(() => 'It shall keep (this) and “that. '), finds: [] },
  { name: 'English numbers', n, make: english(() => 'It shall be at least 3. '), finds: ['prose/number-without-unit'] },
]);
