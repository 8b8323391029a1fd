import { expect, test } from 'vitest';
import { locales } from '../../server/base/words.ts';
import { type Layout, mapSkeleton } from '../../server/features/completion/skeleton.ts';
import { mapTypes } from '../../server/model/keys/table.ts';
import { laidOut } from '../../server/rules/kit/fixes/hint.ts';
import { contentLines } from '../../server/rules/kit/fixes/new-entry.ts';

const plain = { text: (suggestion = '') => suggestion, choice: ([first = '']: readonly string[]) => first };

/** Where an id refers, completion leaves a line of its own to be completed. */
const onOneLine = (text: string) => text.replace(/:\n +(‹[^›]*›)$/gm, ': $1');

test.each([...mapTypes.keys()])('a fix lays out what completion does: %s', (map) => {
  for (const locale of locales) {
    const layout: Layout = { indent: 0, step: 2, stops: plain, language: 'zh-Hant', locale, only: () => undefined };
    const type = mapTypes.get(map);
    const written = contentLines(laidOut({ kind: 'map', map }, locale) ?? '').join('\n');
    expect(written).toBe(onOneLine(type === undefined ? '' : mapSkeleton(type, layout).trimStart()));
  }
});
