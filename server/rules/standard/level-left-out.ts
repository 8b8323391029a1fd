import { chunksOf, ofChunk } from '../../base/chunks.ts';
import type { Clause } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import { examined, inChapter } from '../example.ts';
import { levelName } from '../kit/answered.ts';
import { defineCheck } from '../rule.ts';

const clause = (id: string, level: string, provision = 'requirement', text = '應設') =>
  `- {id: ${id}, title: ${id}, provision: ${provision}, when: {level: ${level}}, text: ${text}${id}, ${examined}}`;
const leveled = (clauses: readonly string[], levels = '[甲級, 乙級, 丙級]', language = 'zh-Hant') =>
  inChapter(clauses.join('\n'), `levels: ${levels}`, language);

export const rule = defineCheck({
  code: 'standard/level-left-out',
  severity: 'warning',
  title: { en: 'A clause for a level, but for no higher one', 'zh-Hant': '條款只對較低級別提出' },
  message: {
    en: 'This is asked at {named}, but at {missing} neither this nor anything in its stead. Name {missing} here too, or add a clause for it.',
    'zh-Hant':
      '這一條對{named}提出，而對{missing}既沒有這一條，也沒有代替它的條款。請在這裡也寫上{missing}，或另加一條。',
  },
  why: {
    en: 'Who meets a level is taken to meet all lower ones.',
    'zh-Hant': '達到某一級別的，應當也達到較低的級別。',
  },
  fix: 'none',
  on: 'division',
  reads: ['definitions'],
  *check({ clauses }, { definitions: { of: known } }) {
    const levels = known === undefined ? [] : levelsOf(known);
    if (known === undefined || levels.length < 2) return;
    const forSome = chunksOf(clauses).flatMap(forSomeLevels);
    const named = forSome.map(({ when }) => new Set((when?.level ?? []).map(({ text }) => idKey(text))));
    for (const [at, { when, provision }] of forSome.entries()) {
      const own = named[at];
      const place = when?.level[0];
      const binds = provision?.value === 'requirement' || provision?.value === 'instruction';
      if (own === undefined || place === undefined || !binds) continue;
      const lowest = levels.findLastIndex((level) => own.has(level));
      const missing = levels.slice(0, Math.max(0, lowest)).filter((level) => !own.has(level));
      // Another clause here may say for the higher level what this one says for the lower.
      const open = missing.filter((level) => !named.some((others, other) => other !== at && others.has(level)));
      if (open.length === 0) continue;
      const names = (some: readonly string[]) => some.map((level) => levelName(level, known));
      yield { at: place, args: { named: names(levels.filter((level) => own.has(level))), missing: names(open) } };
    }
  },
  examples: () => ({
    bad: [
      leveled([clause('a', '乙級')]),
      leveled([clause('a', '[甲级, 丙级]', 'requirement', '应设')], '[甲级, 乙级, 丙级]', 'zh-Hans'),
    ],
    good: [
      leveled([clause('a', '甲級'), clause('b', '[甲級, 乙級]')]),
      leveled([clause('a', '乙級'), clause('b', '甲級')]),
      leveled([clause('a', '丙級', 'permission', '可由兼職人員負責')]),
    ],
  }),
});

/** Of a chunk, the clauses that are for some levels only. */
const forSomeLevels = ofChunk((clauses: readonly Clause[]) =>
  clauses.filter(({ when }) => when !== undefined && when.level.length > 0),
);
