import { type Example, inClause, inHeader, simplified } from '../example.ts';

const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, ' '.repeat(columns));

interface Around {
  /** Header entries that the steps need. */
  readonly header?: string;
  readonly language?: 'zh-Hant' | 'zh-Hans';
}

/** The steps of a process in a clause. */
export function inProcess(steps: string, { header = '', language = 'zh-Hant' }: Around = {}): Example {
  const lines = `provision: statement\ntext: 流程見下。\nprocesses:\n  - title: 受理流程\n    steps:\n${indented(steps, 6)}`;
  return { ...inClause(language === 'zh-Hans' ? simplified(lines) : lines, header, language), show: steps };
}

/** The same in an annex. */
export function inAnnexProcess(steps: string, { header = '', language = 'zh-Hant' }: Around = {}): Example {
  const process = `      - title: 受理流程\n        steps:\n${indented(steps, 10)}`;
  const annex = `annexes:\n  - id: flows\n    title: 流程\n    nature: informative\n    processes:\n${process}`;
  const entries = `${header === '' ? '' : `${header}\n`}${annex}`;
  return { ...inHeader(language === 'zh-Hans' ? simplified(entries) : entries, language), show: steps };
}
