import { findSetApart } from '../../model/wording/set-apart.ts';
import { overlapsAny } from '../../model/wording/span.ts';
import { inClause } from '../example.ts';
import { placesInTexts } from '../kit/places-in-texts.ts';
import { placeIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const drafted = 'drafting-rules: gbt-1.1-2020';
const statement = (text: string) => `provision: statement\ntext: ${text}`;

export const rule = defineCheck({
  code: 'standard/abbreviation-unexplained',
  severity: 'hint',
  title: { en: 'An abbreviation that is never written out', 'zh-Hant': '縮略語沒有說明' },
  message: {
    en: '“{name}” is nowhere written out. Add it to “abbreviations”, or write at its first use what it stands for.',
    'zh-Hant': '「{name}」沒有說明全稱。請列入「abbreviations」（縮略語），或在首次出現時寫出全稱。',
  },
  why: {
    en: 'Operators of other trades read it, too.',
    'zh-Hant': '其他行業的讀者不一定知道它指什麼。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '8.8' },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports, setting }) {
    const { resolution, complete } = imports;
    if (!setting.draftingRules.startsWith('gbt') || setting.language === 'en') return;
    if (!complete || resolution === undefined) return;
    const places = abbreviationsIn(standard);
    if (places.length === 0) return;
    const known = new Set([...resolution.symbols.keys(), ...resolution.abbreviations.keys()]);
    for (const { name, isExplained } of places) if (isExplained) known.add(name);
    for (const [, { value }] of resolution.terms) {
      for (const name of `${value.name?.plain?.text ?? ''}`.match(/[A-Z]{2,}/g) ?? []) known.add(name);
    }
    for (const place of places) {
      if (known.has(place.name)) continue;
      known.add(place.name);
      yield { at: placeIn(place.prose, place), args: { name: place.name } };
    }
  },
  examples: () => ({
    bad: [
      inClause(statement('入住前評估老年人的ADL，出院後再評估ADL。'), drafted),
      inClause(statement('出入口处设有AED。'), drafted, 'zh-Hans'),
    ],
    good: [
      inClause(statement('入住前評估老年人的ADL。'), `${drafted}\nabbreviations: {ADL: 日常生活活動能力}`),
      inClause(statement('出入口处设有自动体外除颤器（AED），AED由专人检查。'), drafted, 'zh-Hans'),
      inClause(statement('採用LED燈和USB插座，GB/T 1.1—2020和AAA級另有說明，容量為8 GB。'), drafted),
      inClause(statement('電梯按TSG T5002、JTG D20和ASTM F1487維護。'), drafted),
      inClause(statement('入住前評估老年人的ADL。')),
    ],
  }),
});

interface Abbreviation {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** 自動體外除顫器（AED）, AED（自動體外除顫器）, 簡稱AED. */
  readonly isExplained: boolean;
}

const word = /(?<![A-Za-z\d/.&-]|\d\s)[A-Z]{2,6}(?![A-Za-z\d/.&]|-[A-Z\d]|\s?[A-Z]?\d)/g;
/** Everybody knows them; Roman numerals, and grades such as AAA. */
const everyday =
  /^(?:APP|WIFI|PDF|USB|LED|LCD|GPS|ID|IP|IT|AI|VIP|ATM|CD|DVD|SOS|KTV|PC|TV|UV|PVC|PE|PP|DNA|CT|MRI|ICU|RMB|SMS|URL|NTU|CFU|MPN|PPM|RPM|DPI|HTML|XML|JSON|HTTPS?|CPU|OK|AB|[IVX]+|([A-Z])\1+)$/;

const abbreviationsIn = placesInTexts<Abbreviation>(({ prose, role, language }): readonly Abbreviation[] => {
  const { text } = prose.node;
  if (language === 'en' || role === 'name' || role === 'formula' || !/[A-Z]{2}/.test(text)) return [];
  const apart = findSetApart(text);
  return Array.from(text.matchAll(word), ({ index, 0: name }) => {
    const end = index + name.length;
    const before = text.slice(Math.max(0, index - 3), index);
    const isExplained = /[（(]\s?$|[簡简][稱称][「“]?$/.test(before) || /^\s?[（(]/.test(text.slice(end, end + 2));
    return { name, start: index, end, isExplained };
  }).filter((one) => !everyday.test(one.name) && !overlapsAny(apart, one));
});
