import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, type StageOptions, setStage } from './stage.ts';
import { type Outcome, outcomesFile } from './suite/outcome.ts';

/** Bundles a suite for whichever extension host: neither Node.js nor a page is taken for granted. */
export async function bundleSuite(name: string): Promise<string> {
  const outfile = join(root, 'test-results', 'suites', `${name}.cjs`);
  await build({
    entryPoints: [join(root, 'test', 'vscode', 'suite', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

/** What the workbench says of itself: native modules that are not built here, and a gallery that is out of reach. */
const noise = /bindings file|watchdog|vsda|open-vsx|^(info|debug|trace) /;

/** Runs a suite inside the extension host of a VS Code of its own. How long it may take is said in ms. */
export async function runSuite(name: string, options: StageOptions, patience = 120_000): Promise<Outcome[]> {
  const bundle = await bundleSuite(name);
  const stage = await setStage(options);
  const log: string[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${name} did not end\n${log.join('\n')}`)), patience);
      const payload: [string, string][] = [
        ['extensionTestsPath', stage.remote(bundle)],
        ['enableProposedApi', ''],
      ];
      const page = stage.open(payload, async (page) => {
        await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
          const line = `${type} ${JSON.stringify(args)}`;
          if (!noise.test(line)) log.push(line.slice(0, 500));
        });
        await page.exposeFunction('codeAutomationExit', () => {
          clearTimeout(late);
          resolve();
        });
      });
      page.catch(reject);
    });
    return JSON.parse(readFileSync(join(stage.workspace, outcomesFile), 'utf8'));
  } catch (error) {
    throw new Error(`${name}: ${String(error)}\n${log.slice(-20).join('\n')}`);
  } finally {
    await stage.end();
  }
}
