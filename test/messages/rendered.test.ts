import { describe, expect, test } from 'vitest';
import { type Locale, locales, say } from '../../server/base/words.ts';
import { rules } from '../../server/generated/rules.ts';
import { enums } from '../../server/model/keys/enums.ts';
import { mapTypes } from '../../server/model/keys/table.ts';
import { render } from '../../server/rules/engine/render.ts';
import { check } from '../../server/rules/engine/run.ts';
import type { Example } from '../../server/rules/example.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { englishSentence, ownWords } from '../support/sentences.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** Keys and values that stand in files as they are, in every language. */
const ofFormat = new Set([
  ...[...mapTypes.values()].flatMap(({ keys }) => Object.keys(keys)),
  ...Object.values(enums).flatMap(({ values }) => values.map(({ value }) => value)),
  ...['true', 'false', 'other', 'reports'],
]);

/** Everything a reader is told of an example: findings, related places, the fixes on offer. */
function told(example: Example, rule: Rule, locale: Locale): readonly string[] {
  const service = workspace(example.files, example);
  const document = service.document(uriOf(Object.keys(example.files)[0] ?? ''));
  if (document === undefined) throw new Error('an example without a file');
  return check(service.snapshot(), document, rules)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap((finding) => {
      const { message, related } = render(finding, document, 'warning', locale);
      const fixes = (finding.fixes?.(locale) ?? []).map((fix) => say(fix.title, locale, fix.args));
      return [message, ...related.map((one) => one.message), ...fixes];
    });
}

describe.each(rules)('$code', (rule) => {
  test.each(rule.examples().bad)('reads as a sentence in every language: $show', (example) => {
    const texts = Object.values(example.files).join('\n');
    for (const locale of locales) {
      for (const sentence of told(example, rule, locale)) {
        expect(sentence).not.toMatch(/\{[a-z]\w*\}|undefined|\[object|\bNaN\b/);
        expect(sentence).not.toMatch(/[。，；]{2}|（）|「」/);
        if (locale === 'en') continue;
        expect(sentence).toMatch(/\p{Script=Han}/u);
        expect(sentence).not.toMatch(/\p{Script=Han} 「|」 \p{Script=Han}/u);
        const own = ownWords(sentence);
        expect(own).not.toMatch(englishSentence);
        expect(own, 'a stray space').not.toMatch(/[\p{Script=Han}，] \p{Script=Han}/u);
        // What stands outside quotation marks is a word of the files or of the format; names begin with a capital.
        const words = own.match(/(?<![A-Za-z.])[a-z][A-Za-z-]+/g) ?? [];
        expect(
          words.filter((word) => !texts.includes(word) && !ofFormat.has(word)),
          sentence,
        ).toEqual([]);
      }
    }
  });
});
