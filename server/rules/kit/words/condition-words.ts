import type { Words } from '../../../base/words.ts';
import type { Language } from '../../../model/field.ts';
import { spaceTypeTitles } from '../../../model/keys/space-types.ts';
import type { Applicability, Criterion } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import type { RequirementTree } from '../../../model/values/requirement.ts';
import { boundWords } from './bound-words.ts';
import { nameOf } from './labels.ts';
import { asWritten, inRow, joined, phrase } from './phrases.ts';

/** What the ids in a condition are called. */
export interface ConditionNames {
  indicator(id: string): Words;
  unit(id: string): string;
  level(id: string): Words;
}

export const orParts: Words = { en: ' or ', 'zh-Hant': '或' };
export const andParts: Words = { en: ' and ', 'zh-Hant': '且' };
/** What decides a condition, part by part. */
export const conditionForms = {
  both: { en: '{text} ({parts})', 'zh-Hant': '{text}（{parts}）' },
  type: { en: 'type of space: {types}', 'zh-Hant': '空間類型為{types}' },
  level: { en: 'level: {levels}', 'zh-Hant': '級別為{levels}' },
  criterion: { en: '{name} {bound}', 'zh-Hant': '{name}{bound}' },
  group: { en: '({all})', 'zh-Hant': '（{all}）' },
  everybody: { en: 'everybody', 'zh-Hant': '全部' },
} satisfies Readonly<Record<string, Words>>;

/** For whom something is, as a phrase: its text, and behind it what decides it. */
export function conditionWords(condition: Applicability, language: Language, names: ConditionNames): Words {
  const { text, criteria, spaceTypes, level } = condition;
  const types = spaceTypes.map((one) => spaceTypeWords(one.text));
  const parts = [
    ...(criteria === undefined || isNothing(criteria) ? [] : [criteriaWords(criteria, names, false)]),
    ...(types.length === 0 ? [] : [phrase(conditionForms.type, { types: joined(types, orParts) })]),
    ...(level.length === 0
      ? []
      : [
          phrase(conditionForms.level, {
            levels: joined(
              level.map((one) => names.level(one.text)),
              orParts,
            ),
          }),
        ]),
  ];
  const decided = joined(parts, andParts);
  if (text === undefined) return parts.length === 0 ? conditionForms.everybody : decided;
  const said = nameOf(text, '', language);
  return parts.length === 0 ? said : phrase(conditionForms.both, { text: said, parts: decided });
}

function isNothing(tree: RequirementTree<unknown>): boolean {
  return tree.kind === 'all' && tree.of.length === 0;
}

/** The usual types have names; any other is called by its id. */
function spaceTypeWords(id: string): Words {
  return spaceTypeTitles[idKey(id)] ?? asWritten(id);
}

function criteriaWords(tree: RequirementTree<Criterion>, names: ConditionNames, inner: boolean): Words {
  if (tree.kind === 'leaf') {
    const id = tree.leaf.indicator?.text ?? '';
    const bound = boundWords(tree.leaf, names.unit(id));
    return phrase(conditionForms.criterion, { name: inRow(names.indicator(id)), bound });
  }
  const all = joined(
    tree.of.map((part) => criteriaWords(part, names, true)),
    tree.kind === 'any' ? orParts : andParts,
  );
  return inner && tree.of.length > 1 ? phrase(conditionForms.group, { all }) : all;
}
