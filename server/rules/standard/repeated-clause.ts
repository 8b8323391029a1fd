import { ofChunk } from '../../base/chunks.ts';
import { remembering } from '../../base/remembering.ts';
import { repeatsAmong, shortHash } from '../../base/repeated.ts';
import { clauseChunksOf } from '../../model/divisions.ts';
import { proseOf } from '../../model/field.ts';
import type { Clause } from '../../model/standard.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { examined, inChapter } from '../example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

/** Shorter ones are formulas that several clauses may well share: 應符合表1的要求。 */
const shortest = 14;

const long = '運營機構應每年向入駐團隊公布一次服務項目和收費標準。';
const clauses = (...texts: readonly string[]) =>
  texts.map((text, at) => `- {id: c${at}, provision: requirement, text: ${text}, ${examined}}`).join('\n');

export const rule = defineCheck({
  code: 'standard/repeated-clause',
  severity: 'warning',
  title: { en: 'A clause that stands twice', 'zh-Hant': '重複的條款' },
  message: {
    en: 'The same is said already in “{clause}”. Remove one of the two, or say what differs.',
    'zh-Hant': '「{clause}」已經說了同樣的內容。請刪去其一，或寫出不同之處。',
  },
  why: {
    en: 'It would have to be answered twice, and the next change is made in one of them only.',
    'zh-Hant': '同一要求要答覆兩次，日後修改也容易只改一處。',
  },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check(standard, { document, setting }) {
    const all = clauseChunksOf(standard).map(saidIn);
    if (!isRepeated(all.map(({ hashes }) => hashes))) return;
    const known = new Map<string, Clause>();
    for (const { clauses } of all) {
      for (const { said, clause } of clauses) {
        const first = known.get(said);
        if (first === undefined) known.set(said, clause);
        else if (clause.text !== undefined) {
          yield {
            at: clause.text,
            args: { clause: nameOf(first.title, first.id?.text ?? '', setting.language) },
            related: first.text === undefined ? [] : [{ document, place: first.text, words: saidFirst }],
          };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      inChapter(clauses(long, '場地應設無障礙通道。', long)),
      inChapter(
        clauses('护理员应在接班前核对老年人的用药记录和护理记录。', '护理员应在接班前核对老年人的用药记录和护理记录。'),
        '',
        'zh-Hans',
      ),
    ],
    good: [
      inChapter(clauses(long, '運營機構應每季度向入駐團隊公布一次服務項目和收費標準。')),
      inChapter(clauses('应符合表1的要求。', '应符合表1的要求。'), '', 'zh-Hans'),
      inChapter(
        [
          `- {id: a, provision: statement, text: 服務項目及其收費標準見下表和下列各項。, items: [甲項服務]}`,
          `- {id: b, provision: statement, text: 服務項目及其收費標準見下表和下列各項。, items: [乙項服務]}`,
        ].join('\n'),
      ),
    ],
  }),
});

const saidFirst = { en: 'It is said here first.', 'zh-Hant': '這裡已經說過。' };

const isRepeated = repeatsAmong();

/** What a clause says, where that is all it says and it is no formula; empty otherwise. */
const saidBy = remembering((clause: Clause): string => {
  if (clause.items.length > 0 || clause.tables.length > 0 || clause.formula !== undefined) return '';
  const [text] = clause.text === undefined ? [] : proseOf(clause.text, 'zh-Hant');
  const said = text === undefined ? '' : foldScript(text.prose.node.text).replace(/\s/g, '');
  return said.length < shortest ? '' : `${clause.provision?.value} ${said}`;
});

const saidIn = ofChunk((chunk: readonly Clause[]) => {
  const clauses = chunk.flatMap((clause) => {
    const said = saidBy(clause);
    return said === '' ? [] : [{ said, clause }];
  });
  return { clauses, hashes: clauses.map(({ said }) => shortHash(said)) };
});
