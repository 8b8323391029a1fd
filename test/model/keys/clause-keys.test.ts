import { describe, expect, test } from 'vitest';
import schema from '../../../schemas/service-standard.schema.json';
import { complete } from '../../../server/features/completion/complete.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { type ClauseKey, clauseKeys } from '../../../server/model/keys/clause-keys.ts';
import type { ClauseKeySpec } from '../../../server/model/keys/types.ts';
import { changeWords } from '../../../server/rules/kit/words/change-words.ts';
import { changedFields } from '../../../server/workspace/resolve/clause-changes.ts';
import { clauseDigest } from '../../../server/workspace/resolve/clause-digest.ts';
import { printResolved } from '../../../server/workspace/resolve/print.ts';
import { resolveEdition } from '../../../server/workspace/resolve/resolve.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

/** What a key has to say where its example would change nothing, or names what is not there. */
const telling: Partial<Record<ClauseKey, string>> = {
  title: '另一標題',
  provision: 'recommendation',
  figures: '[area]',
  criteria: '- {indicator: area, at-least: 3}',
  evidence: '[contract]',
  'not-applicable': 'with-reason',
  veto: 'true',
  see: '[b]',
  after: 'b',
};

const base = `standard: base@2020
title: 甲
language: zh-Hant
class: policy
status: draft
indicators:
  area: {title: 面積, unit: 平方米}
evidence-kinds:
  contract: {title: 合同}
chapters:
  - id: one
    title: 乙
    clauses:
      - id: a
        title: 標題
        provision: requirement
        when: 較大的
        text: 應當如此。
      - {id: b, title: 丙, provision: statement, text: 丙。}
`;

function under(key: ClauseKey): string {
  const value = telling[key] ?? clauseKeys[key].example;
  return /^- |\n|^[\w-]+: /.test(value) ? `${key}:\n${value.replace(/^/gm, '      ')}` : `${key}: ${value}`;
}

/** The clause in the base, and as a variant that says one key of it anew has it. */
function adapted(key: ClauseKey) {
  const variant = `standard: variant@2020\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nextends: base@2020\nvariant: 乙\nadapt:\n  - clause: a\n    because: 丁\n    ${under(key)}\n`;
  const service = workspace({ 'base.standard.yaml': base, 'variant.standard.yaml': variant });
  const states = ['base@2020', 'variant@2020'].map((edition) => {
    const resolution = resolveEdition(service.snapshot(), edition);
    const clause = resolution?.clauses.get('a');
    if (resolution === undefined || clause === undefined) throw new Error(edition);
    return { clause, resolution };
  });
  const [before, after] = states;
  if (before === undefined || after === undefined) throw new Error('no states');
  return { service, variant, before, after };
}

const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;
const keys = Object.keys(clauseKeys) as ClauseKey[];
const specOf = (key: ClauseKey): ClauseKeySpec => clauseKeys[key];

describe.each(keys)('%s', (key) => {
  test('an adaptation takes it over, and the resolved standard prints it', () => {
    const { before, after } = adapted(key);
    const field = after.clause.replaced.size;
    expect(field).toBe(1);
    // Where a clause stands is no line of it.
    if (key === 'after') return;
    const printed = ({ resolution }: typeof before) => printResolved(resolution);
    expect(printed(after)).toMatch(new RegExp(`^ +${key}:`, 'm'));
    const clauseOf = (text: string) => text.slice(text.indexOf('- id: a'), text.indexOf('- id: b'));
    expect(clauseOf(printed(after))).not.toBe(clauseOf(printed(before)));
  });

  test(specOf(key).binds ? 'binds: another digest, a difference in words' : 'does not bind', () => {
    const { before, after } = adapted(key);
    const binds = specOf(key).binds !== false;
    const digests = [before, after].map(({ clause, resolution }) => clauseDigest(clause, resolution));
    expect(digests[0] !== digests[1]).toBe(binds);
    expect((changedFields(before, after) as readonly string[]).includes(key)).toBe(binds);
    expect(changeWords(before, after).length > 0).toBe(binds);
  });

  test('is in the schema, offered where it may stand, and explained', () => {
    expect(Object.keys(schema.$defs.clause.properties)).toContain(key);
    const { service, variant } = adapted(key);
    const file = service.document(uriOf('variant.standard.yaml'));
    const lines = variant.split('\n');
    const line = lines.findIndex((one) => one.startsWith(`    ${key}:`));
    if (file === undefined || line < 0) throw new Error('no line');
    expect(hover(service.snapshot(), file, { line, character: 5 }, reader)?.markdown ?? '').toContain(
      specOf(key).title['zh-Hant'],
    );
    const bare = variant.slice(0, variant.indexOf(`    ${key}:`));
    const offering = workspace({ 'base.standard.yaml': base, 'v.standard.yaml': `${bare}    \n` });
    const open = offering.document(uriOf('v.standard.yaml'));
    if (open === undefined) throw new Error('no file');
    const { items } = complete(offering.snapshot(), open, { line, character: 4 }, reader);
    expect(items.map(({ label }) => label)).toContain(key);
  });
});
