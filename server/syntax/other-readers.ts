/**
 * Whether a plain scalar is a number, a truth value, a date or nothing to other readers of YAML, of version 1.1 or 1.2, though
 * here it stays the text it is: `no`, `5.10`, `12345678`, `1e5`, `2017-09-15`.
 */
export function isReadOtherwise(text: string): boolean {
  return word.test(text) || number.test(text) || date.test(text);
}

const word = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;
const number =
  /^[-+]?(?:0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\.inf|\.nan)$/i;
const date = /^\d{4}-\d{1,2}-\d{1,2}$/;
