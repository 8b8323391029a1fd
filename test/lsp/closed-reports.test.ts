import { describe, expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Examiner } from '../../server/collection/examiner.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { files, report, rulesOf, standard, unanswered } from '../support/small-collection.ts';
import { uriOf } from '../support/workspace.ts';
import { closed, type Gate, gated, startingSessions } from './collection-sessions.ts';

const start = startingSessions();

/** The standard and one report open, the others checked once. */
async function opened(options: SessionOptions, gate: Gate): Promise<Session> {
  const wrong = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace('  a:', '  z:')]));
  const s = await start(options, wrong);
  const first = closed.map((name) => s.published(name));
  for (const _ of ['one', ...closed]) gate.pass();
  await Promise.all(first);
  s.open('demo.standard.yaml', files['demo.standard.yaml']);
  const open = s.published('one.report.yaml', ({ version }) => version === 1);
  s.open('one.report.yaml', report('one'));
  await open;
  return s;
}

describe('closed reports that are checked apart', () => {
  test('say what they say in a server that checks them itself', async () => {
    const wrong = { ...files, 'demo.standard.yaml': standard(['a', 'b']) };
    for (const options of [{}, { apart: (here: Examiner) => here }]) {
      const s = await session(wrong, 'en', options);
      const said = ['one', 'two', 'three'].map((name) => s.published(`${name}.report.yaml`));
      expect((await Promise.all(said)).map(rulesOf)).toEqual(Array(3).fill(['report/unanswered']));
      await s.end();
    }
  });
  test('are checked after the open ones when their standard is edited, and the editor is answered meanwhile', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    const open = s.published('one.report.yaml', unanswered);
    const before = s.said.length;
    s.change('demo.standard.yaml', 2, standard(['a', 'b', 'z']));
    await open;
    await gate.reached();
    const position = { line: 9, character: 12 };
    expect(
      await s.ask('textDocument/hover', { textDocument: { uri: uriOf('demo.standard.yaml') }, position }),
    ).not.toBeNull();
    expect(s.said.slice(before).filter(({ uri }) => closed.map(uriOf).includes(uri))).toEqual([]);
    const all = closed.map((name) => s.published(name, unanswered));
    gate.open();
    await Promise.all(all);
  });
  test('are left alone where their summaries tell that an edit changes nothing for them', async () => {
    const asking = (number: number) =>
      standard(['a'])
        .replace('chapters:', 'indicators: {mentors: {title: 導師人數, unit: 人, kind: stock}}\nchapters:')
        .replace('verification:', `criteria: [{indicator: mentors, at-least: ${number}}]\n        verification:`);
    const giving = (name: string, mentors: number) =>
      report(name).replace('answers:', `figures: {mentors: ${mentors}}\nanswers:`);
    const checked: string[][] = [];
    const apart = (here: Examiner): Examiner => {
      return (task) => {
        checked.push([...task.uris]);
        return here(task);
      };
    };
    const s = await start(
      { apart },
      {
        'demo.standard.yaml': asking(9),
        ...Object.fromEntries([4, 6, 8].map((mentors) => [`${mentors}.report.yaml`, giving(`r${mentors}`, mentors)])),
      },
    );
    const isTold = (params: PublishDiagnosticsParams) => rulesOf(params).includes('report/contradicts-figures');
    await Promise.all([4, 6, 8].map((mentors) => s.published(`${mentors}.report.yaml`, isTold)));
    s.open('demo.standard.yaml', asking(9));
    const [less, more] = [4, 6].map((mentors) => s.published(`${mentors}.report.yaml`, (params) => !isTold(params)));
    const most = s.published('8.report.yaml', (params) => !isTold(params));
    s.change('demo.standard.yaml', 2, asking(3));
    await Promise.all([less, more, most]);
    checked.length = 0;
    const said = s.published('4.report.yaml', isTold);
    s.change('demo.standard.yaml', 3, asking(5));
    await said;
    expect(checked).toEqual([[uriOf('4.report.yaml')]]);
  });
  test('are not told what an edit in between has made wrong', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    const before = s.said.length;
    s.change('demo.standard.yaml', 2, standard(['a', 'b', 'z']));
    await gate.reached();
    s.change('demo.standard.yaml', 3, standard(['z']));
    // Answered after what was sent before it.
    await s.ask('workspace/symbol', { query: '' });
    const all = closed.map((name) => s.published(name, ({ diagnostics }) => diagnostics.length === 0));
    gate.open();
    await Promise.all(all);
    const late = s.said.slice(before).filter(({ uri }) => closed.map(uriOf).includes(uri));
    expect(late.map(rulesOf)).toEqual([[], []]);
  });
  test('that was closed reads as the disk has it', async () => {
    const { gate, apart } = gated();
    const s = await opened({ apart }, gate);
    gate.open();
    s.disk.set('one.report.yaml', report('one').replace('  a:', '  b:'));
    const said = s.published(
      'one.report.yaml',
      ({ version, diagnostics }) => version === undefined && diagnostics.length > 0,
    );
    s.close('one.report.yaml');
    expect(rulesOf(await said)).toContain('report/unknown-clause');
  });
});

describe('a file that reports name', () => {
  const naming = (name: string) =>
    report(name).replace('implemented', 'implemented\n    evidence: [{kind: roster, title: 名單, file: list.csv}]');
  const isMissing = (params: PublishDiagnosticsParams) => rulesOf(params).includes('report/evidence-file');
  test('that an open report finds is there for closed ones too', async () => {
    const s = await start(
      { apart: (here) => here },
      { ...files, 'one.report.yaml': naming('one'), 'two.report.yaml': naming('two') },
    );
    await s.published('two.report.yaml', isMissing);
    s.disk.set('list.csv', '張三');
    const said = s.published('two.report.yaml', (params) => !isMissing(params));
    s.open('one.report.yaml', naming('one'));
    await said;
  });
});
