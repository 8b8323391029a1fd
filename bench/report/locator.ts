import { readFileSync } from 'node:fs';

/** The source file that a line of a program was made from; empty for what belongs to no file. */
export type Locator = (url: string, line: number) => string;

/** Knows the files of a bundle by the comments that the bundler leaves above each. */
export function createLocator(): Locator {
  const bundles = new Map<string, readonly string[]>();
  return (url, line) => {
    if (!url.startsWith('file:') || !url.endsWith('.cjs')) return url.replace(/^file:.*\//, '');
    const path = new URL(url).pathname;
    const sources = bundles.get(path) ?? sourcesOf(readFileSync(path, 'utf8'));
    bundles.set(path, sources);
    return sources[line] ?? '';
  };
}

/** For each line of a bundle the file that it comes from. */
function sourcesOf(bundle: string): readonly string[] {
  let source = '';
  return bundle.split('\n').map((line) => {
    source = /^\/\/ ([\w@./+-]+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? source;
    return source;
  });
}
