import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { type Example, inAnswer } from '../example.ts';
import { filesMeant } from '../kit/likely-files.ts';
import { defineCheck } from '../rule.ts';

const file = (path: string, ...present: readonly string[]): Example => ({
  ...inAnswer(`status: implemented\nevidence:\n  - kind: roster\n    title: 名單\n    file: ${path}`),
  present,
});

export const rule = defineCheck({
  code: 'report/evidence-file',
  severity: 'error',
  title: { en: 'A file that is not there', 'zh-Hant': '材料文件不存在' },
  message: {
    missing: {
      en: 'There is no file “{path}”, seen from the folder of this report. Correct the path, or put the file there.',
      'zh-Hant': '從本報告所在的文件夾看，沒有文件「{path}」。請改正路徑，或把文件放進去。',
    },
    outside: {
      en: '“{path}” lies outside the workspace, and is not looked at. Put the file into the workspace.',
      'zh-Hant': '「{path}」在工作區之外，不會去查看。請把文件放進工作區。',
    },
  },
  why: {
    en: 'Whoever receives the report has to find the evidence beside it.',
    'zh-Hant': '收到報告的人要能在旁邊找到材料。',
  },
  lacks: 'proof',
  fix: 'choose',
  on: 'report',
  reads: ['files'],
  *check(report, { files }) {
    for (const { file: field } of evidenceNamed(report)) {
      if (field?.value === undefined || field.value.trim() === '') continue;
      const path = field.value;
      const fact = files.fact(path);
      if (fact !== 'missing' && fact !== 'outside') continue;
      yield {
        at: field,
        args: { path },
        wording: fact,
        fixes: () => filesMeant(field, path, files),
      };
    }
  },
  examples: () => ({
    bad: [
      file('evidence/mentor.csv', 'evidence/mentors.csv', 'evidence/events.csv'),
      file('evidence/mentors.csv', 'list/mentors.csv'),
      file('../../mentors.csv'),
      file('/mentors.csv', 'mentors.csv'),
    ],
    good: [
      file('evidence/mentors.csv', 'evidence/mentors.csv'),
      file('證明材料/導師名單.csv', '證明材料/導師名單.csv'),
      inAnswer('status: implemented\nevidence: [{kind: roster, title: 名單, url: https://example.com/list}]'),
    ],
  }),
});
