import { remembering } from '../../base/remembering.ts';
import { partsOf } from '../../model/numbered-parts.ts';
import { partsOfProse } from '../../model/reference-parts.ts';
import { withoutUsed } from '../../model/references-used.ts';
import type { Division, Standard } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { groupsOf } from '../../workspace/document-references.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { inHeader, standardFile } from '../example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { type FoundInTexts, lookFor, lookForForms, notWritten, writtenIn } from '../kit/written-in.ts';
import { defineCheck } from '../rule.ts';

const annexes = `annexes:
  - {id: forms, title: 登記表, nature: informative, text: 樣式見附錄A。}
  - {id: fees, title: 收費, nature: informative, text: 收費如下。}`;

const mentioning = (text: string, more = '', rules = 'gbt-1.1-2020') =>
  inHeader(`drafting-rules: ${rules}\nforeword: ${text}\n${more}${annexes}`);

const formIn = (text: string, language = 'zh-Hant') =>
  inHeader(
    `drafting-rules: gbt-1.1-2020
foreword: '${text}'
annexes:
  - {id: forms, title: 日程表, text: '日程按[[form]]。', forms: [{id: form, fields: [{id: name, label: 姓名}]}]}
  - {id: fees, title: 收支, nature: informative, clauses: [{id: fee, provision: statement, text: 有}]}`,
    language,
  );

export const rule = defineCheck({
  code: 'standard/annex-unmentioned',
  severity: 'warning',
  title: { en: 'An annex that no text mentions', 'zh-Hant': '附錄未被提及' },
  message: {
    en: 'No text mentions annex {letter}, “{title}”. Point to it where it is needed, for example with [[{id}]].',
    'zh-Hant': '正文沒有提到附錄 {letter}「{title}」。請在用到它的地方提及，例如寫 [[{id}]]。',
  },
  why: {
    en: 'The text decides what an annex is for, and in which order annexes stand.',
    'zh-Hant': '附錄的作用和先後次序，取決於正文在何處提及。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.6' },
  lacks: 'value',
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports, setting }) {
    const { resolution, complete } = imports;
    if (standard.annexes.length === 0 || !complete || resolution === undefined) return;
    if (!setting.draftingRules.startsWith('gbt-')) return;
    const numbers = numbersOf(resolution);
    // A variant that adds to an inherited annex leaves it to the base to mention it.
    const own = standard.annexes.flatMap((annex) => {
      const id = idKey(annex.id?.text ?? '');
      const letter = resolution.divisions.get(id)?.division === annex ? numbers.get(id) : undefined;
      return letter === undefined ? [] : [{ annex, id, letter }];
    });
    const unnamed = withoutUsed(
      'division',
      own.map(({ id }) => id),
      [groupsOf(document)],
    );
    for (const { annex, id, letter } of unwritten(
      own.filter((one) => unnamed.has(one.id)),
      standard,
    )) {
      yield { at: annex.handle, args: { letter, id, title: nameOf(annex.title, id, setting.language) } };
    }
  },
  examples: () => ({
    bad: [
      mentioning('登記表的樣式見附錄A。'),
      mentioning('見附錄B。', '', 'gbt-1.1-2009'),
      mentioning('登記表見附錄A和表A.2。'),
      formIn('按[[form]]。', 'zh-Hans'),
      inHeader(
        'drafting-rules: gbt-1.1-2020\nannexes:\n  - {id: forms, title: 登記表, nature: informative, text: "樣式見[[forms]]。"}',
      ),
    ],
    good: [
      mentioning('登記表見附錄A和附錄B。'),
      mentioning('見附錄A、B。'),
      mentioning('見附錄A～C。'),
      mentioning('見[[forms]]和表 B.1。'),
      mentioning('見[[fees]]和登記表。'),
      formIn('按[[form]]和[[fee]]。'),
      mentioning('甲', '', 'none'),
      standardFile(`
        standard: demo@2020
        title: 示例
        language: en
        class: policy
        drafting-rules: gbt-1.1-2020
        status: current
        chapters:
          - id: one
            title: One
            text: See Annex A.
        annexes:
          - {id: forms, title: Forms, nature: informative, text: The form follows.}
      `),
    ],
  }),
});

interface Lettered {
  readonly annex: Division;
  readonly letter: string;
}

/** Those that no text outside them mentions by letter, by title, or by the id of something in them. */
function unwritten<A extends Lettered>(annexes: readonly A[], standard: Standard): readonly A[] {
  const isOwn = ({ annex }: A, { within }: FoundInTexts) => within === annex;
  const named = titlesOf(standard.annexes);
  const untitled = notWritten(annexes, ({ annex }) => titles(annex), writtenIn([standard], named), isOwn);
  const unlettered = notWritten(untitled, ({ letter }) => [letter], writtenIn([standard], letters), isOwn);
  return notWritten(unlettered, ({ annex }) => idsIn(annex), writtenIn([standard], ids), isOwn);
}

/** The ids of all that is numbered in an annex: who names 表A.1 or A.2 has named it. */
const idsIn: (division: Division) => readonly string[] = remembering((division: Division) => [
  ...[...partsOf(division), ...division.clauses.flatMap((clause) => [clause, ...partsOf(clause)])].flatMap(({ id }) =>
    id === undefined ? [] : [idKey(id.text)],
  ),
  ...division.sections.flatMap((section) => [idKey(section.id?.text ?? ''), ...idsIn(section)]),
]);

/** The ids that texts refer to. */
const ids = lookFor(({ text }, found) => {
  for (const { from, to } of partsOfProse(text)) found.add(idKey(text.slice(from, to)));
});

/** The list stays the same one until an annex is edited. */
const titlesOf = remembering((annexes: readonly Division[]) =>
  lookForForms(annexes.flatMap(titles), ({ text }) => text),
);

function titles({ title }: Division): readonly string[] {
  return [title?.plain, ...(title?.by.values() ?? [])].flatMap((prose) => prose?.value || []);
}

const lists =
  /(?:附[錄录]|\bAnn?ex(?:es)?)\s*([A-Z]{1,2}(?:(?:\s*[、,，和及與与至到~～—–-]\s*|\s+(?:and|to)\s+)(?:附[錄录]\s*)?[A-Z]{1,2}\b)*)/gu;

/** The letters that texts mention: 附錄A, 附錄 A、B, 附錄A至C, Annexes A and B, 表A.1. */
const letters = lookFor(({ text }, found) => {
  if (!/[A-Z]/.test(text)) return;
  for (const [, letter = ''] of text.matchAll(/(?<![A-Za-z])([A-Z]+)\.\d/g)) found.add(letter);
  for (const [, list = ''] of text.matchAll(lists)) {
    const named: readonly string[] = list.match(/[A-Z]{1,2}/g) ?? [];
    for (const one of named) found.add(one);
    const [first = '', last = ''] = [named[0], named.at(-1)];
    if (!/[至到~～—–-]|\bto\b/.test(list)) continue;
    for (const one of last.length === 1 ? alphabet : pairs) if (first < one && one < last) found.add(one);
  }
});

const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));
