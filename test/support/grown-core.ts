import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Of a source file of the project, by its path: a place in it, and what is put in front of that. */
export interface Growth {
  readonly file: string;
  readonly before: string;
  readonly put: string;
}

/** The project with something added to its tables, made in memory: what the file `entry` exports of it. */
export async function grownCore<T>(entry: string, growths: readonly Growth[]): Promise<T> {
  const missing = new Set(growths);
  const { outputFiles } = await build({
    entryPoints: [`${root}${entry}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'grown',
        setup(made) {
          made.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const own = growths.filter(({ file }) => path === `${root}${file}`);
            if (own.length === 0) return undefined;
            let contents = await readFile(path, 'utf8');
            for (const growth of own) {
              if (contents.split(growth.before).length !== 2) continue;
              contents = contents.replace(growth.before, () => `${growth.put}${growth.before}`);
              missing.delete(growth);
            }
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const lost = [...missing].map(({ file, before }) => `${file} has no one place with ${before}`);
  if (lost.length > 0) throw new Error(lost.join('\n'));
  const [file] = outputFiles;
  if (file === undefined) throw new Error('nothing was made');
  return (await import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`)) as T;
}
