import { type Locale, locales, say, type Words } from '../../server/base/words.ts';
import { rulePage, severities } from '../../server/features/rule-page/page.ts';
import { rules } from '../../server/generated/rules.ts';
import { createService } from '../../server/service.ts';

const words = {
  title: { en: 'Rules', 'zh-Hant': '規則' },
  lead: {
    en: 'Every finding has a code. Its page says what it finds, why it matters and what to do.',
    'zh-Hant': '每個提示都有代碼。代碼的頁面說明它查什麼、為什麼重要、如何改正。',
  },
  code: { en: 'Code', 'zh-Hant': '代碼' },
  finds: { en: 'Finds', 'zh-Hant': '查什麼' },
  severity: { en: 'Severity', 'zh-Hant': '級別' },
} satisfies Readonly<Record<string, Words>>;

/** Every page of the rules' documentation: path below `docs/rules/` and text. */
export function rulePages(): readonly { readonly path: string; readonly text: string }[] {
  const snapshot = createService('2026-11-24').snapshot();
  return locales.flatMap((locale) => [
    { path: `${locale}/README.md`, text: index(locale) },
    ...rules.map((rule) => ({
      path: `${locale}/${rule.code}.md`,
      text: `${rulePage(rule, rules, snapshot, locale).trimEnd()}\n`,
    })),
  ]);
}

function index(locale: Locale): string {
  const cells = (one: readonly string[]) => `| ${one.join(' | ')} |`;
  const head = [words.code, words.severity, words.finds].map((one) => say(one, locale));
  const lines = rules.map((rule) =>
    cells([`[${rule.code}](${rule.code}.md)`, say(severities[rule.severity], locale), say(rule.title, locale)]),
  );
  return [
    `# ${say(words.title, locale)}\n`,
    `${say(words.lead, locale)}\n`,
    cells(head),
    '|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
