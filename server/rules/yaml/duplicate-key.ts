import { locate } from '../../syntax/locate.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { MapNode, MapPart, Place } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';
import { inClause, inHeader } from '../example.ts';
import { removal } from '../removal.ts';
import type { ProblemRule } from '../rule.ts';

const titles = {
  this: { en: 'Remove this entry', 'zh-Hant': '刪去這一項' },
  first: { en: 'Remove the entry above', 'zh-Hant': '刪去上文的同名項' },
};

/** The key of the same text that its map holds first. */
function firstOf({ tree }: Document, at: Place): Place | undefined {
  const { trail, map } = locate(tree, absolute(tree, at).start);
  const last = trail.at(-1);
  if (map === undefined || last?.key === undefined) return undefined;
  return placesOf(map, trail.at(-2)?.fragment ?? last.fragment, last.key)[0];
}

function placesOf(map: MapNode | MapPart, fragment: Place['fragment'], text: string): readonly Place[] {
  const places =
    map.kind === 'map'
      ? map.entries.map(({ key }) => ({ key, at: { fragment, range: key.range } }))
      : map.entries.map(({ key, fragment: own }) => ({ key, at: { fragment: own, range: key.range } }));
  return places.filter(({ key }) => key.text === text).map(({ at }) => at);
}

export const rule: ProblemRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  title: { en: 'A key given twice', 'zh-Hant': '鍵重複' },
  message: {
    en: '“{key}” already stands above at this level; only the first counts. Join the two, or remove one.',
    'zh-Hant': '同一層級上文已有「{key}」，只有第一個有效。請合併，或刪去一個。',
  },
  why: {
    en: 'Programs differ in which of the two they read.',
    'zh-Hant': '不同程序讀取的可能是不同的一個。',
  },
  fix: 'choose',
  problem: 'duplicate-key',
  choices(document, at) {
    const first = firstOf(document, at);
    return [
      ...removal(document, at, titles.this),
      ...(first === undefined ? [] : removal(document, first, titles.first)),
    ];
  },
  examples: {
    bad: [
      inClause('provision: statement\ntext: 無\ntext: 有'),
      inHeader('scope: 甲\nissuer: 乙\nscope: 丙'),
      inHeader('scope: 本规范适用于众创空间。\nscope: 本规范适用于孵化器。', 'zh-Hans'),
      inHeader('abbreviations: {AI: 人工智能, AI: 智能}'),
    ],
    good: [
      inHeader('scope: 本規範適用於眾創空間。\nissuer: 示例'),
      inHeader('scope: 本规范适用于众创空间。\nissuer: 示例', 'zh-Hans'),
    ],
  },
};
