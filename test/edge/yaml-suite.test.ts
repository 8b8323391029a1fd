import { describe, expect, test } from 'vitest';
import { anyShape, type Shape } from '../../server/syntax/shape.ts';
import { cases, readAs, type SuiteCase } from './yaml-suite.ts';

const keysAreWords = 'Keys are words here: no list, map or empty key can be one, and the reader is told.';
const keysDiffer = 'A key given twice is told, also an empty one.';
const oneDocument = 'A file holds one document; a second one is told.';
const noTags = 'A tag is looked over, and a value on the line below one in brackets is not looked for.';
const oneText = 'A file that is one text is neither standard nor report: it is told one way or another.';
const directives = 'Directives change nothing that is read, and are not looked at.';

/** Texts that are YAML and yet told as wrong, or the other way round, and why. */
const deviations: Readonly<Record<string, string>> = {
  ...of(keysAreWords, '4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8 M2N8/1 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D'),
  ...of(keysDiffer, '2JQS'),
  ...of(oneDocument, '35KP 5TYM 6WLZ 6XDY 6ZKB 7Z25 9DXL 9KAX 9WXW JHB9 KSS4 L383 M7A3 NKF9 PUW8 RZT7 U9NS UT92 W4TN'),
  ...of(noTags, 'EHF6'),
  ...of(oneText, 'MYW6'),
  ...of(directives, 'SF5V'),
};

function of(reason: string, ids: string): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.split(' ').map((id) => [id, reason]));
}

/** Everything may be running text, a list or a map: the shape that has most read otherwise than YAML reads it. */
const proseShape: Shape = (() => {
  const map = { keys: new Map<string, Shape>(), other: {} as Shape };
  const shape: Shape = { scalar: 'prose', cut: true, map };
  const whole = Object.assign(shape, { list: shape });
  Object.assign(map, { other: whole });
  return whole;
})();

const isListed = ({ id }: SuiteCase): boolean => deviations[id] !== undefined;
const named = (some: readonly SuiteCase[]): readonly [string, SuiteCase][] =>
  some.map((one) => [`${one.id} ${one.name}`, one]);

describe('the suite that the makers of YAML readers keep', () => {
  test('there is all of it', () => {
    expect(cases.length).toBeGreaterThan(400);
    expect(cases.filter(({ fail }) => fail).length).toBeGreaterThan(90);
  });

  test.each(named(cases.filter((one) => !isListed(one))))('%s', (_, { yaml, fail, documents }) => {
    const { content, problems } = readAs(yaml, anyShape);
    if (fail) expect(problems).not.toEqual([]);
    else expect({ content, problems }).toEqual({ content: documents[0] ?? '', problems: [] });
  });

  test.each(named(cases.filter(isListed)))('%s deviates as listed', (_, { yaml, fail }) => {
    const { problems } = readAs(yaml, anyShape);
    expect(problems.length === 0).toBe(fail);
  });

  test.each(named(cases.filter((one) => !isListed(one))))(
    '%s as running text: nothing is misread in silence',
    (_, one) => {
      const { content, problems } = readAs(one.yaml, proseShape);
      // A text cut off by a comment is YAML all the same.
      if (one.fail) expect(problems.filter(({ kind }) => kind !== 'text-cut-off')).not.toEqual([]);
      else if (problems.length === 0) expect(content).toEqual(one.documents[0] ?? '');
    },
  );
});
