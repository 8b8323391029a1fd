import fc from 'fast-check';

/** A value as somebody may have written it, told line by line; the first goes behind its key or dash, if it is no collection. */
interface Written {
  readonly kind: 'scalar' | 'map' | 'list';
  readonly lines: readonly string[];
}

const words = [
  '甲乙',
  '應配備導師2名，並公布名單。',
  'current',
  '5.10',
  'no',
  'a: b',
  "it's",
  '# 不是註釋',
  '‹標題›',
  '〔2015〕9號',
  '-',
  '%',
  '見[[fees]]。',
];
const keys = ['title', 'text', 'id', 'items', 'notes', 'clauses', 'name', '導師', 'standards'];

const blanks = fc.constantFrom('', '', '', ' ', '   ');
const gap = fc.constantFrom(' ', ' ', '  ', '    ');

const quotedSingle = fc.constantFrom(...words).map((text) => `'${text.replaceAll("'", "''")}'`);
const quotedDouble = fc.constantFrom(...words, '行\n行', ' 首尾 ').map((text) => JSON.stringify(text));
const plain = fc.constantFrom(
  '甲乙',
  'current',
  '5.10',
  'no',
  '應做到以下各項，見[[fees]]。',
  '2017-09-15',
  'a-b_c',
  '‹標題›',
  'x:y',
);
const inline = fc.oneof({ weight: 3, arbitrary: plain }, quotedSingle, quotedDouble);

const scalar: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: inline.map((text) => one([text])) },
  fc
    .tuple(
      fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.constantFrom('甲', '乙 ', '', '  丙', '# 丁', 'e: f', '- 己'), { minLength: 1, maxLength: 4 }),
    )
    .map(([header, by, lines]) =>
      one([header, ...['首', ...lines].map((line) => (line === '' ? '' : ' '.repeat(by) + line))]),
    ),
  fc
    .tuple(fc.constantFrom(['"甲', '乙"'], ["'甲", '', "乙'"], ['甲', '乙']), fc.integer({ min: 1, max: 5 }), blanks)
    .map(([lines, by, end]) =>
      one(
        lines.map((line, at) =>
          at === 0 ? line + (at < lines.length - 1 ? end : '') : line === '' ? '' : ' '.repeat(by) + line,
        ),
      ),
    ),
);

const flow: fc.Arbitrary<Written> = fc
  .tuple(
    fc.array(fc.constantFrom('甲', "'乙'", '"丙,丁"', '{id: a}', '[x,y]', '5.10'), { maxLength: 4 }),
    fc.constantFrom(',', ', ', ' ,  ', ',\n     '),
  )
  .map(([items, comma]) => one(`[${items.join(comma)}]`.split('\n')));

function one(lines: readonly string[]): Written {
  return { kind: 'scalar', lines };
}

/** How an entry of a list or map is written. */
const manner = fc.record({
  gap,
  end: blanks,
  by: fc.integer({ min: 1, max: 5 }),
  above: fc.constantFrom<readonly string[]>([], [], [], [''], ['', '', ''], ['# 註']),
  below: fc.constantFrom('', '', '', ' # 旁註'),
});

const { value } = fc.letrec<{ value: Written; map: Written; list: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: flow },
    { weight: 3, arbitrary: tie('map') },
    { weight: 3, arbitrary: tie('list') },
  ),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('value'), manner), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map((entries) => ({
      kind: 'map' as const,
      lines: entries.flatMap(([key, inner, how], at) => [...(at === 0 ? [] : how.above), ...entry(key, inner, how)]),
    })),
  list: fc.array(fc.tuple(tie('value'), manner), { minLength: 1, maxLength: 4 }).map((items) => ({
    kind: 'list' as const,
    lines: items.flatMap(([inner, how], at) => [...(at === 0 ? [] : how.above), ...item(inner, how)]),
  })),
}));

type Manner = typeof manner extends fc.Arbitrary<infer M> ? M : never;

function entry(key: string, { kind, lines }: Written, how: Manner): readonly string[] {
  if (kind === 'scalar') return behind(`${key}:${how.gap}`, lines, 0, how);
  // The dashes of a list may stand below their key.
  const by = kind === 'list' ? how.by - 1 : how.by;
  return [`${key}:${how.end}${how.below}`, ...moved(lines, by)];
}

function item({ kind, lines }: Written, how: Manner): readonly string[] {
  if (kind === 'scalar') return behind(`-${how.gap}`, lines, 0, how);
  const [first = '', ...rest] = lines;
  const isOnItsOwn = first.startsWith('#') || first === '' || how.by === 5;
  return isOnItsOwn
    ? [`-${how.end}`, ...moved(lines, how.by)]
    : [`-${how.gap}${first}`, ...moved(rest, 1 + how.gap.length)];
}

function behind(
  start: string,
  [first = '', ...rest]: readonly string[],
  by: number,
  { below, end }: Manner,
): readonly string[] {
  const note = rest.length > 0 ? '' : below;
  return [start + first + (rest.length > 0 ? '' : end) + note, ...moved(rest, by)];
}

function moved(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Files that say something in all the ways in which it can be laid out, under some keys of the file. */
export function messyFiles(...top: readonly string[]): fc.Arbitrary<string> {
  const entries = fc.uniqueArray(fc.tuple(fc.constantFrom(...top), value, manner), {
    maxLength: 3,
    selector: ([key]) => key,
  });
  return fc
    .tuple(fc.constantFrom('standard: a@1', 'report: a'), entries, fc.constantFrom('\n', '\r\n'))
    .map(([head, all, ending]) =>
      [head, ...all.flatMap(([key, inner, how]) => [...how.above, ...entry(key, inner, how)]), ''].join(ending),
    );
}
