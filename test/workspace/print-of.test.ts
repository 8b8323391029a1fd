import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { reportedFindings } from '../../server/rules/engine/reported.ts';
import type { Service } from '../../server/service.ts';
import { type Dependency, dependency } from '../../server/workspace/dependency.ts';
import { isKnownReport } from '../../server/workspace/document.ts';
import { printOf } from '../../server/workspace/facts/print-of.ts';
import { amongPeers, reportsBehind } from '../../server/workspace/peers.ts';
import { uriOf } from '../support/workspace.ts';
import { names, started, texts, type World } from './worlds.ts';

/** What of the world outside it a file's findings were worked out from. */
function readBy(service: Service, name: string): readonly Dependency[] {
  const document = service.document(uriOf(name));
  return document === undefined ? [] : [...(reportedFindings(service.snapshot(), document, rules).checked?.read ?? [])];
}

describe('a print tells what can be seen, and nothing else', () => {
  const here: World = {
    files: Object.fromEntries(names.map((name) => [name, 0])),
    evidence: undefined,
    today: '2026-11-24',
  };
  const changedReads = (name: string, edit: (text: string) => string, of: string) => {
    const [then, now] = [started(here), started(here)];
    now.load([{ uri: uriOf(name), text: edit(texts[name]?.[0] ?? '') }]);
    return readBy(then, of).filter((one) => printOf(then.snapshot(), one) !== printOf(now.snapshot(), one));
  };
  test('prose of another report changes none', () => {
    const edit = (text: string) => text.replace('status: implemented', 'status: implemented\n    statement: 已配備');
    for (const name of names) expect(changedReads('b.report.yaml', edit, name), name).toEqual([]);
  });
  test('a figure in another report of the operator changes what is compared with it', () => {
    const edit = (text: string) => text.replace('mentors: 3', 'mentors: 4');
    expect(changedReads('b.report.yaml', edit, 'a.report.yaml')).toEqual(['operator 甲公司']);
  });
  test.each([
    ['the name of its space', (text: string) => text.replace('operator:', 'space: {name: 乙店}\noperator:')],
    ['evidence at a figure', (text: string) => text.replace('mentors: 3', 'mentors: {value: 3, evidence: [list]}')],
  ])('%s in another report of the operator is compared as well', (_, edit) => {
    expect(changedReads('b.report.yaml', edit, 'a.report.yaml')).toEqual(['operator 甲公司']);
  });
  test('a note in a standard changes nothing for reports; a clause does', () => {
    const noted = (text: string) => text.replace('        criteria', '        notes: [可以兼職]\n        criteria');
    expect(changedReads('base.standard.yaml', noted, 'b.report.yaml')).toEqual([]);
    const asking = (text: string) => text.replace('應配備導師', '應配備專職導師');
    expect(changedReads('base.standard.yaml', asking, 'b.report.yaml')).toEqual(['edition base@2020']);
  });
  test('among those that a report is compared with, all that it rests on reads as among all', () => {
    const snapshot = started(here).snapshot();
    for (const name of names) {
      const report = snapshot.documents.get(uriOf(name));
      if (!isKnownReport(report)) continue;
      const alone = amongPeers(snapshot, [report]);
      for (const one of readBy(started(here), name)) {
        expect(printOf(alone, one), one).toBe(printOf(snapshot, one));
        for (const { uri } of reportsBehind(snapshot, one)) {
          expect(alone.documents.get(uri)).toBe(snapshot.documents.get(uri));
        }
      }
    }
  });
  test('settings that are changed read otherwise, and as before once that is undone', () => {
    const service = started(here);
    const print = () => printOf(service.snapshot(), dependency.settings);
    const set = (text = '') => service.load([{ uri: uriOf('.clausewright.yaml'), text }]);
    const before = print();
    set('rules: {report/unanswered: hint}');
    expect(print()).not.toBe(before);
    set(texts['.clausewright.yaml']?.[0]);
    expect(print()).toBe(before);
    service.learn([{ kind: 'roots', roots: ['file:///elsewhere'] }]);
    expect(print()).not.toBe(before);
  });
  test('every kind of dependency has one; nothing else has', () => {
    const snapshot = started(here).snapshot();
    for (const make of Object.values(dependency)) {
      expect(printOf(snapshot, typeof make === 'string' ? make : make('base@2020'))).toBeTypeOf('string');
    }
    for (const one of ['toString', 'constructor x', '', 'mood'])
      expect(printOf(snapshot, one as Dependency)).toBe(undefined);
  });
});
