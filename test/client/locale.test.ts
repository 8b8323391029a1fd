import { expect, test } from 'vitest';
import { readerLocale } from '../../client/locale.ts';

test.each([
  ['auto', 'en', 'en'],
  ['auto', 'de', 'en'],
  ['auto', 'zh-cn', 'zh-Hans'],
  ['auto', 'zh', 'zh-Hans'],
  ['auto', 'zh-Hans-SG', 'zh-Hans'],
  ['auto', 'zh-tw', 'zh-Hant'],
  ['auto', 'zh-HK', 'zh-Hant'],
  ['auto', 'zh-Hant', 'zh-Hant'],
  ['auto', 'zhx', 'en'],
  ['en', 'zh-cn', 'en'],
  ['zh-Hant', 'en', 'zh-Hant'],
] as const)('setting %s in a display of %s reads %s', (setting, display, locale) => {
  expect(readerLocale(setting, display)).toBe(locale);
});
