import { definition, either, listOf, mapOf, reference, text, treeOf, words } from './make.ts';
import type { MapType, NumberedPart, PartKeySpec } from './types.ts';
import { languageKeys } from './values.ts';

export function partId<N extends NumberedPart>(of: N, en: string, hant: string, example: string) {
  return {
    binds: false,
    title: words('id', '標識'),
    what: words(
      `A name by which texts refer to the ${en}: [[${example}]] shows its number, whatever that is by then.`,
      `供引用的標識：文中寫 [[${example}]]，即顯示該${hant}的編號，編號變了也隨之更新。`,
    ),
    type: definition(of),
    example,
    synonyms: ['代號', '代碼', '標識符', 'key', 'label', 'anchor'],
  } as const;
}

type PartKeys = Readonly<Record<string, PartKeySpec>>;

/** What an item of a list says. */
export const itemKeys = {
  id: partId('item', 'item', '列項', 'emergency-contact'),
  text: {
    title: words('text', '文字'),
    what: words('The wording of the item.', '列項的文字。'),
    role: 'item',
    type: text,
    expected: true,
    example: '提供下列公共服務：',
    synonyms: ['內容', '正文', '條文', 'content'],
  },
  items: {
    title: words('list items', '列項'),
    what: words('The items below it, shown as 1), 2), 3).', '下一層的列項，顯示為 1)、2)、3)。'),
    type: listOf(either(text, mapOf('item'))),
    example: '- 會議室；\n- 路演廳。',
    synonyms: ['子項', '分項', '列表', 'list'],
  },
  when: {
    binds: 'where-given',
    title: words('condition', '適用條件'),
    what: words(
      'For whom the item is. It is not asked of a report that is known to be outside.',
      '該列項適用於誰。報告明確不屬於的，不問這一項。',
    ),
    type: either(text, mapOf('applicability')),
    example: 'text: 設有浴室的\ncriteria: [{indicator: area-total, at-least: 1000}]',
    synonyms: ['適用', '適用範圍', '適用於', 'if', 'applies-to', 'for'],
  },
  criteria: {
    binds: 'where-given',
    asks: true,
    title: words('criteria', '判定條件'),
    what: words(
      'What of the item can be checked by figures. The clause is met only when those of each item are, too.',
      '列項中可以用數據檢驗的部分。各列項的判定條件都成立，條款才算滿足。',
    ),
    type: treeOf(mapOf('criterion')),
    example: '- {indicator: training-hours, at-least: 24}',
    synonyms: ['判定準則', '條件', '指標要求', '量化要求', 'conditions', 'thresholds'],
  },
  evidence: {
    binds: 'where-given',
    asks: true,
    title: words('evidence', '證明材料'),
    what: words(
      'The kinds of evidence that an answer must attach for the item.',
      '作答時須為該列項提交的證明材料種類。',
    ),
    type: treeOf(reference('evidence-kind')),
    example: '[roster]',
    synonyms: ['佐證材料', '證據', '材料', '佐證', '附件', 'proof'],
  },
  verification: {
    binds: 'where-given',
    asks: true,
    title: words('verification', '證實方法'),
    what: words('How an assessor finds out whether the item is met.', '評價人員怎樣證實該列項得到滿足。'),
    type: mapOf('verification'),
    example: 'method: examine\ntext: 查驗值班記錄',
    synonyms: ['驗證方法', '檢驗方法', '驗證', '評價方法', '檢查方式', 'verify'],
  },
} as const satisfies PartKeys;

const { id: _, items: __, text: said, ...changed } = itemKeys;
/** Of a change nothing is expected but what was chosen to be changed. */
const { expected: ___, ...wording } = said;

/** What a variant says anew of an item that it inherits. */
export const adaptedItemKeys = {
  item: {
    title: words('list item', '列項'),
    what: words('The inherited item that is changed, by its id.', '被修改的繼承列項，寫其標識。'),
    type: reference('item'),
    required: true,
    example: 'emergency-contact',
    synonyms: ['項', '列項標識', 'id', 'target'],
  },
  text: wording,
  ...changed,
} as const satisfies PartKeys;

/** A text stands in them under `text`, or they give it by languages themselves. */
export const textOrLanguages: Pick<MapType, 'conditions' | 'exclusive'> = {
  conditions: [{ key: 'text', unless: [{ key: 'zh-Hant' }, { key: 'zh-Hans' }, { key: 'en' }] }],
  exclusive: [
    ['text', 'zh-Hant'],
    ['text', 'zh-Hans'],
    ['text', 'en'],
  ],
};

export const itemMaps: readonly MapType[] = [
  {
    name: 'item',
    title: words('list item', '列項'),
    what: words(
      'An item that says more than its text: an id, what is checked and proved for it, a list of its own, other languages. A plain item is just its text.',
      '除文字外還有標識、判定條件、證明材料、下一層列項，或以幾種語言給出的列項。普通列項直接寫文字即可。',
    ),
    keys: { ...itemKeys, ...languageKeys },
    nameKey: 'id',
    ...textOrLanguages,
  },
  {
    name: 'adapted-item',
    title: words('adapted list item', '修改的列項'),
    what: words(
      'A change to one inherited list item. Each field given here takes the place of the inherited one; all others stay. It may only become stricter.',
      '對一個繼承列項的修改。這裡寫出的字段取代原字段，其餘不變。只能加嚴。',
    ),
    keys: adaptedItemKeys,
    nameKey: 'item',
  },
];
