import { say, type Words } from '../../base/words.ts';
import type { Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { NewItem } from '../../protocol/new-file.ts';
import { indicatorName } from '../../rules/kit/answered.ts';
import { boundWords } from '../../rules/kit/words/bound-words.ts';
import { joined, phrase } from '../../rules/kit/words/phrases.ts';
import { scalarText } from '../../syntax/quote.ts';
import { type EffectiveClause, homeOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import { newVariant } from '../derive/new-variant.ts';
import { clauseLine, lineFor } from '../titles.ts';
import { standardChoices } from './choices.ts';
import { editionFor } from './names.ts';
import { answersTo, answerTo, type Beginning, type BegunFile, type Question, yearIn } from './question.ts';

const words = {
  bound: { en: '{name}: {bound}', 'zh-Hant': '{name}{bound}' },
  and: { en: '; ', 'zh-Hant': '；' },
  or: { en: ' or ', 'zh-Hant': '或' },
} satisfies Readonly<Record<string, Words>>;

export const variantQuestions: readonly Question[] = [
  {
    name: 'base',
    kind: 'one',
    title: { en: 'Base', 'zh-Hant': '所依據的標準' },
    prompt: { en: 'Which standard is it a variant of?', 'zh-Hant': '是哪一份標準的變體？' },
    items: ({ snapshot, locale }) => standardChoices(snapshot, locale),
  },
  {
    name: 'for',
    kind: 'text',
    title: { en: 'What it is for', 'zh-Hant': '變體用途' },
    prompt: {
      en: 'What is the variant for, in a word or two? Such as “co-working”.',
      'zh-Hant': '變體針對什麼？一兩個詞即可，如「聯合辦公」。',
    },
  },
  {
    name: 'clauses',
    kind: 'several',
    isOptional: true,
    title: { en: 'Clauses to tighten', 'zh-Hant': '要加嚴的條款' },
    prompt: {
      en: 'Tick the clauses that it tightens; type to search by number, title, text or figure.',
      'zh-Hant': '勾選要加嚴的條款；可按編號、標題、正文或數據搜索。',
    },
    isAsked: (beginning) => (baseOf(beginning)?.clauses.size ?? 0) > 0,
    items: (beginning) => {
      const base = baseOf(beginning);
      return base === undefined ? [] : [...base.clauses.values()].map((clause) => clauseItem(clause, base, beginning));
    },
  },
];

function baseOf(beginning: Beginning): Resolution | undefined {
  return resolveEdition(beginning.snapshot, answerTo('base', beginning));
}

function clauseItem(clause: EffectiveClause, base: Resolution, { locale }: Beginning): NewItem {
  const { criteria, text } = clause.content;
  const figures = criteria === undefined ? '' : say(criteriaWords(criteria, base), locale);
  return {
    value: clause.id,
    label: clauseLine(clause, base, locale),
    ...(figures !== '' && { description: figures }),
    detail: lineFor(text, homeOf(clause, 'text'), locale),
  };
}

/** What a clause tests, as one phrase: with the figures that a variant may raise. */
function criteriaWords(tree: RequirementTree<Criterion>, base: Resolution): Words {
  if (tree.kind !== 'leaf') {
    const parts = tree.of.map((one) => criteriaWords(one, base));
    return joined(parts, tree.kind === 'any' ? words.or : words.and);
  }
  const id = tree.leaf.indicator?.text ?? '';
  const unit = base.indicators.get(idKey(id))?.value.unit?.value ?? '';
  return phrase(words.bound, { name: indicatorName(id, base), bound: boundWords(tree.leaf, unit) });
}

export function variantFrom(beginning: Beginning): BegunFile | undefined {
  const base = baseOf(beginning);
  if (base === undefined) return undefined;
  const purpose = answerTo('for', beginning);
  const tightened = answersTo('clauses', beginning).flatMap((id) => {
    const clause = base.clauses.get(idKey(id));
    return clause === undefined ? [] : [{ clause, field: clause.content.criteria === undefined ? 'text' : 'criteria' }];
  });
  const { snapshot, locale } = beginning;
  const edition = editionFor(purpose, String(yearIn(beginning)), snapshot.standards);
  const known = { standard: scalarText(edition), variant: scalarText(purpose) };
  return { stem: purpose, text: () => newVariant({ base, tightened, known }, locale) };
}
