import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import { type Element, proseOf } from '../../model/field.ts';
import { findTerms } from '../../model/wording/terms.ts';
import { languageOf } from '../../workspace/document.ts';
import type { Definitions } from '../../workspace/resolve/resolution.ts';
import { type SourcedTerm, termsIn } from '../../workspace/resolve/term-index.ts';
import { inHeader } from '../example.ts';
import { placeIn } from '../kit/prose-text.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

/** 服務 may stand in 服務提供者; a longer name is the term itself. */
const shortest = 3;

const drafted = 'drafting-rules: gbt-1.1-2020\n';

export const rule = defineCheck({
  code: 'standard/circular-definition',
  severity: 'warning',
  title: { en: 'A definition that goes in a circle', 'zh-Hant': '循環定義' },
  message: {
    itself: {
      en: 'The definition of “{term}” uses “{term}” itself. Say what it is in other words.',
      'zh-Hant': '「{term}」的定義裡用了「{term}」本身。請換別的詞說明它是什麼。',
    },
    each: {
      en: '“{term}” is defined by “{other}”, and that by “{term}”. Define one of the two without the other.',
      'zh-Hant': '「{term}」用「{other}」來定義，「{other}」又用「{term}」來定義。請讓其中一個不依賴另一個。',
    },
  },
  why: {
    en: 'Whoever does not know the word learns nothing from it.',
    'zh-Hant': '不懂這個詞的人，讀了定義仍然不懂。',
  },
  cites: { document: 'GB/T 20001.1' },
  fix: 'none',
  on: 'text',
  reads: ['definitions'],
  within: 'standard',
  concerns: ({ role }, { setting }) => role === 'definition' && setting.draftingRules.startsWith('gbt'),
  *check({ prose, element }, { definitions: { of: known } }) {
    if (known === undefined) return;
    const index = termsIn(known);
    const { sourced, places, uses } = placedTerms(known.terms);
    const term = sourced.get(element);
    if (term === undefined) return;
    const placeOf = (one: SourcedTerm): number => places.get(one) ?? 0;
    const name = ({ value, document }: SourcedTerm) => nameOf(value.name, value.id.text, languageOf(document));
    for (const use of findTerms(prose.node.text, index)) {
      if (use.end - use.start < shortest) continue;
      const other = use.form.term;
      const isItself = other === term;
      // Of two that lean on each other the second is told.
      if (!isItself && (placeOf(other) > placeOf(term) || !leansOn(other, term))) continue;
      yield {
        at: placeIn(prose, use),
        wording: isItself ? 'itself' : 'each',
        args: { term: name(term), other: name(other) },
      };
      return;
    }

    function leansOn(one: SourcedTerm, on: SourcedTerm): boolean {
      return getOrMake(uses, one, () => termsUsedBy(one)).has(on);
    }

    function termsUsedBy({ value: { definition }, document }: SourcedTerm): ReadonlySet<SourcedTerm> {
      const texts = definition === undefined ? [] : proseOf(definition, languageOf(document));
      const found = texts.flatMap(({ prose: { node } }) => [...findTerms(node.text, index)]);
      return new Set(found.filter(({ start, end }) => end - start >= shortest).map(({ form }) => form.term));
    }
  },
  examples: () => ({
    bad: [
      inHeader(`${drafted}terms:\n  care: {name: 長期照護, definition: 為失能老年人提供的長期照護服務}`),
      inHeader(
        `${drafted}terms:\n  carer: {name: 护理人员, definition: 从事生活照料的人员}\n  care: {name: 生活照料, definition: 由护理人员提供的日常帮助}`,
        'zh-Hans',
      ),
    ],
    good: [
      inHeader(`${drafted}terms:\n  service: {name: 服務, definition: 服務提供者與顧客接觸過程中產生的結果}`),
      inHeader(
        `${drafted}terms:\n  carer: {name: 护理人员, definition: 从事生活照料的人员}\n  care: {name: 生活照料, definition: 饮食、起居等方面的日常帮助}`,
        'zh-Hans',
      ),
    ],
  }),
});

/** Each definition asks for its term, and how that stands to others: of thousands nobody looks through all. */
const placedTerms = remembering((terms: Definitions['terms']) => {
  const all: readonly SourcedTerm[] = [...terms.values()];
  return {
    sourced: new Map<Element, SourcedTerm>(all.map((one) => [one.value, one])),
    places: new Map(all.map((one, place) => [one, place])),
    /** Which terms a definition uses, once asked: many may lean on one that names them all. */
    uses: new Map<SourcedTerm, ReadonlySet<SourcedTerm>>(),
  };
});
