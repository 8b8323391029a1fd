import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Of a source file of the project, by its path: a place in it, and what is put in front of that. */
export interface Growth {
  readonly file: string;
  readonly before: string;
  readonly put: string;
}

export interface Grown {
  readonly growths?: readonly Growth[];
  /** Files of the project that have another text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Folders of the project whose files lie in another. */
  readonly folders?: Readonly<Record<string, string>>;
}

/** The project with something added to its tables, made in memory: what the file `entry` exports of it. */
export async function grownCore<T>(entry: string, grown: Grown): Promise<T> {
  const missing = new Set(grown.growths);
  const { outputFiles } = await build({
    entryPoints: [`${root}${entry}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    plugins: [growing(grown, missing)],
  });
  const lost = [...missing].map(({ file, before }) => `${file} has no one place with ${before}`);
  if (lost.length > 0) throw new Error(lost.join('\n'));
  const [file] = outputFiles;
  if (file === undefined) throw new Error('nothing was made');
  return (await import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`)) as T;
}

function growing({ growths = [], texts = {}, folders = {} }: Grown, missing: Set<Growth>): Plugin {
  return {
    name: 'growing',
    setup(made) {
      for (const [from, to] of Object.entries(folders)) {
        made.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
          const asked = fileURLToPath(new URL(path, `file://${resolveDir}/`));
          return asked.startsWith(`${root}${from}/`) ? { path: asked.replace(from, to) } : undefined;
        });
      }
      made.onLoad({ filter: /\.(ts|js)$/ }, async ({ path }) => {
        const file = path.slice(root.length);
        const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
        const own = growths.filter((one) => one.file === file);
        if (text === undefined && own.length === 0) return undefined;
        const contents = own.reduce(
          (before, one) => {
            if (before.split(one.before).length !== 2) return before;
            missing.delete(one);
            return before.replace(one.before, () => `${one.put}${one.before}`);
          },
          text ?? (await readFile(path, 'utf8')),
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}
