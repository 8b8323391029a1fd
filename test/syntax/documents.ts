import fc from 'fast-check';
import type { Edit } from '../../server/syntax/problem.ts';

/** Random documents near the shapes of shapes.ts: mostly right, written in many ways, then spoilt by nasty edits. */

const id = fc.constantFrom('a', 'mentor-team', '創業導師', '5.10', 'x1', 'b');
const prose = fc.constantFrom(
  '眾創空間應建立隊伍。',
  '見[[a]]。',
  'plain words',
  "it's so",
  '1.5萬家，約3％',
  'A & B * C',
  'x # note',
  '備註：某',
);
const scalars = (indent: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: prose },
    prose.map((text) => `'${text.replaceAll("'", "''")}'`),
    prose.map((text) => JSON.stringify(text)),
    fc
      .tuple(fc.constantFrom('|', '>', '>-', '|+', '|2'), prose, prose)
      .map(([sign, one, two]) => `${sign}\n${indent}  ${one}\n\n${indent}  ${two}`),
    fc.tuple(prose, prose).map(([one, two]) => `${one.replace(/ #.*/, '')}\n${indent}  ${two}`),
    // Comments that end a block, a sign that cuts a text in its middle, tabs where they may stand and where not.
    fc
      .tuple(prose, fc.constantFrom(`\n${indent} # 註`, `\n${indent} # 註\n${indent}  # 註`, '\n\t', `\n${indent} \t`))
      .map(([text, behind]) => `|\n${indent}  ${text}${behind}`),
    fc
      .tuple(prose, fc.constantFrom(`${indent}  `, `${indent} \t`))
      .map(([text, blank]) => `${text.replace(/ #.*/, '')}\n${blank}第 #3 樓\n${indent}  尾`),
  );
const comment = fc.constantFrom('', '', '', '', ' # 註', '\n# 左', '\n\n', '\n      # 深');

function clause(indent: string): fc.Arbitrary<string> {
  const inner = `${indent}  `;
  const fields = fc.array(
    fc.oneof(
      scalars(inner).map((text) => `title: ${text}`),
      scalars(inner).map((text) => `text: ${text}`),
      fc.constantFrom('provision: requirement', 'weight: 3', 'title:', 'see: [a, b]', 'criteria:', 'unknown: x'),
      fc.constant(`criteria:\n${inner}  - {indicator: x, at-least: 3}\n${inner}  - any: [{indicator: y}]`),
      fc.constant(`notes:\n${inner}- 註一\n${inner}- 註二`),
      fc.constant(`items:\n${inner}  - text: 甲\n${inner}    items:\n${inner}      - 乙`),
      fc.constant(`evidence: [\n${inner}  roster,\n${inner}  {any: [a, b]}\n${inner}]`),
    ),
    { maxLength: 4 },
  );
  return fc
    .tuple(id, fields, comment)
    .map(([name, lines, note]) => [`${indent}- id: ${name}${note}`, ...lines.map((line) => inner + line)].join('\n'));
}

function clauseList(indent: string, beside: boolean): fc.Arbitrary<string> {
  const at = beside ? indent : `${indent}  `;
  return fc
    .array(clause(at), { maxLength: 3 })
    .map((clauses) => (clauses.length === 0 ? `${indent}clauses: []` : `${indent}clauses:\n${clauses.join('\n')}`));
}

function division(indent: string, depth: number): fc.Arbitrary<string> {
  const inner = `${indent}  `;
  const body = fc
    .boolean()
    .chain((beside) =>
      depth > 0 ? fc.oneof(clauseList(inner, beside), sectionList(inner, depth - 1)) : clauseList(inner, beside),
    );
  return fc
    .tuple(id, scalars(inner), body, fc.constantFrom('- ', '- ', '-\n'))
    .map(
      ([name, title, content, dash]) =>
        `${indent}${dash === '- ' ? dash : `-\n${inner}`}id: ${name}\n${inner}title: ${title}\n${content}`,
    );
}

function sectionList(indent: string, depth: number): fc.Arbitrary<string> {
  return fc
    .array(division(`${indent}  `, depth), { minLength: 1, maxLength: 2 })
    .map((all) => `${indent}sections:\n${all.join('\n')}`);
}

const header = fc.oneof(
  scalars('').map((text) => `title: ${text}`),
  scalars('').map((text) => `scope: ${text}`),
  fc.constantFrom(
    'standard: a@1',
    'status: trial',
    'supersedes: [a, b]',
    'supersedes:\n- a\n- b',
    'audience:\n  - 甲\n  - 乙',
    '# 註',
    '',
    'annexes: []',
    'adapt:',
  ),
  fc.constant('terms:\n  makerspace:\n    name: 眾創空間\n    notes: [甲]'),
  fc.constant('indicators:\n  a: {title: 工位, unit: 個}\n  b:\n    title: x'),
  fc.constant('adapt:\n  - clause: a\n    because: 某\n  - {clause: b, because: 某}'),
);

export const standardText = fc
  .tuple(
    fc.constantFrom('', '', '', '---\n', '# 註\n\n'),
    fc.array(header, { maxLength: 4 }),
    fc.array(
      fc.constantFrom(0, 1, 2).chain((depth) => division('  ', depth)),
      { maxLength: 3 },
    ),
    fc.array(header, { maxLength: 2 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([start, before, chapters, after, end]) => {
    const cut = chapters.length > 0 ? [`chapters:\n${chapters.join('\n')}`] : [];
    return start + [...before, ...cut, ...after].join('\n') + end;
  });

/** Unique keys at the top, so that more documents are free of errors. */
export const cleanStandardText = standardText.map((text) => {
  const seen = new Set<string>();
  let skipping = false;
  return text
    .split('\n')
    .filter((line) => {
      const key = /^([a-z]+):/.exec(line)?.[1];
      if (key) {
        skipping = seen.has(key);
        seen.add(key);
      } else if (line.startsWith('#')) skipping = false;
      return !skipping;
    })
    .join('\n');
});

const piece = fc.constantFrom(
  'x',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ':',
  ': ',
  '：',
  '- ',
  '-',
  '\n- ',
  '\n  - id: q\n',
  '\n    - ',
  '#',
  ' # 註',
  '\n# 註\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '[[a]]',
  ',',
  '，',
  '&a ',
  '*a',
  '!t ',
  '|',
  '|\n',
  '>',
  '%',
  '@',
  '?',
  '? ',
  '---',
  '\n---\n',
  '\n...\n',
  '...',
  '\n<<<<<<< a\n',
  '<<: ',
  '　',
  '\u00a0',
  '\u200b',
  '\uFEFF',
  'id',
  'title: y',
  '\nclauses:\n',
  '\nchapters:\n',
  '\n  title: z\n',
  'text',
  '\nx: y\n',
  '漢',
  '\0',
  '－',
  '［',
  '］',
  '“',
  '”',
);

const position = fc.record({ line: fc.nat(40), character: fc.nat(24) });

/** Edits at random places: something inserted, a stretch replaced or removed. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(position, piece).map(([at, text]) => ({ range: { start: at, end: at }, text })) },
  fc.tuple(position, fc.nat(3), piece).map(([at, length, text]) => ({
    range: { start: at, end: { line: at.line, character: at.character + length } },
    text,
  })),
  fc.tuple(fc.nat(40), fc.nat(4), fc.constantFrom('', '\n', 'x\n')).map(([line, count, text]) => ({
    range: { start: { line, character: 0 }, end: { line: line + count, character: 0 } },
    text,
  })),
  fc.tuple(fc.nat(40), fc.nat(6)).map(([line, character]) => ({
    range: { start: { line, character: 0 }, end: { line, character } },
    text: '',
  })),
);
