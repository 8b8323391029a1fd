import { type Example, inClause, inHeader, simplified } from '../example.ts';

const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, ' '.repeat(columns));

/** The steps of a process in a clause. */
export function inProcess(steps: string, language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant'): Example {
  const lines = `provision: statement\ntext: 流程見下。\nprocesses:\n  - title: 受理流程\n    steps:\n${indented(steps, 6)}`;
  return { ...inClause(language === 'zh-Hans' ? simplified(lines) : lines, '', language), show: steps };
}

/** The same in an annex. */
export function inAnnexProcess(steps: string): Example {
  const process = `      - title: 受理流程\n        steps:\n${indented(steps, 10)}`;
  return {
    ...inHeader(`annexes:\n  - id: flows\n    title: 流程\n    nature: informative\n    processes:\n${process}`),
    show: steps,
  };
}
