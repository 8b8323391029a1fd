import { placedItems } from '../../model/numbered-parts.ts';
import type { Adaptation } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { isAboutItem } from '../../workspace/resolve/adapted-items.ts';
import { fieldChangedBy } from '../../workspace/resolve/content-keys.ts';
import { adaptedClause } from '../../workspace/resolve/merge.ts';
import type { EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { inVariant } from '../example.ts';
import { withoutEntry, withoutItem } from '../kit/fixes/removal.ts';
import { isSameField } from '../kit/loosening/same-field.ts';
import { keyLabel, nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const base = `
  indicators:
    mentors: {title: 導師, unit: 人, kind: stock}
    area: {title: 場地面積, unit: 平方米, kind: stock}
  evidence-kinds:
    roster: {title: 名單}
    contract: {title: 合同}
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: a
          title: 乙
          provision: requirement
          text: 應配備導師。
          criteria: [{indicator: mentors, at-least: 3}, {indicator: area, at-least: 500}]
          evidence: [roster, contract]
          verification: {method: examine, text: 查驗名單。}
          weight: 2
        - {id: b, title: 丙, provision: requirement, text: 應有下列材料：, items: [{id: plan, text: 計劃；}, {id: log, text: 記錄。}]}
`;

const adapting = (fields: string, language?: string) =>
  inVariant(`adapt:\n  - clause: a\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base, language);

export const rule = defineCheck({
  code: 'variant/no-effect',
  severity: 'hint',
  title: { en: 'A change that changes nothing', 'zh-Hant': '修改後與原來相同' },
  message: {
    default: {
      en: 'This adaptation of “{clause}” says what {base} says already. Remove it.',
      'zh-Hant': '對「{clause}」的修改與 {base} 原有的內容相同。請刪去。',
    },
    field: {
      en: '“{clause}” has the same {what} in {base} already. Leave it out here.',
      'zh-Hant': '「{clause}」的{what}與 {base} 原有的相同。這裡不必再寫。',
    },
  },
  why: {
    en: 'When the base changes, the variant would stay behind without anybody noticing.',
    'zh-Hant': '所依據的標準日後修改時，變體會在無人察覺之下停留在舊內容。',
  },
  fix: 'once',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const { resolution, complete } = imports;
    const base = resolution?.base;
    if (!complete || resolution === undefined || base === undefined) return;
    const states = new Map<string, EffectiveClause>();
    for (const adaptation of standard.adapt) {
      const id = idKey(adaptation.clause?.text ?? '');
      const was = states.get(id) ?? base.clauses.get(id);
      if (was === undefined) continue;
      const keys = [...adaptation.given.keys()].filter((key) => fieldChangedBy(key) !== undefined);
      const now = adaptedClause(was, adaptation, resolution.document);
      states.set(id, now);
      const idle = keys.filter((key) => {
        const field = fieldChangedBy(key);
        // Changes to items that are not there have a finding of their own.
        if (key === 'adapt-items' && !isOfItemsThere(adaptation, was)) return false;
        return field !== undefined && isSameField(field, was, now, resolution);
      });
      const args = {
        clause: nameOf(was.content.title, was.id, was.home.model.language?.value ?? 'zh-Hant'),
        base: base.edition ?? '',
      };
      const [first, ...others] = idle;
      const whole = idle.length === keys.length;
      if (first === undefined) continue;
      const remove = (edit: ReturnType<typeof withoutItem>) =>
        edit === undefined ? [] : [{ title: removeIt, edits: [edit], preferred: true }];
      if (whole) {
        const only = others.length === 0 ? adaptation.given.get(first)?.key : undefined;
        yield { at: only ?? adaptation.handle, args, fixes: () => remove(withoutItem(document, adaptation.handle)) };
        continue;
      }
      for (const key of idle) {
        const place = adaptation.given.get(key)?.key;
        if (place === undefined) continue;
        const what = keyLabel('adaptation', key);
        yield {
          at: place,
          wording: 'field',
          args: { ...args, what },
          fixes: () => remove(withoutEntry(document, place)),
        };
      }
    }
  },
  examples: () => ({
    bad: [
      adapting('weight: 2'),
      adapting('criteria: [{indicator: area, at-least: 500平方米}, {indicator: mentors, at-least: 3}]'),
      adapting('weight: 2\nevidence: {all: [contract, roster]}'),
      adapting('weight: 3\nveto: false'),
      adapting('not-applicable: never'),
      adapting('text: 應配備導師。\nnotes: [甲]'),
      inVariant('adapt:\n  - {clause: a, because: 甲, weight: 3}\n  - {clause: a, because: 乙, weight: 3}', base),
      inVariant('adapt:\n  - {clause: b, because: 甲, adapt-items: [{item: log, text: 記錄。}]}', base),
    ],
    good: [
      adapting('weight: 3'),
      inVariant('adapt:\n  - {clause: b, because: 甲, adapt-items: [{item: log, text: 逐日記錄。}]}', base),
      adapting('text: {zh-Hant: 應配備導師。, en: Mentors shall be there.}'),
      adapting('criteria: [{indicator: mentors, at-least: 4}, {indicator: area, at-least: 500}]'),
      inVariant('adapt:\n  - {clause: a, because: 甲, weight: 3}\n  - {clause: a, because: 乙, weight: 2}', base),
    ],
  }),
});

const removeIt = { en: 'Remove it', 'zh-Hant': '刪去' };

function isOfItemsThere({ adaptItems }: Adaptation, { content }: EffectiveClause): boolean {
  const items = placedItems(content);
  return adaptItems.every((one) => items.some(({ item }) => isAboutItem(one, item)));
}
