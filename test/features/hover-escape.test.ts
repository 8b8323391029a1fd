import fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { visibleLines } from '../../server/base/visible.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { escaped, plainMarkup } from '../../server/features/markup.ts';
import type { Reader } from '../../server/features/reader.ts';
import { markedFiles } from '../support/marked-files.ts';

/** VS Code reads hovers with this parser, GitHub's dialect on; some clients break lines as they are written. */
const parsers = [new Marked({ gfm: true }), new Marked({ gfm: true, breaks: true })];

const reader: Reader = { locale: 'en', markdown: true, snippets: true, opensPages: true };

/** A standard whose every text of a kind is given; the report asks for the clause. `at` says what is hovered. */
interface Written {
  readonly title: string;
  readonly text: string;
  readonly at: 'clause' | 'term' | 'indicator' | 'edition' | 'division';
}

/** As YAML in double quotes; `$0` would be the cursor of the fixture. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('$', '\\u0024');

function files({ title, text, at }: Written): Record<string, string> {
  const [t, x] = [quoted(title), quoted(text)];
  const cursor = (what: Written['at']) => (what === at ? '$0' : '');
  return {
    'd.standard.yaml': `standard: d@2020
title: ${t}
language: en
class: policy
status: draft
scope: ${x}
terms:
  word: {name: ${t}, definition: ${x}, notes: [${x}], deprecated: [${t}]}
indicators:
  staff: {title: ${t}, unit: ${t}, kind: stock, definition: ${x}}
evidence-kinds:
  roster: {title: ${t}, definition: ${x}}
chapters:
  - id: one
    title: ${t}
    text: ${x}
    clauses:
      - id: a
        number: ${t}
        title: ${t}
        provision: requirement
        text: ${x}
        items: [${x}, {text: ${x}, items: [${x}]}]
        criteria: [{indicator: ${cursor('indicator')}staff, at-least: 3}]
        verification: {method: examine, text: ${x}}
        evidence: [roster]
        notes: [${x}]
        examples: [${x}]
        see: [${cursor('term')}word, ${cursor('division')}one]
`,
    'v.standard.yaml': `standard: v@2020
title: ${t}
language: en
class: policy
status: draft
extends: d@2020
variant: ${t}
adapt:
  - {clause: a, because: ${x}, title: ${t}}
`,
    'r.report.yaml': `report: r
against: v@20${cursor('edition')}20
operator: {name: ${t}}
period: 2020
figures: {staff: 5}
answers:
  ${cursor('clause')}a: {status: implemented, statement: ${x}}
`,
  };
}

function shown(written: Written): string {
  const { snapshot, document, position } = markedFiles(files(written));
  const found = hover(snapshot, document, position, reader);
  if (found === undefined) throw new Error('nothing is shown');
  return found.markdown;
}

function tokens(list: readonly Token[]): readonly Token[] {
  return list.flatMap((token) => {
    const inner = 'tokens' in token && token.tokens !== undefined ? tokens(token.tokens) : [];
    const items = token.type === 'list' ? tokens(token.items) : [];
    return [token, ...inner, ...items];
  });
}

/** What a hover is made of: paragraphs, our lists and marks, and text. */
const ours = ['paragraph', 'space', 'list', 'list_item', 'strong', 'em', 'codespan', 'text', 'escape', 'br'];
const marksOf = (all: readonly Token[]) => all.filter(({ type }) => type === 'strong' || type === 'em').length;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How a text of a file has to read: signs that steer by their pictures. */
function seen(text: string): string {
  return folded(visibleLines(text));
}

/** What a person reads of it. */
function read(markdown: string, parser: Marked): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  const html = parser.parse(markdown, { async: false });
  const lines = html.replace(/<\/?(?:strong|em|code)>/g, '');
  // The bullets of lists, drawn here, are written in the plain twin.
  const plain = lines.replaceAll('<li>', ' - ').replace(/<[^>]*>/g, ' ');
  return plain.replace(/&(lt|gt|amp|quot|#39);/g, (whole, name) => entities[name] ?? whole);
}

const nasty = [
  '[x](command:workbench.action.quit)',
  '![x](https://example.com/x.png)',
  'https://example.com/a',
  'http://localhost:1',
  'www.example.com',
  'a@example.com',
  '<img src=x onerror=alert(1)>',
  '<https://example.com>',
  '&lt;b&gt; &copy; &#x41;',
  '`code` ``x``',
  '$(trash) $x$',
  '# 一',
  '===',
  '---',
  '- 項',
  '1. 項',
  '2) 項',
  '> 引',
  '    四格',
  '\t製表',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[x]: https://example.com',
  '[x]',
  '**粗** *斜* ~~刪~~ __x__',
  '```yaml\nx\n```',
  '\\',
  '\\[x](y)',
  '\n\n',
  '  \n',
  '𠮷',
  ':::',
  '- [ ] 未辦',
  'command:x',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()#+-.!|~<>&$=@:/"\' \n\t0a字') }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const anyText = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => `字${parts.join('')}字`);
const written = fc.record<Written>({
  title: anyText,
  text: anyText,
  at: fc.constantFrom('clause', 'term', 'indicator', 'edition', 'division'),
});

test.each([
  ['4.1 工位', '4.1 工位'],
  ['(宜, should). 見 {a}!', '(宜, should). 見 {a}!'],
  ['own@2020 #1 - a+b=c', 'own@2020 #1 - a+b=c'],
  ['1. 工位', '1\\. 工位'],
  ['- 工位\n# 甲', '\\- 工位  \n\\# 甲'],
])('%s holds no stroke that nobody needs', (text, shownAs) => {
  expect(escaped(text)).toBe(shownAs);
});

describe('text of a file in a hover', () => {
  test('is never markup, whatever it holds', () => {
    fc.assert(
      fc.property(written, (one) => {
        const markdown = shown(one);
        const usual = marksOf(tokens(parsers[0]?.lexer(shown({ ...one, title: '甲', text: '乙' })) ?? []));
        for (const parser of parsers) {
          const all = tokens(parser.lexer(markdown));
          expect(all.map(({ type }) => type).filter((type) => !ours.includes(type))).toEqual([]);
          expect(marksOf(all)).toBe(usual);
          const said = folded(read(markdown, parser));
          expect(said).toContain(seen(one.title));
          if (one.at !== 'edition') expect(said).toContain(seen(one.text));
        }
      }),
      { numRuns: 300, examples: [[{ title: '字', text: '字\u2028!字', at: 'term' }]] },
    );
  });

  test('reads the same where the client shows no Markdown', () => {
    fc.assert(
      fc.property(written, (one) => {
        const markdown = shown(one);
        const plain = folded(plainMarkup(markdown));
        for (const parser of parsers) expect(folded(read(markdown, parser))).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });
});
