import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tarball = join(root, 'dist', `clausewright-${version}.tgz`);
const scratch = mkdtempSync(join(tmpdir(), 'clausewright-npm-'));
const installed = join(scratch, 'node_modules/clausewright');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const long = 240_000;

function run(program: string, args: readonly string[], cwd = scratch) {
  return spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

/** As on a machine without a network: what is optional stays out. */
beforeAll(() => {
  const packed = run(process.execPath, ['scripts/npm.mjs'], root);
  expect(packed.status, packed.stderr).toBe(0);
  const done = run('npm', ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', tarball]);
  expect(done.status, done.stderr).toBe(0);
}, long);

const sound = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n';

describe('the package for npm', () => {
  test('stays under 1 MB', () => {
    expect(statSync(tarball).size).toBeLessThan(1_000_000);
  });

  test('holds what runs and what is read, no sources and no tests', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((one) => one.replaceAll('\\', '/'));
    const allowed = [
      /^(dist|schemas|LICENSE|README(\.zh-Han[st])?\.md|package\.json|third-party\.txt|bill-of-materials\.json)$/,
      /^dist\/([\w-]+\.js|server\.cjs|library\.d\.c?ts)$/,
      /^schemas\/[\w.-]+\.schema\.json$/,
    ];
    expect(names.filter((name) => !allowed.some((one) => one.test(name)))).toEqual([]);
  });

  test('may be published, and names only what is there', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'clausewright', version, license: 'MIT' });
    expect(Object.keys(manifest)).not.toContain('private');
    for (const of of ['contributes', 'main', 'browser', 'scripts', 'devDependencies', 'dependencies'])
      expect(Object.keys(manifest)).not.toContain(of);
    const entry = manifest.exports['.'];
    for (const path of [manifest.bin.clausewright, entry.types, entry.default, entry.require.types])
      expect(statSync(join(installed, path)).isFile()).toBe(true);
    for (const exact of Object.values(manifest.optionalDependencies)) expect(exact).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('says of each file that it holds what it is', () => {
    const { components } = JSON.parse(readFileSync(join(installed, 'bill-of-materials.json'), 'utf8')) as {
      components: { type: string; name: string; hashes?: { content: string }[] }[];
    };
    const files = components.filter(({ type }) => type === 'file');
    const others = ['bill-of-materials.json'];
    const present = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(installed.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => !others.includes(name));
    expect(files.map(({ name }) => name).sort()).toEqual(present.sort());
    for (const { name, hashes } of files) {
      const digest = createHash('sha256')
        .update(readFileSync(join(installed, name)))
        .digest('hex');
      expect(hashes?.[0]?.content, name).toBe(digest);
    }
    const libraries = components.filter(({ type }) => type === 'library').map(({ name }) => name);
    expect(libraries).toEqual(expect.arrayContaining(['commander', 'vscode-languageserver', 'yaml']));
  });
});

describe('its command line', () => {
  test('checks a folder', () => {
    const folder = join(scratch, 'work');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.standard.yaml'), `${sound}zzz: 1\n`);
    const { stdout, status } = run('npx', ['clausewright', 'check', 'work', '--locale', 'en', '--no-cache']);
    expect(stdout).toContain('work/a.standard.yaml:6:1 error');
    expect(status).toBe(1);
  });

  test('checks many reports in threads, as few in one', () => {
    const folder = join(scratch, 'many');
    mkdirSync(folder);
    writeFileSync(join(folder, 'demo.standard.yaml'), sound);
    const names = Array.from({ length: 150 }, (_, at) => `r${String(at).padStart(3, '0')}.report.yaml`);
    for (const [at, name] of names.entries())
      writeFileSync(join(folder, name), `report: r${at}\nagainst: demo@2020\nperiod: 2020\nzzz: 1\n`);
    const { stdout } = run('npx', ['clausewright', 'check', 'many', '--format', 'json', '--no-cache']);
    const { findings, summary } = JSON.parse(stdout);
    expect(summary.files).toBe(151);
    const unknown = findings.filter((one: { rule: string }) => one.rule === 'schema/unknown-key');
    expect(unknown.map((one: { file: string }) => one.file)).toEqual(names.map((name) => `many/${name}`));
  });

  test('serves an editor', async () => {
    const child = spawn(process.execPath, [join(installed, 'dist/cli.js'), 'lsp', '--stdio'], { cwd: scratch });
    const send = (message: object): void => {
      const content = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    };
    let out = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes('"id":2')) resolve();
      });
    });
    const closed = new Promise((resolve) => child.once('close', resolve));
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    await Promise.race([answered, closed]);
    send({ method: 'exit' });
    expect(await closed).toBe(0);
    expect(out).toMatch(/"id":1,"result":\{"capabilities"/);
  });

  test('reads and writes documents by the parts that wait until they are asked for', () => {
    writeFileSync(join(scratch, 'a.standard.yaml'), sound);
    for (const format of ['xlsx', 'docx']) {
      const { stderr, status } = run('npx', ['clausewright', 'export', 'a.standard.yaml', '--to', format]);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    }
    expect(run('npx', ['clausewright', 'import', 'a.standard.docx', '--output', 'b.standard.yaml']).status).toBe(0);
    expect(readFileSync(join(scratch, 'b.standard.yaml'), 'utf8')).toContain('demo@2020');
  });

  test('says what is missing where assistants cannot be served', () => {
    const { stdout, stderr, status } = run('npx', ['clausewright', 'mcp', '--language', 'en']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('--include=optional');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('converts, spells and serves assistants once the optional parts are there', () => {
    for (const name of ['opencc-js', 'pinyin-pro', '@modelcontextprotocol', 'zod'])
      cpSync(join(root, 'node_modules', name), join(scratch, 'node_modules', name), { recursive: true });
    const chunk = (name: string) => readdirSync(join(installed, 'dist')).find((one) => one.startsWith(`${name}-`));
    const told = `
      const { toTraditional } = await import(${JSON.stringify(join(installed, 'dist', chunk('traditional') ?? ''))});
      const { spell } = await import(${JSON.stringify(join(installed, 'dist', chunk('pinyin') ?? ''))});
      console.log(JSON.stringify([toTraditional('一出剧'), spell('众创')]));`;
    const { stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', told]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['一齣劇', ['zhong', 'chuang']]);
    const clientInfo = { name: 'test', version: '1' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    const input = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`;
    const served = spawnSync(process.execPath, [join(installed, 'dist/cli.js'), 'mcp', '--stdio'], {
      cwd: scratch,
      input,
      encoding: 'utf8',
    });
    expect(served.stdout, served.stderr).toMatch(/"id":1/);
  });
});

describe('its library', () => {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

  test.each([
    ['a module', 'example.mjs', example],
    ['a script', 'example.cjs', example.replace(/^import (.*) from '(.*)';/, "const $1 = require('$2');")],
  ])('does in %s what its page says', (_, name, text) => {
    writeFileSync(join(scratch, name), text);
    const { stdout, stderr, status } = run(process.execPath, [name]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^\d+ warning report\/unanswered .*mentors/m);
    expect(stdout).toContain('# report/unanswered');
    expect(stdout).toContain('standard: makerspace-coworking@2017');
  });

  test.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('is typed, by itself, for modules and scripts (%s, %s)', (module, moduleResolution) => {
    const typed = `${example}const first: string | undefined = findings[0]?.rule;\nconsole.log(first);\n`;
    // What may not be there has to be looked at.
    const sources = ['example.ts', 'example.mts', 'example.cts'];
    for (const name of sources) writeFileSync(join(scratch, name), typed.replace('.yaml)', '?.yaml)'));
    const options = {
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
      ...{ module, moduleResolution, target: 'es2022', types: [], lib: ['es2022'] },
    };
    const files = [...sources, 'console.d.ts'];
    writeFileSync(join(scratch, 'console.d.ts'), 'declare const console: { log(...all: unknown[]): void };\n');
    writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    const { stdout, status } = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', scratch]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(readFileSync(join(installed, 'dist/library.d.ts'), 'utf8')).not.toContain('import');
  });

  test('takes a language as any program names it, and speaks English where it does not know it', () => {
    const asked = ['zh-TW', 'zh_CN.UTF-8', 'fr', 5].map(
      (locale) => `explain('report/unanswered', { locale: ${JSON.stringify(locale)} })`,
    );
    const text = `import { explain } from 'clausewright';\nconsole.log(JSON.stringify([${asked}].map((page) => page.split('\\n')[2])));\n`;
    writeFileSync(join(scratch, 'languages.mjs'), text);
    const { stdout, stderr } = run(process.execPath, ['languages.mjs']);
    expect(stderr).toBe('');
    const [traditional, simplified, ...others] = JSON.parse(stdout) as string[];
    expect([traditional, simplified]).toEqual([expect.stringContaining('條'), expect.stringContaining('条')]);
    expect(new Set(others)).toEqual(new Set([expect.stringMatching(/^[ -~]+$/)]));
  });

  test('needs nothing that a browser has not', async () => {
    const { metafile } = await build({
      entryPoints: [join(installed, 'dist/library.js')],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((one) => one.includes('built-in') || one.startsWith('node:'))).toEqual(
      [],
    );
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });
});

describe('what others run it by', () => {
  const text = (name: string) => readFileSync(join(root, name), 'utf8');
  const folder = join(scratch, 'project');
  const told = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  const bash = (script: string, env: Readonly<Record<string, string>> = {}) => {
    const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    return spawnSync('bash', options, { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'C', ...env } });
  };
  beforeAll(() => {
    mkdirSync(join(folder, 'reports'), { recursive: true });
    writeFileSync(join(folder, 'a.standard.yaml'), `${sound}zzz: 1\n`);
    writeFileSync(join(folder, 'reports/b c.standard.yaml'), `${sound.replace('demo', 'other')}yyy: 1\n`);
  });

  test('is of the version that it stands beside', () => {
    expect(parse(text('action.yml')).inputs.version.default).toBe(version);
    expect(parseAllDocuments(text('templates/check.yml'))[0]?.toJS().spec.inputs.version.default).toBe(version);
    for (const { entry } of parse(text('.pre-commit-hooks.yaml'))) expect(entry).toContain(`clausewright@${version} `);
  });

  test('the action for GitHub tells findings at their lines, and writes SARIF besides', () => {
    const { inputs, runs } = parse(text('action.yml'));
    const [step] = runs.steps;
    const given: Record<string, string> = {
      paths: 'reports\n!reports/d*\n',
      sarif: 'found.sarif',
      locale: 'en',
      'max-warnings': '3',
    };
    const inputIn = (template: string) => {
      const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(template)?.[1] ?? '';
      return given[name] ?? String(inputs[name].default);
    };
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, template]) => [name, inputIn(template)]),
    );
    const { stdout, stderr, status } = bash(step.run, env);
    expect(stdout, stderr).toContain('::error file=reports/b c.standard.yaml,line=6');
    expect(stdout).not.toContain('file=a.standard.yaml');
    expect(status).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'found.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
    expect(bash(step.run, { ...env, CLAUSEWRIGHT_PATHS: 'nowhere; touch sprung', CLAUSEWRIGHT_SARIF: '' }).status).toBe(
      2,
    );
    expect(readdirSync(folder)).not.toContain('sprung');
  });

  test('the component for GitLab leaves a Code Quality report', () => {
    const [spec, jobs] = parseAllDocuments(text('templates/check.yml')).map((one) => one.toJS());
    const { script, variables, artifacts } = jobs.clausewright;
    const env = Object.fromEntries(
      Object.entries<string>(variables).map(([name, value]) => {
        const input = /^\$\[\[ inputs\.(\w+) \]\]$/.exec(value)?.[1] ?? '';
        return [name, String(spec.spec.inputs[input].default)];
      }),
    );
    expect(bash(script.join('\n'), env).status).toBe(1);
    const found = JSON.parse(readFileSync(join(folder, artifacts.reports.codequality), 'utf8'));
    expect(new Set(found.map((one: { location: { path: string } }) => one.location.path))).toEqual(
      new Set(['a.standard.yaml', 'reports/b c.standard.yaml']),
    );
  });

  test('the hooks hold back a commit, mend it where they can, and are asked about our files alone', () => {
    told('init', '-q');
    told('config', 'user.name', 't');
    told('config', 'user.email', 't@example.org');
    const [check, fix] = parse(text('.pre-commit-hooks.yaml'));
    for (const name of ['a.standard.yaml', 'x/b.report.yml', '.clausewright.yaml', 'x/.clausewright.yaml'])
      expect(name).toMatch(new RegExp(check.files));
    for (const name of ['standard.yaml', 'a.yaml', 'x.clausewright.yaml'])
      expect(name).not.toMatch(new RegExp(check.files));
    // As pre-commit runs an entry: with the staged files that are asked for behind it.
    const hookOf = ({ entry, files }: { entry: string; files: string }) =>
      `#!/bin/bash\ngit diff --cached --name-only -z | grep -zE '${files}' | xargs -0 ${entry}\n`;
    const install = (hook: string) => writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    install(hookOf(check));
    told('add', 'reports');
    const refused = told('commit', '-qm', 'one');
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('schema/unknown-key');
    writeFileSync(join(folder, 'reports/b c.standard.yaml'), 'standard：other@2020\n');
    install(hookOf(fix));
    told('add', 'reports');
    told('commit', '-qm', 'two');
    expect(readFileSync(join(folder, 'reports/b c.standard.yaml'), 'utf8')).toBe('standard: other@2020\n');
    writeFileSync(join(folder, 'notes.txt'), 'x');
    install(hookOf(check).replace('xargs -0', 'xargs -0 -r'));
    told('reset', '-q');
    told('add', 'notes.txt');
    expect(told('commit', '-qm', 'three').status).toBe(0);
  });
});
