import type { Words } from '../../base/words.ts';
import { locate } from '../../syntax/locate.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, type ViewEntry, viewOf } from '../../syntax/view.ts';
import type { Document } from '../../workspace/document.ts';
import { inClause, inHeader } from '../example.ts';
import { withoutEntry } from '../kit/fixes/removal.ts';
import type { Fix, ProblemRule } from '../rule.ts';

const titles = {
  this: { en: 'Remove this entry', 'zh-Hant': '刪去這一項' },
  others: { en: 'Remove the entry above', 'zh-Hant': '刪去上文的同名項' },
  repeat: { en: 'Remove the repeat, which says the same', 'zh-Hant': '刪去重複的一項，兩者內容相同' },
} satisfies Readonly<Record<string, Words>>;

/** The entries of the map that bear this key, in the order of the text. */
function namesakes({ tree }: Document, at: Place): readonly ViewEntry[] {
  const { trail } = locate(tree, absolute(tree, at).start);
  const last = trail.at(-1);
  const parent = trail.at(-2);
  const map = parent === undefined ? tree.root : parent.value;
  if (map === undefined || last?.key === undefined) return [];
  const view = viewOf(map, parent?.fragment ?? last.fragment);
  return entriesOf(view).filter(({ key }) => key.text === last.key);
}

/** Whether both say the same, however they are written. */
function isSameValue(a: ValueView, b: ValueView): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a.part.kind === 'scalar' && b.part.kind === 'scalar') return a.part.text === b.part.text;
  const [items, others] = [itemsOf(a), itemsOf(b)];
  const [entries, more] = [entriesOf(a), entriesOf(b)];
  return (
    items.length === others.length &&
    entries.length === more.length &&
    items.every((item, index) => isSame(item, others[index])) &&
    entries.every(({ key, value }) => isSame(value, more.find((one) => one.key.text === key.text)?.value))
  );
}

function isSame(a: ValueView, b: ValueView | undefined): boolean {
  return b !== undefined && isSameValue(a, b);
}

/** What counts is the first; whoever keeps this one removes all others. */
function choices(document: Document, at: Place): readonly Fix[] {
  const entries = namesakes(document, at);
  const mine = entries.find(({ key, fragment }) => key.range === at.range && fragment === at.fragment);
  const [first] = entries;
  const drop = withoutEntry(document, at);
  if (drop === undefined || mine === undefined || first === undefined) return [];
  if (isSameValue(first.value, mine.value)) return [{ title: titles.repeat, edits: [drop], preferred: true }];
  const others = entries.filter((one) => one !== mine);
  const edits = others.map(({ key, fragment }) => withoutEntry(document, { fragment, range: key.range }));
  const all = edits.filter((edit) => edit !== undefined);
  return [
    { title: titles.this, edits: [drop] },
    ...(all.length === others.length ? [{ title: titles.others, edits: all }] : []),
  ];
}

export const rule: ProblemRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  title: { en: 'A key given twice', 'zh-Hant': '鍵重複' },
  message: {
    default: {
      en: '“{key}” already stands above at this level; only the first counts. Join the two, or remove one.',
      'zh-Hant': '同一層級上文已有「{key}」，只有第一個有效。請合併，或刪去一個。',
    },
    'missing-dash': {
      en: '“{key}” stands here again, and so does what follows: this looks like the next entry of the list, without its “- ”. Add it.',
      'zh-Hant': '「{key}」和後面的鍵又出現了一次：這裡像是列表的下一項，缺少「- 」。請補上。',
    },
  },
  why: {
    en: 'Programs differ in which of the two they read.',
    'zh-Hant': '不同程序讀取的可能是不同的一個。',
  },
  fix: 'choose',
  problem: 'duplicate-key',
  choices,
  mending: { title: { en: 'Add “- ”', 'zh-Hant': '補上「- 」' } },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 無\ntext: 有'),
      inHeader('scope: 甲\nissuer: 乙\nscope: 丙'),
      inHeader('scope: 本规范适用于众创空间。\nscope: 本规范适用于孵化器。', 'zh-Hans'),
      inHeader('abbreviations: {AI: 人工智能, AI: 智能}'),
      inHeader('space-types: [co-working]\nspace-types:\n  - "co-working"'),
      inHeader('references:\n  - number: GB/T 1\n    title: 甲\n    number: GB/T 2\n    title: 乙'),
      inHeader('references:\n  - number: GB/T 1\n    title: 甲\n    number: GB/T 2\n    title: 乙', 'zh-Hans'),
    ],
    good: [
      inHeader('scope: 本規範適用於眾創空間。\nissuer: 示例'),
      inHeader('scope: 本规范适用于众创空间。\nissuer: 示例', 'zh-Hans'),
    ],
  }),
};
