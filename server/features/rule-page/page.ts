import { type Locale, say, type Words } from '../../base/words.ts';
import { wordingOf } from '../../rules/engine/render.ts';
import type { FixKind, Rule } from '../../rules/rule.ts';
import type { KnownDocument, ShippedStandard } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { examplesText } from './examples.ts';
import { saidOf } from './said.ts';

const words = {
  severity: { en: 'Severity', 'zh-Hant': '級別' },
  fix: { en: 'Quick fix', 'zh-Hant': '快速修復' },
  source: { en: 'Rests on', 'zh-Hant': '依據' },
  why: { en: 'Why it matters', 'zh-Hant': '為什麼重要' },
  says: { en: 'What it says', 'zh-Hant': '提示內容' },
  silence: { en: 'To silence it', 'zh-Hant': '如何忽略' },
  silenceText: {
    en: 'Write `# clausewright-ignore {code}: reason` at the end of the line, or alone on the line above. The reason is required. To change its severity everywhere, set it under `rules:` in `.clausewright.yaml`.',
    'zh-Hant':
      '在該行末尾，或在上一行單獨寫 `# clausewright-ignore {code}: 理由`，理由必填。如要整體調整級別，請在 `.clausewright.yaml` 的 `rules:` 下設置。',
  },
} satisfies Readonly<Record<string, Words>>;

export const severities: Readonly<Record<Rule['severity'], Words>> = {
  error: { en: 'error', 'zh-Hant': '錯誤' },
  warning: { en: 'warning', 'zh-Hant': '警告' },
  info: { en: 'information', 'zh-Hant': '提示' },
  hint: { en: 'hint', 'zh-Hant': '建議' },
  off: { en: 'off unless set', 'zh-Hant': '默認關閉' },
};

const fixes: Readonly<Record<FixKind, Words>> = {
  auto: {
    en: 'one, also on save and by fix-all: it cannot change the meaning',
    'zh-Hant': '一個，保存時和「全部修復」也會應用：不會改變含義',
  },
  once: { en: 'one, by your choice', 'zh-Hant': '一個，由您選用' },
  choose: { en: 'several to choose from', 'zh-Hant': '多個，由您選擇' },
  none: { en: 'none: the author decides', 'zh-Hant': '沒有：由編寫者決定' },
};

/**
 * A rule's own page as Markdown: everything on it comes from the rule itself. Its examples may rest on the standards that ship:
 * these are taken from the snapshot, and nothing else of it is.
 */
export function rulePage(rule: Rule, rules: readonly Rule[], snapshot: Snapshot, locale: Locale): string {
  const t = (key: keyof typeof words) => say(words[key], locale, { code: rule.code });
  const colon = locale === 'en' ? ': ' : '：';
  const facts = [
    `- ${t('severity')}${colon}${say(severities[rule.severity], locale)}`,
    `- ${t('fix')}${colon}${say(fixes[rule.fix], locale)}`,
    ...(rule.cites
      ? [`- ${t('source')}${colon}${[rule.cites.document, rule.cites.place].filter(Boolean).join(', ')}`]
      : []),
  ];
  const shipped = [...snapshot.documents.values()].filter(isShipped);
  const says = wordings(rule).map((one) => `> ${say(one, locale).replace(/\{[a-z][a-zA-Z]*\}/g, '…')}\n`);
  return [
    `# ${rule.code}\n`,
    `${say(rule.title, locale)}\n`,
    `${facts.join('\n')}\n`,
    `## ${t('why')}\n`,
    `${say(rule.why, locale)}\n`,
    `## ${t('says')}\n`,
    says.join('\n'),
    examplesText(rule, locale, (example) => saidOf(example, rule, rules, shipped, locale)),
    `## ${t('silence')}\n`,
    `${t('silenceText')}\n`,
  ].join('\n');
}

function wordings(rule: Rule): readonly Words[] {
  const { message } = rule;
  const names = 'en' in message ? [undefined] : Object.keys(message);
  return names.map((name) => wordingOf(rule, name));
}

function isShipped(known: KnownDocument): known is ShippedStandard {
  return known.origin === 'shipped';
}
