import { isSteering, quoted } from '../base/visible.ts';

/**
 * A text as a YAML scalar of one line: plain where that reads back as itself in block and flow alike, else in double
 * quotes. What other readers would take for a number, a truth value or nothing is quoted too.
 */
export function scalarText(text: string): string {
  const plain = /^(?:\.{1,2}\/)*[\p{L}\p{N}《「『（][^:#{}[\],&*!|>'"`\\\n\r\t]*$/u.test(text) && !/\s$/.test(text);
  return plain && !misread.test(text) && !isSteering(text) ? text : quoted(text);
}

const misread = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;
