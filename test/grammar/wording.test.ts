import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../server/base/simplify.ts';
import { traps } from '../model/wording/traps.ts';
import { coloured, tokensOf } from './colours.ts';

/** A clause's text, in each style that YAML has for it, and what of it is shown as a modal verb. */
async function modalsIn(sentence: string): Promise<string[]> {
  const styles = [
    `text: ${sentence}\n`,
    `text: >-\n  ${sentence}\n`,
    `text: |\n  ${sentence}\n`,
    `text: "${sentence}"\n`,
    `text: '${sentence}'\n`,
  ];
  const clause = (style: string) => `chapters:\n  - clauses:\n      - ${style.replaceAll('\n  ', '\n          ')}`;
  const found = await Promise.all(
    styles.map(async (style) => coloured(await tokensOf('service-standard', clause(style)), 'keyword.control.modal')),
  );
  for (const other of found) expect(other, sentence).toEqual(found[0]);
  return found[0] ?? [];
}

const withVerb: readonly [sentence: string, ...verbs: string[]][] = [
  ['眾創空間應建立導師隊伍。', '應'],
  ['不應收取押金，不得收取中介費。', '不應', '不得'],
  ['服務提供應符合約定。', '應'],
  ['年報應按期公布，季報宜同時公布。', '應', '宜'],
  ['原因應記錄，政策應公開，違反應處理。', '應', '應', '應'],
  ['應收集意見，應用於改進。', '應'],
  ['應對入駐者進行登記。', '應'],
  ['導師可遠程輔導，也可以到場。', '可', '可以'],
  ['可視情況調整，可行使表決權，可選擇工位。', '可', '可', '可'],
  ['場地能容納三十人，不能擴建。', '能', '不能'],
  ['申請可能被退回，不可能當天辦結。', '可能', '不可能'],
  ['活動能夠錄像。', '能夠'],
  ['不宜少於三場。', '不宜'],
  ['應能在當天答覆。', '應能'],
  ['必須登記，嚴禁吸煙，應當公示，應該告知。', '必須', '嚴禁', '應當', '應該'],
  ['不必另行申請，無須付費。', '不必', '無須'],
  ['The space shall keep a register and should publish it.', 'shall', 'should'],
  ['Mentors may meet online; they can not vote and need not attend.', 'may', 'can not', 'need not'],
  ['It must not close in May or on a scanner.', 'must not'],
];

/** RULES.md names most of these; each holds a character of a modal verb and is none. */
const withoutVerb: readonly string[] = [
  '應用 相應 對應 響應 供應 適應 應急 應屆 應收 反應 效應 感應 呼應 順應 因應 應聘 應邀 應付款 應變 應納稅額',
  '許可 可靠 可行 認可 可視 可持續 可再生 可追溯性 可操作性 不可抗力 不可或缺 必不可少 盡可能 可能性',
  '功能 職能 能力 節能 智能 性能 能源 產能 技能 能耗 新動能 儲能',
  '事宜 便宜 適宜 權宜 宜居 宜昌 宜賓',
  '需求 要求 主要 重要 摘要 綱要',
  '獲得 取得 心得 所得 不得已 不得不',
  '依法必須招標的項目',
  '以及時間 原則上牆 核對應收 的需要',
  '「應當」與『必須』、“不得”、《應收賬款管理辦法》、〈宜居城市〉',
  'mustard scanner can-do may-fly Maybe shallow',
];

describe('modal verbs', () => {
  it.each(withVerb)('%s', async (sentence, ...verbs) => {
    expect(await modalsIn(sentence)).toEqual(verbs);
    expect(await modalsIn(toSimplified(sentence))).toEqual(verbs.map(toSimplified));
  });

  it.each(withoutVerb.flatMap((line) => line.split(/[ 、]/)))('none in %s', async (word) => {
    for (const one of [word, toSimplified(word)]) {
      expect(await modalsIn(`本節的${one}見附錄。`), one).toEqual([]);
      expect(await modalsIn(one), one).toEqual([]);
    }
  });

  it.each(Object.keys(traps))('none in any of the trap words of the drafting rules: %s', async (group) => {
    const words = (traps[group] ?? '').trim().split(/\s+/);
    const items = [...words, ...words.map(toSimplified)].map((word) => `- 本節的${word}見附錄`).join('\n');
    const tokens = await tokensOf(
      'service-standard',
      `audience:\nforeword: 甲應\nchapters:\n- clauses:\n  - items:\n${items.replaceAll(/^/gm, '    ')}`,
    );
    const shown = tokens.filter((token) => token.scopes.some((scope) => scope.startsWith('keyword.control.modal')));
    expect(shown.map(({ line }) => [...words, ...words.map(toSimplified)][line - 5] ?? 'foreword')).toEqual([
      'foreword',
    ]);
  });

  it('leaves titles and names alone', async () => {
    const tokens = await tokensOf(
      'service-standard',
      'title: 服務應符合\nchapters:\n  - title: {zh-Hant: 應知, en: shall}\n',
    );
    expect(coloured(tokens, 'keyword.control.modal')).toEqual([]);
  });

  it('says which kind of provision a verb makes', async () => {
    const tokens = await tokensOf('service-standard', 'scope: 甲應，乙宜，丙可，丁能。\n');
    const kinds = tokens.flatMap((token) => token.scopes.filter((scope) => scope.startsWith('keyword.control.modal')));
    expect(kinds.map((scope) => scope.split('.')[3])).toEqual([
      'requirement',
      'recommendation',
      'permission',
      'statement',
    ]);
  });
});
