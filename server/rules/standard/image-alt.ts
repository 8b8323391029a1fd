import { imagesOf } from '../../model/images-of.ts';
import { type Example, inClause } from '../example.ts';
import { addEntry } from '../kit/fixes/additions.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { isMisspelt } from '../kit/misspelt.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const image = (fields: string, language = 'zh-Hant'): Example => ({
  ...inClause(`provision: statement\ntext: 有\nimages:\n  - {title: 平面, file: a.png${fields}}`, '', language),
  present: ['a.png'],
});

export const rule = defineCheck({
  code: 'standard/image-alt',
  severity: 'hint',
  title: { en: 'An image without a description', 'zh-Hant': '圖像沒有文字說明' },
  message: {
    en: 'The image “{title}” has no “alt”. Say in a sentence what is to be seen.',
    'zh-Hant': '圖像「{title}」沒有「alt」。請用一句話寫明圖中有什麼。',
  },
  why: {
    en: 'Who cannot see the image, or has a page without images, reads that instead.',
    'zh-Hant': '看不見圖的人，以及不帶圖的版本，只能靠這句話。',
  },
  lacks: 'value',
  fix: 'once',
  on: 'standard',
  reads: [],
  *check(standard, { document, setting }) {
    for (const one of imagesOf(standard)) {
      if (one.file === undefined || one.given.has('alt') || isMisspelt(one, 'image', 'alt')) continue;
      yield {
        at: one.file,
        args: { title: nameOf(one.title, one.file.text, setting.language) },
        fixes: (reader) => {
          const edit = addEntry(document, one, openEntry('image', 'alt', reader));
          return edit === undefined ? [] : [{ title: addAlt, edits: [edit], preferred: true }];
        },
      };
    }
  },
  examples: () => ({
    bad: [image(''), image(', id: plan', 'zh-Hans')],
    good: [image(', alt: 入口在右側'), image(', alt: 入口在右侧', 'zh-Hans')],
  }),
});

const addAlt = { en: 'Add a description', 'zh-Hant': '補寫文字說明' };
