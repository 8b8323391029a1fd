export interface MathToken {
  readonly kind: 'symbol' | 'word' | 'number' | 'sign' | 'over' | 'script' | 'open' | 'close' | 'root' | 'sum';
  readonly text: string;
}

/** Each kind by what it looks like; the first that fits is taken. */
const kinds: readonly (readonly [kind: MathToken['kind'], pattern: RegExp])[] = [
  ['number', /\d+(?:[ ,]\d{3})*(?:\.\d+)?(?:\s?[%‰])?/y],
  [
    'word',
    /[\p{Script=Han}“”「」]+[\p{Script=Han}\p{N}、“”「」]*|[\p{Script=Latin}][\p{Script=Latin}'’-]+(?![\p{L}])/uy,
  ],
  ['symbol', /\p{L}[\p{No}′]*/uy],
  ['root', /√/y],
  ['sum', /[∑∏]/y],
  ['over', /[/／∕]/y],
  ['script', /[_^]/y],
  ['open', /[([{（［｛]/y],
  ['close', /[)\]}）］｝]/y],
  ['sign', /[=＝≈≠≤≥≦≧<>＜＞+＋\-−–×·÷*±,，;；:：…!％%‰°℃]|\p{No}+/uy],
];

const narrow: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｛': '{', '｝': '}' };

/** A line of text in the pieces of a formula; undefined where something in it belongs to none. */
export function mathTokens(text: string): readonly MathToken[] | undefined {
  const tokens: MathToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const found = tokenAt(text, at);
    if (found === undefined) return undefined;
    tokens.push({ kind: found.kind, text: narrow[found.text] ?? found.text });
    at += found.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): MathToken | undefined {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { kind, text: found };
  }
  return undefined;
}
