import { answeredState, pinsAnother } from '../../workspace/resolve/answered-state.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { answered, clauseName } from '../kit/answered.ts';
import { replaceDigest } from '../kit/fixes/edits.ts';
import { changeWords } from '../kit/words/change-words.ts';
import { joined } from '../kit/words/phrases.ts';
import { defineCheck } from '../rule.ts';

/** Digests of clause `a` as `askingWith` has it, and with two mentors for three. */
const presentDigest = '492cad77';
const oldDigest = 'c6ab8b01';
const reaffirm = { en: 'The answer still holds: take over the present digest', 'zh-Hant': '答覆仍然成立：更新指紋' };
const digested = (digest: string) =>
  inReport(`answers:\n  a:\n    status: implemented\n    statement: 導師分兩組輪值。\n    digest: ${digest}`);
const older = (from: string, to: string) => ({
  'older.standard.yaml': askingWith({ header: 'effective: 2018-01-01' })
    .replace('demo@2020', 'demo@2018')
    .replace(from, to),
});

export const rule = defineCheck({
  code: 'report/stale-answer',
  severity: 'warning',
  title: { en: 'The clause changed after it was answered', 'zh-Hant': '條款在答覆之後有變' },
  message: {
    default: {
      en: 'Clause “{clause}” has changed since it was answered. Read it again, then take over its digest “{digest}” or rewrite the answer.',
      'zh-Hant': '條款「{clause}」在答覆之後有變。請重讀條款，再更新指紋為「{digest}」，或改寫答覆。',
    },
    earlier: {
      en: 'Clause “{clause}” has changed since it was answered: {changes}. Look whether the answer still holds, then take over the digest “{digest}”.',
      'zh-Hant': '條款「{clause}」在答覆之後有變：{changes}。請核對答覆是否仍然成立，再更新指紋為「{digest}」。',
    },
    known: {
      en: 'Clause “{clause}” has changed since it was answered by “{edition}”: {changes}. Look whether the answer still holds, then take over the digest “{digest}”.',
      'zh-Hant':
        '條款「{clause}」是按「{edition}」答覆的，此後有變：{changes}。請核對答覆是否仍然成立，再更新指紋為「{digest}」。',
    },
  },
  why: {
    en: 'What was true of the old clause may not be of the new one.',
    'zh-Hant': '對原條款成立的答覆，對現條款未必成立。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const assessment = answered(report, imports);
    if (assessment === undefined) return;
    const { resolution } = assessment;
    for (const { answer, clause } of assessment.clauses) {
      const digest = answer?.digest;
      if (answer === undefined || digest === undefined || !pinsAnother(digest.value, clause, resolution)) continue;
      const now = clauseDigest(clause, resolution);
      const before = answeredState(answer, { clause, resolution }, imports);
      const args = { clause: clauseName(clause, resolution), digest: now };
      const changes = before === undefined ? [] : changeWords(before, { clause, resolution });
      yield {
        at: digest,
        ...(before === undefined || changes.length === 0
          ? { args }
          : {
              args: {
                ...args,
                edition: before.resolution.edition ?? '',
                changes: joined(changes, { en: '; ', 'zh-Hant': '；' }),
              },
              wording: before.earlier ? 'earlier' : 'known',
            }),
        fixes: () => [{ title: reaffirm, edits: [replaceDigest(digest, now)] }],
      };
    }
  },
  examples: () => ({
    bad: [digested("'aaaa1111'"), beside(digested(`'${oldDigest}'`), older('at-least: 3', 'at-least: 2'))],
    good: [digested(`'${presentDigest}'`), inReport('answers: {a: {status: implemented}}')],
  }),
});
