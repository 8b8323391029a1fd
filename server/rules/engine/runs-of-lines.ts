import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Finding } from '../rule.ts';

/** What is told once of lines that follow each other: a pasted block has one slip, not one a line. */
const ofLines: ReadonlySet<string> = new Set(['yaml/tab-indentation', 'yaml/invisible-character']);
const ofOneLine = 'yaml/full-width-structure';

/** Findings of the reading that say the same of one line after the other, or of one line, as one, whose fix mends them all. In the order of the text. */
export function togetherByRuns(findings: readonly Finding[], document: Document): readonly Finding[] {
  if (!findings.some(isMergeable)) return findings;
  const runs: Finding[][] = [];
  let last: { readonly run: Finding[]; readonly line: number } | undefined;
  for (const finding of findings) {
    const line = absolute(document.tree, finding.at).start.line;
    if (last !== undefined && goesOn(last.run, last.line, finding, line, document)) {
      last.run.push(finding);
      last = { run: last.run, line };
      continue;
    }
    const run = [finding];
    runs.push(run);
    last = isMergeable(finding) ? { run, line } : last;
  }
  return runs.flatMap((run) => asOne(run));
}

function isMergeable({ rule: { code } }: Finding): boolean {
  return ofLines.has(code) || code === ofOneLine;
}

function goesOn(run: readonly Finding[], before: number, finding: Finding, line: number, document: Document): boolean {
  const [first] = run;
  if (first?.rule !== finding.rule || first.wording !== finding.wording) return false;
  if (line === before) return true;
  const isOfLines = ofLines.has(finding.rule.code) || finding.wording === 'bullet';
  return isOfLines && nextTextLine(document, before) === line;
}

/** Blank lines between them are none of anybody's. */
function nextTextLine({ tree: { text } }: Document, before: number): number {
  let line = before + 1;
  while (line < text.lineCount && text.line(line).trim() === '') line++;
  return line;
}

const mendAll = { en: 'Mend all {count}', 'zh-Hant': '全部改正（{count} 處）' };

function asOne(run: readonly Finding[]): readonly Finding[] {
  const [first, ...others] = run;
  if (first === undefined || others.length === 0) return run;
  const merged = {
    ...first,
    wording: first.wording === 'bullet' ? 'bullets' : 'several',
    args: { ...first.args, count: run.length },
  };
  if (run.some(({ fixes }) => fixes === undefined)) return [merged];
  return [
    {
      ...merged,
      fixes: (reader) => {
        const [title] = first.fixes?.(reader) ?? [];
        const edits = run.flatMap(({ fixes }) => fixes?.(reader)[0]?.edits ?? []);
        return title === undefined ? [] : [{ ...title, title: mendAll, args: { count: run.length }, edits }];
      },
    },
  ];
}
