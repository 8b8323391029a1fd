import { languageOf } from '../../workspace/document.ts';
import { homeOf } from '../../workspace/resolve/resolution.ts';
import { inVariant, simplified } from '../example.ts';
import { bringCriteriaAlong } from '../kit/fixes/bring-criteria-along.ts';
import { bringTextAlong } from '../kit/fixes/bring-text-along.ts';
import { staysBehind, tornNumbers } from '../kit/half-adapted.ts';
import { adaptedClauses } from '../kit/loosening/adapted.ts';
import { loosenedText } from '../kit/loosening/text.ts';
import { loosenedCriteria } from '../kit/loosening/trees.ts';
import { saidText } from '../kit/numbers-said.ts';
import { placeIn } from '../kit/prose-text.ts';
import { shownBound } from '../kit/tested-numbers.ts';
import { defineCheck } from '../rule.ts';

const base = `
  indicators:
    punctual: {title: 準時率, unit: '%', kind: ratio, ratio: {of: [done], to: asked}}
    content: {title: 滿意率, unit: '%', kind: measure}
    done: {title: 準時完成的服務, unit: 次, kind: flow}
    asked: {title: 服務, unit: 次, kind: flow}
    mentors: {title: 導師, unit: 人, kind: stock}
    seats: {title: 工位, unit: 個, kind: stock}
    extinguishers: {title: 每層滅火器, unit: 具, kind: measure}
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: a
          title: 準時
          provision: requirement
          text: {zh-Hant: 準時率應不低於90%，滿意率應不低於90%。, en: 'Punctuality shall be at least 90%, satisfaction at least 90%.'}
          criteria: [{indicator: punctual, at-least: 90}, {indicator: content, at-least: 90}]
        - id: b
          title: 人手
          provision: requirement
          text: 運營方應具備下列條件：
          items: [配備不少於三名導師；, 設有不少於20個工位。]
          criteria: [{indicator: mentors, at-least: 3}, {indicator: seats, at-least: 20}]
        - {id: e, title: 值班, provision: requirement, text: 應符合下列要求：, items: [{id: guides, text: 導師不少於3人；, criteria: [{indicator: mentors, at-least: 3}]}, {id: desks, text: 工位不少於20個。}]}
        - {id: c, title: 工位, provision: requirement, text: 應設有不少於20個工位。, criteria: [{indicator: seats, at-least: 20}]}
        - {id: d, title: 滅火器, provision: requirement, text: 每層應設置不少於2具滅火器。, criteria: [{indicator: extinguishers, at-least: 2}]}
`;

const adapting = (clause: string, fields: string) =>
  inVariant(`adapt:\n  - clause: ${clause}\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base);
const inFlow = (fields: string) => `adapt:\n  - {clause: c, because: 甲, ${fields}}`;

export const rule = defineCheck({
  code: 'variant/half-adapted',
  severity: 'warning',
  title: { en: 'A number adapted in one place only', 'zh-Hant': '數字只改了一處' },
  message: {
    text: {
      en: '“{clause}”: the criteria test {tested} here, but the text still says {said}. Adapt the text as well.',
      'zh-Hant': '「{clause}」：這裡的判定條件是 {tested}，正文仍是{said}。請把正文一併修改。',
    },
    criteria: {
      en: '“{clause}”: the text says {said} here, but the criteria still test {tested}. Adapt the criteria as well.',
      'zh-Hant': '「{clause}」：這裡的正文是{said}，判定條件仍是 {tested}。請把判定條件一併修改。',
    },
  },
  why: {
    en: 'Operators follow the text, and are judged by the criteria.',
    'zh-Hant': '運營方按正文去做，報告卻按判定條件判定。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(_, { imports }) {
    const { resolution, complete } = imports;
    if (!complete || resolution === undefined) return;
    for (const clause of adaptedClauses(resolution)) {
      const all = tornNumbers(clause);
      const torn = all.get(languageOf(homeOf(clause.after, 'text'))) ?? [...all.values()][0] ?? [];
      // What asks for less than the base has to be taken back first.
      if (torn.length === 0 || [...loosenedCriteria(clause), ...loosenedText(clause)].length > 0) continue;
      for (const one of torn) {
        const [said] = one.said;
        const behind = staysBehind(clause, one);
        if (said === undefined || behind === undefined) continue;
        const args = { clause: clause.name, tested: shownBound(one.tested), said: saidText(said) };
        yield behind === 'text'
          ? { at: one.tested.leaf.quantity, wording: behind, args, fixes: () => bringTextAlong(clause) }
          : { at: placeIn(said.text.prose, said), wording: behind, args, fixes: () => bringCriteriaAlong(clause, one) };
      }
    }
  },
  examples: () => ({
    bad: [
      inVariant(inFlow('criteria: [{indicator: seats, at-least: 30}]'), base),
      inVariant(inFlow('criteria: [{indicator: seats, at-least: 30}]'), simplified(base), 'zh-Hans'),
      adapting('a', 'criteria: [{indicator: punctual, at-least: 98}, {indicator: content, at-least: 90}]'),
      adapting('b', 'criteria:\n  - {indicator: mentors, at-least: 5}\n  - {indicator: seats, at-least: 20}'),
      adapting('b', 'criteria:\n  - {indicator: mentors, more-than: 3}\n  - {indicator: seats, at-least: 40個}'),
      adapting('e', 'adapt-items: [{item: guides, criteria: [{indicator: mentors, at-least: 5}]}]'),
      adapting('e', 'adapt-items: [{item: guides, text: 導師不少於5人；}]'),
      adapting('d', 'criteria: [{indicator: extinguishers, at-least: 3}]'),
      inVariant(inFlow('text: 應設有不少於30個工位。'), base),
      inVariant(inFlow('text: 应设有不少于30个工位。'), simplified(base), 'zh-Hans'),
      adapting('b', 'items:\n  - 配備不少於五名導師；\n  - 設有不少於20個工位。'),
      inVariant(
        'adapt:\n  - {clause: c, because: 甲, criteria: [{indicator: seats, at-least: 40}]}\n  - {clause: c, because: 乙, text: 應設有不少於30個工位。}',
        base,
      ),
    ],
    good: [
      inVariant(inFlow('text: 應設有不少於30個工位。, criteria: [{indicator: seats, at-least: 30}]'), base),
      adapting(
        'b',
        'criteria: [{indicator: mentors, at-least: 3}, {indicator: seats, at-least: 20}, {indicator: done, at-least: 9}]',
      ),
      adapting(
        'e',
        'adapt-items: [{item: guides, text: 導師不少於5人；, criteria: [{indicator: mentors, at-least: 5}]}]',
      ),
      adapting('a', 'weight: 3'),
      adapting('a', 'text: 準時率和滿意率均應不低於90%。'),
      // The base does not agree with itself.
      inVariant(
        inFlow('criteria: [{indicator: seats, at-least: 20}, {indicator: mentors, at-least: 2}]'),
        base.replace('不少於20個工位。, c', '不少於18個工位。, c'),
      ),
    ],
  }),
});
