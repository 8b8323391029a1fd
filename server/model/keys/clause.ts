import { clauseKeys as fields } from './clause-keys.ts';
import { definition, listOf, mapOf, words } from './make.ts';
import type { KeySpec, MapType } from './types.ts';

const id: KeySpec = {
  title: words('id', '標識'),
  what: words(
    'The lasting name of the clause. Reports answer to it, and it stays when numbers change. Rename it with the rename command, which keeps the old one as an alias.',
    '條款的固定標識。自評報告據此作答，編號變了它也不變。請用重命名命令改名，原標識會留作別名。',
  ),
  type: definition('clause'),
  required: true,
  example: 'mentor-team',
  synonyms: ['條款號', '代號', '代碼', '標識符', 'key'],
};

/** Of a change nothing is expected but what was chosen to be changed. */
const { expected: _, ...title } = fields.title;

export const clause: MapType = {
  name: 'clause',
  title: words('clause', '條款'),
  what: words(
    'One provision: what is required, recommended or allowed, how that is checked, and what a report has to give for it.',
    '一項條款：要求、推薦或允許什麼，怎樣檢驗，以及報告須為此提供什麼。',
  ),
  keys: {
    id,
    ...fields,
    provision: { ...fields.provision, required: true },
    text: { ...fields.text, required: true },
  },
  nameKey: 'id',
};

/** What an adaptation says of parts of its clause one by one. */
export const adaptationParts = {
  'adapt-items': {
    title: words('changes to list items', '修改的列項'),
    what: words(
      'Changes to single list items, by their ids; all others stay as they are. To replace the whole list, write “items”. An item may only become stricter.',
      '按標識逐個修改列項，其他列項不變。要整個換掉列項，請寫 items。列項只能加嚴。',
    ),
    type: listOf(mapOf('adapted-item')),
    example: '- item: emergency-contact\n  text: 有全天值守的緊急聯繫人，10 min內回應；',
    synonyms: ['修改列項', '列項修改', '調整列項', 'change-items', 'adapted-items'],
  },
} as const satisfies Readonly<Record<string, KeySpec>>;

export const adaptation: MapType = {
  name: 'adaptation',
  title: words('adapted clause', '修改的條款'),
  what: words(
    'A change to an inherited clause. Each field given here takes the place of the inherited one; all others stay. It may only become stricter.',
    '對一項繼承條款的修改。這裡寫出的字段取代原字段，其餘不變。只能加嚴。',
  ),
  keys: {
    clause: {
      title: words('clause', '條款'),
      what: words('The inherited clause that is changed.', '被修改的繼承條款。'),
      type: { kind: 'reference', to: ['clause'] },
      required: true,
      example: 'mentor-team',
      synonyms: ['條', '條款標識', 'id', 'target'],
    },
    because: {
      title: words('reason', '理由'),
      what: words(
        'Why the variant needs this change. Readers of the resolved standard see it beside the clause.',
        '變體為何需要這一修改。查閱合成後的標準時，理由與條款並列顯示。',
      ),
      type: { kind: 'text' },
      required: true,
      example: '聯合辦公空間的入駐團隊較多，需要更多導師。',
      synonyms: ['原因', '修改理由', '因為', 'reason', 'why'],
    },
    ...fields,
    title,
    ...adaptationParts,
  },
  nameKey: 'clause',
};

export const omission: MapType = {
  name: 'omission',
  title: words('omitted clause', '刪去的條款'),
  what: words(
    'An inherited clause that the variant leaves out. Requirements and instructions cannot be left out.',
    '變體刪去的一項繼承條款。要求和指示不能刪去。',
  ),
  keys: {
    clause: {
      title: words('clause', '條款'),
      what: words('The inherited clause that is left out.', '被刪去的繼承條款。'),
      type: { kind: 'reference', to: ['clause'] },
      required: true,
      example: 'lab-access',
      synonyms: ['條', '條款標識', 'id', 'target'],
    },
    because: {
      title: words('reason', '理由'),
      what: words('Why the clause does not apply to this variant.', '該條款為何不適用於本變體。'),
      type: { kind: 'text' },
      required: true,
      example: '聯合辦公空間不設實驗室。',
      synonyms: ['原因', '刪除理由', '因為', '說明', 'reason', 'why'],
    },
  },
  nameKey: 'clause',
};
