// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const parts = ['README.zh-Hant.md', 'README.zh-Hans.md', 'README.md'];

/** What the marketplace and the editor's page of the extension show: one page for readers of three languages. */
export async function readme() {
  const texts = await Promise.all(parts.map((name) => readFile(join('docs', 'marketplace', name), 'utf8')));
  const headings = texts.map((text) => /^## (.+)$/m.exec(text)?.[1] ?? '');
  const links = headings.map((heading) => `[${heading}](#${heading.toLowerCase()})`);
  return [`# Clausewright\n\n${links.join(' · ')}\n`, ...texts].join('\n');
}
