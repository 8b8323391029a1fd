import type { Shape } from '../../server/syntax/shape.ts';

export const word: Shape = { scalar: 'word' };
const plainProse: Shape = { scalar: 'prose' };

export function mapShape(keys: Readonly<Record<string, Shape>>, more: Omit<Shape, 'map'> = {}): Shape {
  return { ...more, map: { keys: new Map(Object.entries(keys)) } };
}

export function freeShape(other: Shape, more: Omit<Shape, 'map'> = {}): Shape {
  return { ...more, map: { keys: new Map(), other } };
}

export function listShape(list: Shape, more: Omit<Shape, 'list'> = {}): Shape {
  return { ...more, list };
}

/** A text: prose, or prose by language. */
export const prose = mapShape({ 'zh-Hant': plainProse, 'zh-Hans': plainProse, en: plainProse }, { scalar: 'prose' });

const evidence = mapShape({
  kind: word,
  title: prose,
  file: plainProse,
  url: word,
  collected: word,
  proves: listShape(word),
});
const criterion: { map: { keys: Map<string, Shape> } } = {
  map: {
    keys: new Map<string, Shape>([
      ['indicator', word],
      ['at-least', word],
      ['between', listShape(word)],
    ]),
  },
};
criterion.map.keys.set('any', listShape(criterion));
criterion.map.keys.set('all', listShape(criterion));

const item: Shape = mapShape({ text: prose, items: listShape(prose) }, { scalar: 'prose' });

const clause = mapShape({
  id: word,
  title: prose,
  provision: word,
  text: prose,
  items: listShape(item),
  criteria: listShape(criterion),
  evidence: listShape(word, freeShape(word)),
  verification: mapShape({ method: listShape(word, { scalar: 'word' }), text: prose }),
  notes: listShape(prose),
  see: listShape(word),
  weight: word,
});

const clauses = listShape(clause, { cut: true });
const sections: { list?: Shape; cut: true } = { cut: true };
sections.list = mapShape({ id: word, title: prose, text: prose, clauses, sections }, { cut: true });
const chapter = mapShape({ id: word, title: prose, text: prose, clauses, sections }, { cut: true });

/** Like a standard's shape, cut as one is. */
export const standardShape = mapShape(
  {
    standard: word,
    title: prose,
    language: word,
    status: word,
    published: word,
    supersedes: listShape(word),
    scope: prose,
    audience: listShape(prose),
    terms: freeShape(mapShape({ name: prose, definition: prose, notes: listShape(prose) })),
    indicators: freeShape(mapShape({ title: prose, unit: word, kind: word, 'part-of': word })),
    chapters: listShape(chapter, { cut: true }),
    annexes: listShape(chapter, { cut: true }),
    adapt: listShape(mapShape({ clause: word, because: prose, criteria: listShape(criterion) }), { cut: true }),
  },
  { cut: true },
);

const answer = mapShape({
  status: word,
  statement: prose,
  reason: prose,
  plan: mapShape({ action: prose, due: word }),
  evidence: listShape({ ...evidence, scalar: 'word' }),
  digest: word,
});

/** Like a report's shape, cut as one is. */
export const reportShape = mapShape(
  {
    report: word,
    against: word,
    operator: mapShape({ name: plainProse, 'credit-code': word }),
    period: mapShape({ from: word, to: word }, { scalar: 'word' }),
    summary: prose,
    figures: freeShape(mapShape({ value: word, unit: word }, { scalar: 'word' })),
    attachments: freeShape(evidence),
    answers: freeShape(answer, { cut: true }),
  },
  { cut: true },
);
