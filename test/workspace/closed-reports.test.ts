import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, Range } from '../../server/base/position.ts';
import { definition, implementation } from '../../server/features/definition.ts';
import { impactPlaces, lenses, lensTitle } from '../../server/features/lenses.ts';
import { references } from '../../server/features/references.ts';
import { isRefusal, type RenameRefusal, sayRefusal } from '../../server/features/rename/refusal.ts';
import { prepareRename, rename } from '../../server/features/rename/rename.ts';
import { workspaceSymbols } from '../../server/features/workspace-symbols.ts';
import { createService, type Service } from '../../server/service.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { isClosed } from '../../server/workspace/document.ts';
import { referencesOf } from '../../server/workspace/document-references.ts';
import { answersOf } from '../../server/workspace/packed-answers.ts';
import { comparedOf } from '../../server/workspace/packed-compared.ts';
import { evidenceNamed } from '../../server/workspace/wanted-facts.ts';
import { root, uriOf } from '../support/workspace.ts';
import { textsFrom } from './starts.ts';

const standard = (edition: string, more = '') => `standard: ${edition}
title: 基礎
language: zh-Hant
class: policy
status: current
space-types: [makerspace]
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
  sessions: {title: 培訓場次, unit: 場, kind: flow}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        aliases: [former]
        provision: requirement
        text: 應配備導師，見[[b]]。
        verification: {method: examine}
        criteria: [{indicator: mentors, at-least: 3}]
        evidence: [roster]
      - id: b
        provision: requirement
        text: 應舉辦培訓。
        verification: {method: examine}
${more}`;

const standards: Readonly<Record<string, string>> = {
  'base.standard.yaml': standard('base@2020'),
  'other.standard.yaml': standard('other@2020'),
  'variant.standard.yaml':
    'standard: variant@2020\ntitle: 變體\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nextends: base@2020\nvariant: 乙\nadapt:\n  - {clause: a, because: 加嚴, criteria: [{indicator: mentors, at-least: 4}]}\n',
};

const digests = ["'00000000'", 'nonsense'];

/** A report of which others say something: two of one id, operator, period; figures that differ; evidence used twice. */
const reports = fc
  .record({
    id: fc.constantFrom('one', 'two', '三'),
    against: fc.constantFrom('base@2020', 'variant@2020', 'other@2020', 'nowhere@1'),
    operator: fc.constantFrom('{name: 甲公司}', '{name: {zh-Hant: 甲公司}, credit-code: 91440101MA5CYJ2N5A}', '乙'),
    period: fc.constantFrom('2020', '{from: 2020-01-01, to: 2020-12-31}', '2019', ''),
    space: fc.constantFrom('', 'space: {name: 積木}\n', 'space:\n  name: {zh-Hans: 积木, en: Jimu}\n'),
    mentors: fc.constantFrom(
      '3',
      '5',
      '約 5',
      '{value: 4, unit: 人, evidence: [list, {kind: roster, title: 名單, file: mentors.csv}]}',
      '',
    ),
    file: fc.constantFrom('events.csv', '../events.csv', 'sub/a b.csv'),
    answers: fc.subarray(['a', 'b', 'former', 'gone']),
    digest: fc.constantFrom('', ...digests),
    noise: fc.constantFrom('', '# 註\n', '"quoted": 1\n'),
  })
  .map((one) => {
    const answers = one.answers.map((id) => {
      const digest = one.digest === '' ? '' : `    digest: ${one.digest}\n`;
      return `  ${id}:\n    status: implemented\n    evidence: [list, {kind: roster, title: 名單, file: ${one.file}, proves: [sessions]}]\n${digest}`;
    });
    return `${one.noise}report: ${one.id}\nagainst: ${one.against}\noperator: ${one.operator}\n${one.space}period: ${one.period}
figures:\n  mentors: ${one.mentors}\n  sessions: {value: 8, evidence: [list]}
attachments:\n  list: {kind: roster, title: 清單, file: ${one.file}, proves: [mentors]}\n${answers.length === 0 ? '' : 'answers:\n'}${answers.join('')}`;
  });

const folders = ['', 'far/', 'far/off/'];
const collections = fc.array(reports, { minLength: 1, maxLength: 5 }).map((texts) => ({
  ...standards,
  ...Object.fromEntries(texts.map((text, index) => [`${folders[index % 3]}${index}.report.yaml`, text])),
}));

type Files = Readonly<Record<string, string>>;

function started(files: Files, read?: (uri: string) => string | undefined): Service {
  const service = createService('2026-11-24', read && textsFrom(read));
  service.learn([{ kind: 'roots', roots: [root] }]);
  service.load(Object.entries(files).map(([name, text]) => ({ uri: uriOf(name), text })));
  return service;
}

/** The same files with every report open, so that each is at hand as a whole. */
function opened(files: Files): Service {
  const service = started(files);
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.report.yaml')) service.open({ uri: uriOf(name), text }, 1, 'service-report');
  }
  return service;
}

/** Whatever anybody can ask about a workspace. */
function everything(service: Service, names: readonly string[]) {
  const snapshot = service.snapshot();
  const inOrder = (ranges: readonly object[] = []) => ranges.map((one) => JSON.stringify(one)).sort();
  const asked = (name: string, position: Position) => {
    const document = service.document(uriOf(name));
    if (document === undefined) throw new Error(name);
    const edits = rename(snapshot, document, position, 'renamed');
    return {
      references: inOrder(references(snapshot, document, position)),
      definition: inOrder(definition(snapshot, document, position)?.targets),
      implementation: inOrder(implementation(snapshot, document, position)?.targets),
      answers: inOrder(impactPlaces(snapshot, document, position, 'answers')),
      prepared: prepareRename(snapshot, document, position),
      renamed: isRefusal(edits)
        ? edits
        : inOrder(edits.map(({ document: { uri }, edits: all }) => ({ uri, edits: all }))),
    };
  };
  return names.map((name) => {
    const document = service.document(uriOf(name));
    if (document === undefined) throw new Error(name);
    const ids = referencesOf(document);
    return {
      name,
      findings: service.diagnostics(document.uri, 'en'),
      wanted: service.wanted([document.uri]).files,
      lenses: lenses(snapshot, document, service.findings(document.uri), 'en').map((lens) =>
        'clause' in lens ? lensTitle(snapshot, document, lens.clause, lens.kind, 'zh-Hans') : lens.title,
      ),
      asked: ids.map((id) => asked(name, absolute(document.tree, id).start)),
    };
  });
}

const symbols = (service: Service) =>
  ['', '积木', '積木', 'jimu', 'one', '甲'].map((query) => workspaceSymbols(service.snapshot(), query, 'zh-Hans'));

test('closed reports, kept as summaries, say what they say when they are at hand as a whole', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(collections, fc.boolean(), (files, readAgain) => {
      const closed = started(files, readAgain ? (uri) => textAt(files, uri) : undefined);
      const whole = opened(files);
      const names = Object.keys(files);
      expect([...closed.snapshot().documents.values()].filter(isClosed).length).toBe(names.length - 3);
      expect(everything(closed, names)).toEqual(everything(whole, names));
      expect(symbols(closed)).toEqual(symbols(whole));
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 12) },
  );
});

function textAt(files: Files, uri: string): string | undefined {
  return Object.entries(files).find(([name]) => uriOf(name) === uri)?.[1];
}

test('the places in a summary are where its words stand', () => {
  fc.assert(
    fc.property(collections, (files) => {
      const service = started(files);
      for (const known of service.snapshot().documents.values()) {
        if (!isClosed(known)) continue;
        const { text } = known.whole().tree;
        const at = ({ start, end }: Range) => text.line(start.line).slice(start.character, end.character);
        const { id } = known.summary;
        const compared = comparedOf(known.summary);
        expect(id && at(id.range)).toBe(id?.text);
        for (const { clause, at: place } of answersOf(known.summary)) expect(at(place)).toBe(clause);
        for (const { quantity, at: place } of compared.figures) {
          if (quantity.value !== undefined) expect(at(place)).toContain(quantity.value.text);
        }
        for (const { file } of evidenceNamed(compared)) expect(file && at(file.range)).toBe(file?.text);
      }
    }),
  );
});

test('more closed reports than stay in memory: each place is the right one in its own file', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `${index}.report.yaml`,
      `${'# 註\n'.repeat(index)}report: r${index}\nagainst: base@2020\nanswers:\n  a:\n    status: implemented\n`,
    ]),
  );
  const service = started({ ...standards, ...files });
  const base = service.document(uriOf('base.standard.yaml'));
  const clause = base && referencesOf(base).find((one) => one.role === 'definition' && one.text === 'a');
  if (base === undefined || clause === undefined) throw new Error('no clause');
  const lines = references(service.snapshot(), base, absolute(base.tree, clause).start)
    .filter(({ uri }) => uri.endsWith('.report.yaml'))
    .map(({ uri, range }) => [decodeURIComponent(uri.slice(root.length + 1)), range.start.line]);
  expect(Object.fromEntries(lines)).toEqual(
    Object.fromEntries(Object.keys(files).map((name, index) => [name, index + 3])),
  );
});

test('a report that cannot be read for a moment is not taken for empty, neither then nor afterwards', () => {
  const text =
    'report: one\nagainst: base@2020\noperator: {name: 甲公司}\nperiod: 2020\nanswers:\n  a:\n    status: implemented\n';
  let readable = true;
  const service = started({ ...standards, 'a.report.yaml': text }, () => (readable ? text : undefined));
  const uri = uriOf('a.report.yaml');
  const base = service.document(uriOf('base.standard.yaml'));
  const clause = base && referencesOf(base).find((one) => one.role === 'definition' && one.text === 'a');
  if (base === undefined || clause === undefined) throw new Error('no clause');
  const renamed = () => rename(service.snapshot(), base, absolute(base.tree, clause).start, 'renamed');
  const whole = service.document(uri)?.tree.text.toString();
  const edits = renamed();
  // So many others are read meanwhile that it is not at hand.
  const crowd = Array.from({ length: 20 }, (_, index) => uriOf(`x${index}.report.yaml`));
  service.load(crowd.map((other) => ({ uri: other, text: 'report: other\n' })));
  readable = false;
  expect(service.diagnostics(uri, 'en')).toEqual([]);
  expect(isRefusal(renamed()) && sayRefusal(renamed() as RenameRefusal, 'en')).toBe(
    '“a.report.yaml” cannot be read now, and may name “a”. Nothing is renamed, since it would be left out. See whether you may open it, and try again.',
  );
  readable = true;
  expect(service.document(uri)?.tree.text.toString()).toBe(whole);
  expect(service.diagnostics(uri, 'en').map(({ code }) => code)).toContain('report/declaration-missing');
  expect(renamed()).toEqual(edits);
});

test('a report that went missing, or became something else, before anybody was told of it', () => {
  let text: string | undefined;
  const first = 'report: one\nagainst: base@2020\nanswers:\n  a:\n    status: implemented\n';
  const service = started({ ...standards, 'a.report.yaml': first }, () => text);
  for (let index = 0; index < 20; index++) service.load([{ uri: uriOf(`x${index}.report.yaml`), text: first }]);
  const base = service.document(uriOf('base.standard.yaml'));
  if (base === undefined) throw new Error('no standard');
  for (text of [undefined, '', '- a\n', standard('base@2020'), ': [}']) {
    for (const id of referencesOf(base)) {
      expect(() => rename(service.snapshot(), base, absolute(base.tree, id).start, 'renamed')).not.toThrow();
    }
    expect(service.document(uriOf('a.report.yaml'))?.kind).toBe('report');
  }
});
