import type { Service } from '../../server/service.ts';
import { findings, workspace } from '../support/workspace.ts';
import type { Sample } from './sample.ts';

const judged = /^(?:prose|yaml|schema|standard\/translation-differs)/;

/**
 * What the service finds in each sample, through a whole file: the rule without its group, and the stretch it covers. All
 * of them stand in one workspace, for the sake of speed.
 */
export function judgeAll(samples: readonly Sample[]): readonly (readonly string[])[] {
  const files = samples.map((sample, at) => [`sample-${at}.standard.yaml`, fileOf(sample, at)] as const);
  const service = workspace(Object.fromEntries(files));
  return files.map(([name, text]) => judge(service, name, text.split('\n')));
}

function judge(service: Service, name: string, lines: readonly string[]): readonly string[] {
  return findings(service, name)
    .filter(({ code }) => judged.test(code))
    .map(({ code, range: { start, end } }) => {
      const covered = lines.slice(start.line, end.line + 1);
      covered[covered.length - 1] = covered.at(-1)?.slice(0, end.character) ?? '';
      covered[0] = covered[0]?.slice(start.character) ?? '';
      return `${code.replace(/^(?:prose|standard)\//, '')} ${covered.join('\n')}`;
    });
}

/** A small standard around the sample. Quoted, so that a position has to be mapped back into the source. */
function fileOf(sample: Sample, at: number): string {
  const { rules, language, place, header = '', fields = '' } = sample;
  const neutral = language === 'en' ? 'A' : '甲';
  const head = `standard: demo-${at}@2020\ntitle: ${place === 'title' ? JSON.stringify(sample.text) : neutral}\nlanguage: ${language}\nclass: policy\nstatus: draft\ndrafting-rules: ${rules}\n`;
  const inHead = place === 'scope' || place === 'foreword' || place === 'introduction';
  const informs = inHead ? `${place}: ${JSON.stringify(sample.text)}\n` : '';
  const defined =
    place === 'definition'
      ? `terms:\n  t:\n    name: ${neutral}\n    definition: ${JSON.stringify(sample.text)}\n`
      : '';
  return `${head}${informs}${defined}${header === '' ? '' : `${header}\n`}chapters:\n  - id: one\n    title: ${neutral}\n    clauses:\n${clauseOf(sample, neutral, fields)}`;
}

const provisions: ReadonlySet<string> = new Set([
  'requirement',
  'instruction',
  'recommendation',
  'permission',
  'statement',
]);

function clauseOf(sample: Sample, neutral: string, fields: string): string {
  const { place } = sample;
  const own = provisions.has(place);
  const lines = [`provision: ${own ? place : 'statement'}`, `text: ${own ? textOf(sample) : neutral}`];
  if (place === 'note') lines.push(`notes: [${JSON.stringify(sample.text)}]`);
  if (place === 'example') lines.push(`examples: [${JSON.stringify(sample.text)}]`);
  if (fields !== '') lines.push(...fields.split('\n'));
  if (place === 'requirement') lines.push('verification: {method: examine}');
  return `      - id: a\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

function textOf({ text, language, translations }: Sample): string {
  const others = Object.entries(translations ?? {}).filter(([, one]) => one !== undefined);
  if (others.length === 0) return JSON.stringify(text);
  return [
    '',
    `  ${language}: ${JSON.stringify(text)}`,
    ...others.map(([one, other]) => `  ${one}: ${JSON.stringify(other)}`),
  ].join('\n        ');
}
