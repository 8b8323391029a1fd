import { getOrMake } from '../../base/get-or-make.ts';
import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { scalarText } from '../../syntax/quote.ts';
import { evidenceOf } from '../../workspace/wanted-facts.ts';
import { type Example, inAnswer } from '../example.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
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
    for (const { file: field } of evidenceOf(report)) {
      if (field?.value === undefined || field.value.trim() === '') continue;
      const path = field.value;
      const fact = files.fact(path);
      if (fact !== 'missing' && fact !== 'outside') continue;
      yield {
        at: field,
        args: { path },
        wording: fact,
        fixes: () => {
          const { paths, sure } = likely(path, files.candidates(path));
          const fixes = paths.map((one) => writeInstead(field, scalarText(one)));
          return fixes.map((fix, index) => (sure && index === 0 ? { ...fix, preferred: true } : fix));
        },
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

const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A file's name without what tells its form: a list may since have been printed. */
const stemOf = (path: string) => nameOf(path).replace(/(?<=.)\.[^.]*$/, '');

/** The files of the same name elsewhere, then those that are spelt alike, by their whole names or without what tells their form. */
function likely(
  path: string,
  candidates: readonly string[],
): { readonly paths: readonly string[]; readonly sure: boolean } {
  const same = candidates.filter((one) => nameOf(one).toLowerCase() === nameOf(path).toLowerCase());
  const named = alike(path, candidates, nameOf);
  const stems = alike(path, candidates, stemOf);
  const paths = [...new Set([...same, ...named.paths, ...stems.paths])].slice(0, 3);
  const sure = same.length === 1 || (same.length === 0 && (named.sure || (named.paths.length === 0 && stems.sure)));
  return { paths, sure };
}

function alike(path: string, candidates: readonly string[], name: (path: string) => string) {
  const byName = new Map<string, string[]>();
  for (const one of candidates) getOrMake(byName, name(one), () => []).push(one);
  const { suggestions, sure } = nearestIds(byName.keys(), name(path));
  const paths = suggestions.flatMap((one) => byName.get(one) ?? []);
  return { paths, sure: sure && paths.length === 1 };
}
