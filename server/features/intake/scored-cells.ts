import { foldScript } from '../../model/wording/fold.ts';
import type { DraftScoring } from './draft.ts';
import { imply, type Taking } from './taking.ts';

/** In which columns of a table for assessors things stand. */
export interface ScoreColumns {
  readonly text: number;
  readonly weight: number | undefined;
  readonly scoring: number | undefined;
  readonly method: number | undefined;
  readonly group: number | undefined;
  readonly title: number | undefined;
}

/** What a row says of points and of how they are found; what of it has no key of its own is a note. */
export function scoringOf(
  row: readonly string[],
  { weight, scoring, method }: ScoreColumns,
  taking: Taking,
): DraftScoring & { readonly notes: readonly string[] } {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (row[at] ?? ''));
  const points = /^(\d{1,3}(?:\.\d{1,2})?)\s*分?$/.exec(cell(weight))?.[1];
  const deductions = deductionsIn(cell(scoring), points);
  const how = methodsIn(cell(method));
  if (points !== undefined) imply(taking, cell(weight).replace(points, ''));
  if (deductions.length > 0) imply(taking, cell(scoring));
  const left = [
    ...(points === undefined ? [cell(weight)] : []),
    ...(deductions.length > 0 ? [] : [cell(scoring)]),
    ...(how.length > 0 ? [] : [cell(method)]),
  ];
  const isVeto = /一票否决/.test(foldScript(row.join('\n')));
  return {
    ...(points !== undefined && { weight: points }),
    deductions,
    isVeto,
    ...(how.length > 0 && { verification: { methods: how, text: cell(method) } }),
    notes: left.flatMap((text) => text.split('\n')).filter((text) => text !== ''),
  };
}

const deduction =
  /([^，；。,;\n]{1,60}?)[，,]?\s*(?:每次|每处|每處|每項|每项)?(?:扣\s*(\d{1,3}(?:\.\d{1,2})?)\s*分|(?:该项|該項|本项|本項)?不得分)/gu;

/** 有積水扣2分，不平整不得分。; none where the cell says more than that. `all`: the points of the clause. */
function deductionsIn(text: string, all: string | undefined): DraftScoring['deductions'] {
  const found = [...text.matchAll(deduction)].flatMap(([, reason = '', points = all]) =>
    points === undefined ? [] : [{ reason: reason.trim(), points }],
  );
  const rest = text.replace(deduction, (whole) => (all === undefined && !/扣/.test(whole) ? whole : ''));
  return rest.replace(/[，；。,;\s]/g, '') === '' ? found : [];
}

const methods: readonly (readonly [string, RegExp])[] = [
  ['examine', /查阅|查验|查看(?:资料|记录|文件|台账)|核对|资料审查|查证/],
  ['observe', /现场(?:查看|检查|观察|察看)|观察|巡查|目测/],
  ['interview', /访谈|询问|提问/],
  ['test', /测量|试验|检测|测试|实测|体验/],
  ['survey', /问卷|调查|满意度/],
];

function methodsIn(text: string): readonly string[] {
  const plain = foldScript(text);
  return methods.flatMap(([name, form]) => (form.test(plain) ? [name] : []));
}
