import type { Words } from '../../base/words.ts';
import { findMisplaced, type InformativePlace } from '../../model/wording/provision-misplaced.ts';
import { inHeader } from '../example.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, readText } from '../kit/prose-text.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const places: Readonly<Record<InformativePlace, Words>> = {
  note: { en: 'A note', 'zh-Hant': '注' },
  example: { en: 'An example', 'zh-Hant': '示例' },
  definition: { en: 'A definition', 'zh-Hant': '定義' },
  scope: { en: 'The scope', 'zh-Hant': '範圍' },
  introduction: { en: 'The introduction', 'zh-Hant': '引言' },
  foreword: { en: 'The foreword', 'zh-Hant': '前言' },
};

const gbt2020 = 'drafting-rules: gbt-1.1-2020';

const inEnglish = (definition: string) =>
  inHeader(`drafting-rules: iso-iec-2\nterms:\n  t: {name: visitor, definition: ${definition}}`, 'en');

export const rule = defineCheck({
  code: 'prose/provision-misplaced',
  severity: 'warning',
  title: { en: 'A provision where none may stand', 'zh-Hant': '不該有條款的地方出現條款' },
  message: {
    default: {
      en: '{place} only informs, but “{verb}” makes a {reads}. Move it into a clause, or state it as a fact.',
      'zh-Hant': '{place}只提供信息，「{verb}」卻表示{reads}。請移入條款，或改為陳述。',
    },
    scope: {
      en: 'The scope says what the document is about and asks for nothing, but “{verb}” makes a {reads}. Move it into a clause, or state it as a fact.',
      'zh-Hant': '範圍只說明文件涉及的內容和適用的對象，「{verb}」卻表示{reads}。請移入條款，或改為陳述。',
    },
    definition: {
      en: 'A definition says what something is and asks for nothing of it, but “{verb}” makes a {reads}. Move it into a clause, or say it as a trait.',
      'zh-Hant': '定義只說明概念是什麼，「{verb}」卻表示{reads}。請移入條款，或改寫為特徵。',
    },
  },
  why: {
    en: 'Whoever looks for what must be done looks in the clauses, and no report answers what stands elsewhere.',
    'zh-Hant': '要做到什麼，讀者只在條款裡找；寫在別處的，報告也不會作答。',
  },
  fix: 'none',
  on: 'text',
  reads: [],
  within: 'standard',
  concerns: ({ role }) => isInformative(role),
  *check({ role, prose, language }, { setting }) {
    if (!isInformative(role)) return;
    const { reading } = readText(prose, language);
    for (const verb of findMisplaced(reading, role, profileUnder(setting.draftingRules))) {
      yield {
        at: placeIn(prose, verb),
        wording: role,
        args: {
          place: places[role],
          verb: reading.text.slice(verb.start, verb.end),
          reads: valueLabel('provision', verb.entry.provision),
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應配備導師。', { fields: 'notes: [導師應每年考核一次。]' }),
      inProvision('requirement', '应公布收费标准。', {
        language: 'zh-Hans',
        fields: 'examples: [收费表可张贴在入口处。]',
      }),
      inHeader(`${gbt2020}\nforeword: 各地應參照執行。`),
      inHeader(`${gbt2020}\nterms:\n  mentor: {name: 導師, definition: 具有從業經歷且應持有聘書的人員}`),
      inHeader(`${gbt2020}\nterms:\n  lease: {name: 短租, definition: 租期应不超过12个月的租赁方式}`, 'zh-Hans'),
      inHeader(`${gbt2020}\nintroduction: 众创空间应坚持市场化运营。`, 'zh-Hans'),
      inEnglish('person who shall be registered'),
      inHeader(`${gbt2020}\nscope: 本文件規定了服務要求，各類眾創空間應遵守。`),
    ],
    good: [
      inEnglish('person who can be reached at any time'),
      inHeader(`${gbt2020}\nterms:\n  duty: {name: 法定服務, definition: 機構必須履行的服務}`),
      inHeader(`${gbt2020}\nterms:\n  open: {name: 公开信息, definition: 机构应向社会公开的信息}`, 'zh-Hans'),
      inHeader(`${gbt2020}\nterms:\n  lease: {name: 短租, definition: 租期不超過12個月的租賃方式}`),
      inProvision('requirement', '眾創空間應配備導師。', { fields: 'notes: [導師可能來自高校，也能由企業家擔任。]' }),
      inHeader(`${gbt2020}\nscope: 本文件適用於眾創空間，其他孵化載體可參照執行。`),
      inHeader(
        `${gbt2020}\nforeword: 请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。`,
        'zh-Hans',
      ),
    ],
  }),
});

function isInformative(role: string): role is InformativePlace {
  return Object.hasOwn(places, role);
}
