import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import { rules } from '../../server/generated/rules.ts';
import { englishSentence, ownWords } from '../support/sentences.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

/**
 * Everything a Chinese editor is shown of a rule's bad examples, through the protocol: findings, actions, hover and
 * completion where each finding begins. Examples live in folders of their own, in one session.
 */
const cases = rules.flatMap((rule) =>
  rule.examples().bad.map((example, index) => ({ code: rule.code, example, folder: `${rule.code}-${index}` })),
);

let running: Session;
beforeAll(async () => {
  running = await session({}, 'zh-Hant');
});
afterAll(() => running.end());

describe('a reader of Chinese', () => {
  test.each(cases)('meets no English: $folder', async ({ example, folder }) => {
    const [name = '', text = ''] = Object.entries(example.files)[0] ?? [];
    const published = running.published(`${folder}/${name}`, ({ version }) => version === 1);
    running.open(`${folder}/${name}`, text);
    const { diagnostics } = await published;
    const textDocument = { uri: uriOf(`${folder}/${name}`) };
    const shown = diagnostics.flatMap((one) => [
      textOf(one.message),
      ...(one.relatedInformation ?? []).map(({ message }) => message),
    ]);
    for (const { range } of diagnostics.slice(0, 2)) {
      const actions = await running.ask<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics },
      });
      const position = range.start;
      const hover = await running.ask<Hover | null>('textDocument/hover', { textDocument, position });
      const list = await running.ask<CompletionList>('textDocument/completion', { textDocument, position });
      shown.push(
        ...actions.map(({ title }) => title),
        ...(hover === null ? [] : [markdownOf(hover)]),
        ...list.items.slice(0, 20).flatMap(({ detail, documentation }) => [detail ?? '', textOf(documentation ?? '')]),
      );
    }
    running.close(`${folder}/${name}`);
    expect(shown.filter((one) => isEnglish(one, text))).toEqual([]);
  });
});

function textOf(text: string | MarkupContent): string {
  return typeof text === 'string' ? text : text.value;
}

function markdownOf({ contents }: Hover): string {
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** Whether something is left in English that is no text of the file’s own. Markdown’s escapes and blocks of YAML aside. */
function isEnglish(shown: string, text: string): boolean {
  const own = ownWords(shown.replace(/```[\s\S]*?```/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  const run = englishSentence.exec(own)?.[0];
  return run !== undefined && !text.includes(run);
}
