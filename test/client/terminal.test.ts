import { expect, test } from 'vitest';
import { lines, terminalLanguage } from '../../scripts/prepare/say.mjs';
import { simplify } from '../../server/base/simplify.ts';

test.each([
  [{}, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: '', LC_MESSAGES: 'zh_HK.UTF-8' }, 'zh-Hant'],
] as const)('a terminal of %o is spoken to in %s', (variables, language) => {
  expect(terminalLanguage({ ...variables })).toBe(language);
});

test.each(Object.keys(lines) as (keyof typeof lines)[])('%s says the same in both scripts', (name) => {
  expect(lines[name]['zh-Hans']).toBe(simplify(lines[name]['zh-Hant']));
});
