import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { once } from '../../../server/base/once.ts';
import { locales } from '../../../server/base/words.ts';
import { checkCommand } from '../../../server/cli/check-command.ts';
import type { CommandContext } from '../../../server/cli/command-context.ts';
import { explainCommand } from '../../../server/cli/explain-command.ts';
import { failureText } from '../../../server/cli/failure.ts';
import { resolveCommand } from '../../../server/cli/resolve-command.ts';
import { printTo } from '../../../server/cli/terminal.ts';
import { wrongUseText } from '../../../server/cli/wrong-use.ts';
import { elementsOf } from '../../support/xml.ts';
import { brokenTexts, freeTexts } from './files.ts';
import { hostile, order, steering } from './texts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The text as a system hands it over, which knows no half signs. */
const handedOver = (text: string) => Buffer.from(text.replaceAll('\0', '')).toString();

/** The text as a part of a file's name, where a file can be called so. */
const nameFrom = (text: string) => handedOver(text.replaceAll('/', '').slice(0, 60));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, 'work-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

type MakeCommand = (context: CommandContext) => Command;

async function run(make: MakeCommand, current: string, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const command = make({
    locale: 'en',
    version: '0',
    current,
    today: '2026-11-24',
    program: { file: '', compiled: undefined },
    out: printTo((text) => (said.out += text)),
    err: printTo((text) => (said.err += text)),
    done: () => {},
  });
  await command.parseAsync([...args], { from: 'user' });
  return said;
}

/** Every line as whoever reads it cuts it: terminals, workflows and other programs do not agree on what ends one. */
function expectHarmless(printed: string, isOurOrder: (line: string) => boolean = () => false): void {
  for (const line of printed.split('\n')) {
    expect(line).not.toMatch(steering);
    if (!isOurOrder(line)) expect(line).not.toMatch(order);
  }
}

const isFinding = (line: string) => /^::(?:error|warning|notice) file=[^,:]+(?:,[a-zA-Z]+=[^,:]+)*::[^\n]+$/.test(line);

describe.each(Object.entries(hostile))('%s', (_, text) => {
  const called = nameFrom(text);
  const folders = [freeTexts(text), brokenTexts(text)].map((files) =>
    folderOf({
      ...files,
      [`${called}.report.yaml`]: `report: ${JSON.stringify(text)}\nagainst：d@2020\n`,
      [`${called}/x.standard.yaml`]: 'standard: x@2020\n',
      [`${called}.standard.yaml`]: '\u0000',
    }),
  );

  const checked = (folder: string, format: string) => run(checkCommand, folder, '--no-cache', '--format', format);
  /** What is found there, as programs are told: the same whatever form it is held against. */
  const foundIn = once(() =>
    Promise.all(folders.map(async (folder) => JSON.parse((await checked(folder, 'json')).out))),
  );

  test.each(['text', 'github', 'json', 'ndjson', 'sarif', 'junit', 'gitlab'])('in a check as %s', async (format) => {
    const found = await foundIn();
    for (const [at, folder] of folders.entries()) {
      const { out, err } = await checked(folder, format);
      expectHarmless(err);
      expectHarmless(out, format === 'github' ? isFinding : undefined);
      const { findings, unreadable } = found[at];
      expect(findings.length).toBeGreaterThan(5);
      expect(unreadable.length).toBeGreaterThan(0);
      for (const { message } of [...findings, ...unreadable]) expect(message).not.toMatch(steering);
      const lines = out.trimEnd().split('\n');
      if (format === 'text') expect(lines.length).toBe(findings.length + 1);
      if (format === 'github') expect(lines.length).toBe(findings.length + unreadable.length);
      if (format === 'github') for (const line of lines) expect(isFinding(line)).toBe(true);
      if (format === 'sarif') expect(JSON.parse(out).runs[0].results.length).toBe(findings.length);
      // Other programs are told the very name.
      if (format === 'json')
        expect(findings.map(({ file }: { file: string }) => file)).toContain(`${called}.report.yaml`);
      if (format === 'junit') {
        const failures = elementsOf(out).filter(({ name }) => name === 'failure');
        for (const one of failures) expect(one.attributes.message).not.toMatch(steering);
      }
    }
  });

  test('in what --fix tells', async () => {
    const folder = folderOf({ [`${called}.report.yaml`]: 'report：x\n' });
    const { out, err } = await run(checkCommand, folder, '--no-cache', '--fix');
    expect(err.split('\n').length).toBe(3);
    expectHarmless(out + err);
  });

  test.each(locales)('in a resolved standard: %s', async (locale) => {
    for (const folder of folders) {
      const { out, err } = await run(resolveCommand, folder, 'v@2020', '--locale', locale);
      expect(out).not.toBe('');
      expectHarmless(out + err);
    }
  });

  test('as an argument', async () => {
    const [folder = ''] = folders;
    const given = handedOver(text);
    for (const said of [
      await run(checkCommand, folder, '--no-cache', `nowhere-${given}`, given),
      await run(explainCommand, folder, given),
      await run(resolveCommand, folder, given),
    ]) {
      expect(said.err).not.toBe('');
      expectHarmless(said.out + said.err);
    }
  });

  test('where the command line is not understood, and where something fails', () => {
    let said = '';
    const print = printTo((line) => (said += line));
    for (const locale of locales) {
      print([wrongUseText({ code: 'commander.unknownOption', message: `error: unknown option '${text}'` }, locale)]);
      print([wrongUseText({ code: 'x', message: text }, locale)]);
      print(failureText(new Error(text), locale, true));
    }
    expectHarmless(said);
  });
});

test('a resolved standard says the same when it is resolved again', async () => {
  for (const text of Object.values(hostile)) {
    const { out } = await run(resolveCommand, folderOf(freeTexts(text)), 'd@2020');
    const again = await run(resolveCommand, folderOf({ 'd.standard.yaml': out }), 'd@2020');
    expect(again.out).toBe(out);
  }
});
