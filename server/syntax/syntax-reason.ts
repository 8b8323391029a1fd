/** Why a text does not read, in our own terms: `data.reason` of a `syntax` problem. `yaml/syntax` words each. */
export const syntaxReasons = [
  /** A quotation mark that never closes, or closes only behind less indented lines. */
  'unclosed-quote',
  /** `[` or `{` without its end. `sign` is the bracket missing. */
  'unclosed-bracket',
  /** `]` or `}` that nothing opened. */
  'unexpected-bracket',
  /** A line that stands at no level of its surroundings. */
  'bad-indentation',
  /** A line left of the ones that it interrupts, which is no entry or item of theirs. */
  'stray-line',
  /** An entry left of the ones that it interrupts, behind whose `key` a full-width colon stands. */
  'stray-colon',
  /** The same with a colon, but no space behind it. */
  'stray-space',
  /** A word at a key's place without `:`. */
  'missing-colon',
  /** Two items of a flow list or map without `,` between. */
  'missing-comma',
  /** An entry of a list without `-`. */
  'missing-dash',
  /** `: ` inside a value, where no map may begin. */
  'unexpected-colon',
  'unexpected-comma',
  'unexpected-dash',
  /** Text behind a value that is already complete: after a closing quote or bracket. */
  'unexpected-text',
  /** `\x` inside double quotes that YAML does not know. */
  'bad-escape',
  /** A value that begins with a sign YAML reserves; `sign` names it. */
  'bad-start',
  /** Something other than a number, `+` or `-` after `|` or `>`. */
  'bad-block-header',
  /** A block of text whose lines are not indented as its first one. */
  'bad-block-indentation',
  /** A key that is no plain text on one line: a list or map as key, or more than 1,024 signs. */
  'bad-key',
  /** `#` without a space before. */
  'comment-without-space',
  /** An alias to a name that no anchor above bears. */
  'unknown-alias',
  /** `&` or `*` used wrongly. */
  'bad-anchor',
  /** `!type` used wrongly. */
  'bad-tag',
  /** A `%` line that can't be read. */
  'bad-directive',
  /** A sign no text file holds. */
  'control-character',
  'unreadable',
] as const;

export type SyntaxReason = (typeof syntaxReasons)[number];
