import { date, listOf, mapOf, oneOf, reference, text, words } from '../../../../server/model/keys/make.ts';
import type { MapType } from '../../../../server/model/keys/types.ts';
import type { KindKeys } from '../../../../server/model/kinds/kind.ts';

export const planKeys = {
  'plan-of': {
    title: words('standard', '依據的標準'),
    what: words('The edition of the standard that is assessed.', '要評價的標準版本。'),
    type: reference('edition'),
    required: true,
    example: 'makerspace-service@2017',
    synonyms: ['標準'],
  },
  language: {
    title: words('language', '語言'),
    what: words('The language of the texts.', '文字所用的語言。'),
    type: oneOf('language'),
    example: 'zh-Hant',
    synonyms: ['語種'],
  },
  visited: {
    title: words('day of the visit', '到訪日期'),
    what: words('The day on which the assessor comes.', '評價人員到訪的日期。'),
    type: date,
    required: true,
    example: '2017-03-01',
    synonyms: ['日期'],
  },
  visits: {
    title: words('visits', '查驗項'),
    what: words('What is looked at.', '查看什麼。'),
    type: listOf(mapOf('visit')),
    example: '- {note: 查名單}',
    synonyms: ['項目'],
  },
} as const;

const plan: MapType = {
  name: 'assessment-plan',
  title: words('assessment plan', '檢查表'),
  what: words('What an assessor looks at.', '評價人員查看什麼。'),
  keys: planKeys,
};

const visit: MapType = {
  name: 'visit',
  title: words('visit', '查驗項'),
  what: words('One thing that is looked at.', '查看的一項。'),
  keys: {
    note: {
      title: words('note', '備註'),
      what: words('What to look for.', '查看要點。'),
      type: text,
      example: '查名單',
      synonyms: ['說明'],
    },
  },
};

export const keys: KindKeys = { root: plan, maps: [visit] };
