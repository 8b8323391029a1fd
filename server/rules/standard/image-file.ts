import { imagesOf } from '../../model/images-of.ts';
import { type Example, inClause, inHeader } from '../example.ts';
import { filesMeant } from '../kit/likely-files.ts';
import { defineCheck } from '../rule.ts';

const image = (path: string, ...present: readonly string[]): Example => ({
  ...inClause(
    `provision: statement\ntext: 布置見[[plan]]。\nimages:\n  - {id: plan, title: 平面, file: ${path}, alt: 平面}`,
  ),
  present,
});

export const rule = defineCheck({
  code: 'standard/image-file',
  severity: 'error',
  title: { en: 'An image that is not there', 'zh-Hant': '圖像文件不存在' },
  message: {
    missing: {
      en: 'There is no file “{path}”, seen from the folder of this standard. Correct the path, or put the image there.',
      'zh-Hant': '從本標準所在的文件夾看，沒有文件「{path}」。請改正路徑，或把圖放進去。',
    },
    outside: {
      en: '“{path}” lies outside the workspace, and is not shown. Put the image into the workspace.',
      'zh-Hant': '「{path}」在工作區之外，不會顯示。請把圖放進工作區。',
    },
  },
  why: {
    en: 'Readers see an empty place where the figure should be.',
    'zh-Hant': '讀者在圖的位置只能看到空白。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['files'],
  *check(standard, { files }) {
    for (const { file } of imagesOf(standard)) {
      if (file?.value === undefined || file.value.trim() === '') continue;
      const path = file.value;
      const fact = files.fact(path);
      if (fact !== 'missing' && fact !== 'outside') continue;
      yield { at: file, args: { path }, wording: fact, fixes: () => filesMeant(file, path, files) };
    }
  },
  examples: () => ({
    bad: [
      image('images/plan.png', 'images/plans.png'),
      image('../../plan.png'),
      {
        ...inHeader(
          'annexes:\n  - {id: maps, title: 图, images: [{title: 平面, file: 平面.png, alt: 平面}]}',
          'zh-Hans',
        ),
        present: [],
      },
    ],
    good: [
      image('images/plan.png', 'images/plan.png'),
      {
        ...inHeader(
          'annexes:\n  - {id: maps, title: 图, images: [{title: 平面, file: 平面.png, alt: 平面}]}',
          'zh-Hans',
        ),
        present: ['平面.png'],
      },
    ],
  }),
});
