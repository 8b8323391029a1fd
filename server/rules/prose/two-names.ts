import { once } from '../../base/once.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { inChapter } from '../example.ts';
import { type InText, placesInTexts } from '../kit/places-in-texts.ts';
import { placeIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const clauses = (...texts: readonly string[]) =>
  texts.map((text, at) => `- {id: c${at}, provision: statement, text: ${text}}`).join('\n');
const drafted = 'drafting-rules: gbt-1.1-2020';

export const rule = defineCheck({
  code: 'prose/two-names',
  severity: 'hint',
  title: { en: 'Two words that may mean one thing', 'zh-Hant': '可能一物兩名' },
  message: {
    en: 'Here stands “{here}”, elsewhere “{there}”. If both mean the same, keep to one; if not, define both.',
    'zh-Hant': '這裡寫「{here}」，別處寫「{there}」。如指同一事物，請統一用詞；如不同，請分別定義。',
  },
  why: {
    en: 'One thing with two names reads as two things.',
    'zh-Hant': '一物兩名，讀者會以為是兩樣東西。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '5.2' },
  fix: 'none',
  on: 'standard',
  reads: ['definitions'],
  *check(standard, { definitions: { of: known }, setting }) {
    if (!setting.draftingRules.startsWith('gbt')) return;
    const places = namesIn(standard);
    if (places.length < 2) return;
    const isDefined = definedAmong(known);
    for (const those of byGroup(places)) {
      const written = new Set(those.map(({ name }) => name));
      if (written.size < 2) continue;
      const open = those.filter(({ name }) => !isDefined(name));
      const [first] = open;
      const other = open.find(({ name }) => name !== first?.name);
      // Whoever writes both in one sentence means two things.
      if (first === undefined || other === undefined || togetherIn(open)) continue;
      const asWritten = ({ prose, start, end }: InText<Named>) => prose.node.text.slice(start, end);
      yield { at: placeIn(other.prose, other), args: { here: asWritten(other), there: asWritten(first) } };
    }
  },
  examples: () => ({
    bad: [
      inChapter(clauses('護理員每2 h巡視。', '護工佩戴工牌。'), drafted),
      inChapter(clauses('快递员当面投递。', '派件员着工装。'), drafted, 'zh-Hans'),
      inChapter(clauses('護理員每2 h巡視。護工佩戴工牌。'), drafted),
      inChapter(clauses('快递员佩戴工牌。投递前电话联系，派件员着工装。'), drafted, 'zh-Hans'),
    ],
    good: [
      inChapter(clauses('護理員每2 h巡視。', '護理員佩戴工牌。'), drafted),
      inChapter(clauses('护理员和护工分开排班。', '护工佩戴工牌。', '护理员每2 h巡视。'), drafted, 'zh-Hans'),
      inChapter(clauses('護理員每2 h巡視。', '護工佩戴工牌。')),
      inChapter(clauses('護理員佩戴工牌。護工在護理員指導下工作。'), drafted),
      inChapter(clauses('护理员负责照护；护工负责保洁。'), drafted, 'zh-Hans'),
    ],
  }),
});

/** In folded script; each row what many writers take for one thing. */
const alike = [
  ['护理员', '护工', '照护员', '照护人员', '养老护理员'],
  ['快递员', '派件员', '派送员', '投递员'],
  ['志愿者', '义工'],
  ['住客', '旅客', '房客'],
  ['导医', '导诊'],
  ['保洁员', '保洁人员', '清洁工'],
  ['保安员', '保安人员', '安保人员'],
] as const;
const groupOf = new Map(alike.flatMap((names, group) => names.map((name) => [name as string, group] as const)));
const any = new RegExp([...groupOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

interface Named {
  readonly group: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const namesIn = placesInTexts<Named>(({ prose, role, language }): readonly Named[] => {
  if (language === 'en' || role === 'name' || role === 'title' || role === 'example') return [];
  const folded = foldScript(prose.node.text);
  return Array.from(folded.matchAll(any), ({ index, 0: name }) => ({
    group: groupOf.get(name) ?? 0,
    name,
    start: index,
    end: index + name.length,
  }));
});

function byGroup(places: readonly InText<Named>[]): readonly (readonly InText<Named>[])[] {
  const groups = alike.map((): InText<Named>[] => []);
  for (const one of places) groups[one.group]?.push(one);
  return groups;
}

/** Whether a standard defines a name, in folded script. Terms are read only where two names stand for one thing. */
function definedAmong(known: Definitions | undefined): (name: string) => boolean {
  const names = once(
    () => new Set([...(known?.terms.values() ?? [])].map(({ value }) => foldScript(value.name?.plain?.text ?? ''))),
  );
  return (name) => names().has(name);
}

/** Whether two of the names stand in one sentence; places come in the order of the text. */
function togetherIn(places: readonly InText<Named>[]): boolean {
  return places.some((one, at) => {
    const before = places[at - 1];
    if (before === undefined || before.prose.node !== one.prose.node || before.name === one.name) return false;
    return !/[。！？!?\n]/.test(one.prose.node.text.slice(before.end, one.start));
  });
}
