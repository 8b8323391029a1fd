import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SentenceName, sentences, tell } from '../../client/words.ts';
import { simplify } from '../../server/base/simplify.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const catalogue = (name: string): Record<string, string> => JSON.parse(read(name));
const names = Object.keys(sentences) as SentenceName[];

test.each(names)('%s says the same in both scripts', (name) => {
  expect(sentences[name]['zh-Hans']).toBe(simplify(sentences[name]['zh-Hant']));
});

test.each(names)('%s keeps its arguments in every language', (name) => {
  const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  const { en, ...others } = sentences[name];
  for (const text of Object.values(others)) expect(holes(text)).toEqual(holes(en));
});

test('an argument is filled in', () => {
  expect(tell('en', 'unknownStandard', { standard: 'a@1' })).toContain('“a@1”');
});

test('what package.json asks for is what each language of it has', () => {
  const asked = [...new Set(read('package.json').match(/(?<="%)[\w.-]+(?=%")/g))].sort();
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json']) {
    expect(Object.keys(catalogue(name)).sort(), name).toEqual(asked);
  }
});

test('titles and settings say the same in both scripts', () => {
  const said = (name: string) => Object.entries(catalogue(name)).filter(([key]) => !key.endsWith('.media'));
  const traditional = said('package.nls.zh-tw.json');
  expect(said('package.nls.zh-cn.json')).toEqual(traditional.map(([key, text]) => [key, simplify(text)]));
});

test('what walkthroughs show is there in each language, says the same in both scripts, and comes with the package', () => {
  const media = (name: string) => Object.entries(catalogue(name)).filter(([key]) => key.endsWith('.media'));
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json']) {
    expect(media(name).length).toBeGreaterThan(3);
    for (const [, path] of media(name)) expect(read(path).length, path).toBeGreaterThan(50);
  }
  for (const [, path] of media('package.nls.zh-tw.json')) {
    if (path.endsWith('.md')) expect(read(path.replace('zh-tw', 'zh-cn')), path).toBe(simplify(read(path)));
  }
  expect(read('.vscodeignore').split('\n')).toContain('!walkthroughs/*');
});

test('what a file is called leads nowhere', () => {
  const file = '[x](command:workbench.action.quit).report.yaml';
  expect(tell('en', 'openedAsYaml', { file })).toContain('[x]\u2060(command:');
});
