import type { StandardClass } from '../../model/standard.ts';

const genres: readonly (readonly [RegExp, StandardClass])[] = [
  [/^(?:中华人民共和国)?国家标准$/, 'national'],
  [/^(?:中华人民共和国)?.{0,8}行业标准$/, 'sector'],
  [/^.{0,12}地方标准$/, 'local'],
  [/^(?:.{0,12}团体标准|团体标准)$/, 'group'],
  [/^(?:.{0,20}企业标准|企业标准)$/, 'enterprise'],
  [/^政策文件$/, 'policy'],
];

/** The class that a cover names: 團體標準. Of a text in folded script. */
export function genreOf(plain: string): StandardClass | undefined {
  const bare = plain.replace(/^\((.*)\)$/, '$1');
  return genres.find(([pattern]) => pattern.test(bare))?.[1];
}
