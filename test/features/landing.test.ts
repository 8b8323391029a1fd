import { expect, test } from 'vitest';
import { actionsAt } from '../../server/features/code-actions/actions-at.ts';
import type { Reader } from '../../server/features/reader.ts';
import { rules } from '../../server/generated/rules.ts';
import { goToCommand } from '../../server/protocol/commands.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };
const missing = rules.find(({ code }) => code === 'schema/missing-key')?.examples().bad ?? [];

test.each([...missing.map(({ files }) => files), { 'a.standard.yaml': 'title: 甲\nlanguage: zh-Hant\n' }])(
  'whoever has keys added goes on where they are to be filled in: %#',
  (files) => {
    const [name = ''] = Object.keys(files);
    const service = workspace(files);
    const document = service.document(uriOf(name));
    if (document === undefined) throw new Error('no file');
    const reported = service.findings(document.uri);
    const found = reported.find(({ finding }) => finding.rule.code === 'schema/missing-key')?.finding;
    if (found === undefined) throw new Error('no finding');
    const [action] = actionsAt(document, absolute(document.tree, found.at), reported, reader);
    const edits = action?.changes?.flatMap((one) => one.edits) ?? [];
    const after = document.tree.text.edit([...edits].reverse()).toString();
    if (!/‹/.test(after)) return;
    expect(action?.command?.id).toBe(goToCommand);
    const [, line, character, , length] = action?.command?.arguments.map(Number) ?? [];
    const shown = after.split(/\r?\n/)[line ?? -1]?.slice(character, (character ?? 0) + (length ?? 0));
    expect(shown).toMatch(/^‹[^›]+›$/);
    // There is always something to go on with.
    const told = findings(workspace({ ...files, [name]: after }), name).filter(
      ({ range }) => range.start.line === line,
    );
    expect(told).not.toEqual([]);
  },
);
