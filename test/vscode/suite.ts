import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runOnDesktop } from './desktop.ts';
import { root } from './scratch.ts';
import { type Payload, type Stage, type StageOptions, setStage } from './stage.ts';
import { type Outcomes, outcomesFile } from './suite/outcomes.ts';

/** Bundles a suite for whichever extension host: neither Node.js nor a page is taken for granted. */
async function bundleSuite(name: string): Promise<string> {
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

export interface RunOptions extends StageOptions {
  readonly on?: 'browser' | 'desktop';
}

/** Runs a suite inside the extension host of a VS Code of its own. `patience`: how long it may take, in ms. */
export async function runSuite(name: string, options: RunOptions, patience = 180_000): Promise<Outcomes> {
  const bundle = await bundleSuite(name);
  if (options.on === 'desktop') return runOnDesktop(bundle, options, readOutcomes);
  const stage = await setStage(options);
  const log: string[] = [];
  try {
    await untilExit(stage, bundle, patience, log);
    return readOutcomes(stage.workspace);
  } catch (error) {
    throw new Error(`${name}: ${String(error)}\n${log.slice(-20).join('\n')}`);
  } finally {
    await stage.end();
  }
}

/** What the workbench says of itself: native modules that are not built here, and a gallery that is out of reach. */
const noise = /bindings file|watchdog|vsda|open-vsx|^(info|debug|trace) /;

function untilExit(stage: Stage, bundle: string, patience: number, log: string[]): Promise<void> {
  const payload: Payload = [
    ['extensionTestsPath', stage.remote(bundle)],
    ['enableProposedApi', ''],
  ];
  return new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('did not end')), patience);
    const opened = stage.open(payload, async (page) => {
      await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
        const line = `${type} ${JSON.stringify(args)}`;
        if (!noise.test(line)) log.push(line.slice(0, 500));
      });
      await page.exposeFunction('codeAutomationExit', () => {
        clearTimeout(late);
        resolve();
      });
    });
    opened.catch(reject);
  });
}

function readOutcomes(workspace: string): Outcomes {
  return JSON.parse(readFileSync(join(workspace, outcomesFile), 'utf8'));
}
