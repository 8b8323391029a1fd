import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

interface Configuration {
  readonly brackets: readonly [string, string][];
  readonly autoClosingPairs: readonly { open: string; close: string; notIn?: readonly string[] }[];
  readonly surroundingPairs: readonly [string, string][];
  readonly colorizedBracketPairs: readonly [string, string][];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
  readonly indentationRules?: unknown;
}

const file = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration: Configuration = JSON.parse(readFileSync(file, 'utf8'));

describe('a double click', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const separators = (language: string): string =>
    contributes.configurationDefaults[`[${language}]`]['editor.wordSeparators'];

  // VS Code takes what stands between separators, whatever a word is elsewhere.
  it.each([
    ['id: mentor-team', 'tor', 'mentor-team'],
    ['see: [makerspace-service@2017#mentor-team]', 'ace-', 'makerspace-service'],
    ["number: '5.10'", '.1', '5.10'],
    ['眾創空間應建立導師隊伍，並公示（含簡歷）。', '導師', '眾創空間應建立導師隊伍'],
    ['眾創空間應建立導師隊伍，並公示（含簡歷）。', '含', '含簡歷'],
    ['against：makerspace-service', 'gain', 'against'],
  ])('in %s on %s takes %s', (text, at, taken) => {
    for (const language of ['service-standard', 'service-report']) {
      const between = new RegExp(`[^\\s${separators(language).replace(/[\\\]^-]/g, '\\$&')}]+`, 'gu');
      const place = text.indexOf(at);
      const found = [...text.matchAll(between)].find((one) => one.index <= place && place < one.index + one[0].length);
      expect(found?.[0]).toBe(taken);
    }
  });
});

describe('words', () => {
  const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);

  it.each([
    ['id: mentor-team', ['id', 'mentor-team']],
    ['創業導師:', ['創業導師']],
    ["see: [5.10, '5.10']", ['see', '5.10', '5.10']],
    ['makerspace-service@2017#mentor-team', ['makerspace-service', '2017', 'mentor-team']],
    ['眾創空間應建立導師隊伍，並公示（含簡歷）。', ['眾創空間應建立導師隊伍', '並公示', '含簡歷']],
    ['「應當」、《規範》：甲；乙！', ['應當', '規範', '甲', '乙']],
    ['published: 2017-09-15', ['published', '2017-09-15']],
    ['GB/T 39668—2020', ['GB', 'T', '39668', '2020']],
    ['約539.6億元', ['約539.6億元']],
    ['𠮷野家-1 a_b', ['𠮷野家-1', 'a_b']],
    ['end of it. -x --- y- [[z]]', ['end', 'of', 'it', 'x', 'y', 'z']],
  ])('%s', (text, words) => {
    expect(text.match(word)).toEqual(words);
  });

  it('reads a long line without going back and forth over it (else this would not end)', () => {
    expect('a-'.repeat(20_000).match(word)).toHaveLength(1);
    expect('眾'.repeat(50_000).match(word)).toHaveLength(1);
  });
});

/** What VS Code does on Enter: the first rule that fits, two spaces to an indentation. `|` is the cursor after it. */
function enter(before: string, after: string): string {
  const indentation = /^\s*/.exec(before)?.[0] ?? '';
  const rule = configuration.onEnterRules.find(
    (one) => new RegExp(one.beforeText).test(before) && (!one.afterText || new RegExp(one.afterText).test(after)),
  );
  if (!rule) return `${indentation}|${after}`;
  const deeper = rule.action.indent === 'indent' ? '  ' : '';
  return `${indentation}${deeper}${rule.action.appendText ?? ''}|${after}`;
}

describe('Enter', () => {
  it.each([
    // A list goes on with the next item, an item that is a map with its next key.
    ['  - 技術的創新程度；|', '  - |'],
    ['- roster|', '- |'],
    ['  - {indicator: mentor-count, at-least: 3}|', '  - |'],
    ['  - 備註：不少於3人|', '  - |'],
    ["  - 'a: b'|", '  - |'],
    ['  - https://example.com/x|', '  - |'],
    ['  - 前半|後半', '  - |後半'],
    ['  - id: mentor-team|', '    |'],
    ['  - id：mentor-team|', '    |'],
    ["  - '5.10': x|", '    |'],
    ['  - |', '  |'],
    // Behind a key without a value its children follow, one step in from the key, not from the dash.
    ['answers:|', '  |'],
    ['  mentor-team:|', '    |'],
    ['  創業導師:|', '    |'],
    ["  '5.10': # 註|", '    |'],
    ['  "a b":|', '    |'],
    ['chapters：|', '  |'],
    ['annexes: &all|', '  |'],
    ['  - clauses:|', '      |'],
    ['  - items：|', '      |'],
    // Block scalars open one step in.
    ['    text: >-|', '      |'],
    ['foreword: ||', '  |'],
    ['    text: |2-  # 註|', '      |'],
    ['  - text: >|', '      |'],
    ['  - >-|', '    |'],
    // Everything else stays where it is.
    ['    title: 導師隊伍|', '    |'],
    ['    url: https://example.com|', '    |'],
    ['      包括以下各項：|', '      |'],
    ['      the following applies:|', '      |'],
    ['  # clausewright-ignore a/b: c|', '  |'],
    ['---|', '|'],
    // An open bracket, and a comment broken in two.
    ['    evidence: [|]', '      |]'],
    ['  - {|}', '    |}'],
    ['  # 前半|後半', '  # |後半'],
  ])('%s', (line, next) => {
    const at = line.lastIndexOf('|');
    expect(enter(line.slice(0, at), line.slice(at + 1))).toBe(next);
  });
});

describe('brackets', () => {
  const fullWidth = ['（）', '「」', '『』', '《》', '【】', '“”'];

  it.each(fullWidth)('%s match, close by themselves everywhere, and surround', (pair) => {
    const both = [pair.charAt(0), pair.charAt(1)];
    expect(configuration.brackets).toContainEqual(both);
    expect(configuration.surroundingPairs).toContainEqual(both);
    expect(configuration.autoClosingPairs).toContainEqual({ open: both[0], close: both[1] });
    expect(configuration.autoCloseBefore).toContain(both[1]);
  });

  it('leaves quotation marks alone in strings and comments', () => {
    for (const mark of ['"', "'"]) {
      expect(configuration.autoClosingPairs).toContainEqual({ open: mark, close: mark, notIn: ['string', 'comment'] });
    }
  });

  it('colours structure only, not the brackets of prose', () => {
    expect(configuration.colorizedBracketPairs).toEqual([
      ['{', '}'],
      ['[', ']'],
    ]);
  });

  it('has no indentation rules: with them, “Reindent Lines” would rewrite what indentation says', () => {
    expect(configuration.indentationRules).toBeUndefined();
  });
});
