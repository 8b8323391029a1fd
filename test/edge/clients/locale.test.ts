import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { readerLocale } from '../../../client/locale.ts';
import { terminalLanguage } from '../../../scripts/prepare/say.mjs';
import { localeOfTag } from '../../../server/base/locale-tag.ts';
import { localeOfEnvironment } from '../../../server/cli/locale.ts';
import { toldLocale } from '../../../server/cli/spoken.ts';
import { clientOf } from '../../../server/lsp/client.ts';

/** Tags as editors, systems and people write them, and whom they stand for; undefined: nobody here speaks that. */
const tags: readonly (readonly [string, 'en' | 'zh-Hans' | 'zh-Hant' | undefined])[] = [
  ['en', 'en'],
  ['en-GB', 'en'],
  ['en_US.UTF-8', 'en'],
  ['EN', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-cn', 'zh-Hans'],
  ['zh_CN', 'zh-Hans'],
  ['zh_CN.UTF-8', 'zh-Hans'],
  ['zh_CN.GB18030@stroke', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['ZH-HANS', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-CHS', 'zh-Hans'],
  ['cmn-Hans-CN', 'zh-Hans'],
  ['zh-tw', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh_TW', 'zh-Hant'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh_MO.utf8', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-hant-CN', 'zh-Hant'],
  ['zh-CHT', 'zh-Hant'],
  ['yue-Hant-HK', 'zh-Hant'],
  [' zh-TW ', 'zh-Hant'],
  ['fr', undefined],
  ['de_DE.UTF-8', undefined],
  ['zhx', undefined],
  ['bo-CN', undefined],
  ['C', undefined],
  ['POSIX', undefined],
  ['', undefined],
  ['constructor', undefined],
];

describe.each(tags)('the language “%s”', (tag, locale) => {
  test('reads alike everywhere', () => {
    expect(localeOfTag(tag)).toBe(locale);
    expect(readerLocale('auto', tag), 'the editor').toBe(locale ?? 'en');
    expect(toldLocale(['--locale', tag]), 'the command line').toBe(locale);
    expect(localeOfEnvironment({ LANG: tag }), 'the system').toBe(locale ?? 'en');
    expect(terminalLanguage({ LANG: tag }), 'npm start').toBe(locale ?? 'en');
    const capabilities = {};
    const params = { processId: null, rootUri: null, capabilities };
    expect(clientOf({ ...params, locale: tag }).reader.locale, 'the server').toBe(locale ?? 'en');
    const options = { ...params, initializationOptions: { locale: tag } };
    expect(clientOf(options).reader.locale, 'the server, told').toBe(locale ?? 'en');
    expect(clientOf(options).unspoken, 'said so').toBe(locale === undefined && tag !== '' ? tag : undefined);
  });
});

test('the reader of npm start is the one of everybody', async () => {
  const root = join(import.meta.dirname, '../../..');
  const source = readFileSync(join(root, 'server/base/locale-tag.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' });
  const generated = readFileSync(join(root, 'scripts/prepare/locale-tag.generated.mjs'), 'utf8');
  expect(generated.endsWith(code), 'stale: run `npm run generate`').toBe(true);
});
