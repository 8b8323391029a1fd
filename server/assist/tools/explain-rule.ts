import { say, type Words } from '../../base/words.ts';
import { nearestCodes } from '../../features/rule-page/nearest-codes.ts';
import { rulePage } from '../../features/rule-page/page.ts';
import { required, textField } from '../fields.ts';
import { refuse } from '../no-answer.ts';
import { object, text } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const words = {
  unknown: {
    en: 'There is no rule “{code}”. “check_text” names the rule of each finding.',
    'zh-Hant': '沒有「{code}」這條規則。「check_text」列出每處問題的規則名稱。',
  },
  near: { en: 'There is no rule “{code}”. Did you mean {near}?', 'zh-Hant': '沒有「{code}」這條規則。是否指 {near}？' },
} satisfies Readonly<Record<string, Words>>;

/** A rule's own page. */
export const explainRule = defineTool({
  name: 'explain_rule',
  title: { en: 'Explain a rule', 'zh-Hant': '解說一條規則' },
  purpose: {
    en: 'Explains what a finding means, why it matters and how to mend it.',
    'zh-Hant': '解說一處問題的含義、為什麼重要、如何改正。',
  },
  description:
    'Explain a rule of Clausewright: what it finds, why it matters, the drafting rule it rests on, how to mend it, with examples that break and keep it. ' +
    'Use the "rule" of a finding, such as report/unanswered.',
  fields: { rule: required(textField('Code of the rule, such as report/unanswered.')) },
  output: object(
    {
      rule: text,
      title: text,
      severity: text,
      fix: text,
      why: text,
      page: { ...text, description: 'The whole page, as Markdown.' },
    },
    { rests: { ...text, description: 'The drafting rule that it rests on.' } },
  ),
  quotesFiles: false,
  answer({ rule: given }, { service: { rules, snapshot }, locale }) {
    // As it stands at the end of a line.
    const code = given.trim().replace(/^\[|\]$/g, '');
    const rule = rules.find((one) => one.code === code);
    if (rule === undefined) {
      const near = nearestCodes(rules, code);
      return refuse(near.length > 0 ? words.near : words.unknown, { code, near });
    }
    const { severity, fix, cites } = rule;
    return {
      rule: rule.code,
      title: say(rule.title, locale),
      severity,
      fix,
      why: say(rule.why, locale),
      ...(cites && { rests: [cites.document, cites.place].filter((one) => one !== undefined).join(', ') }),
      page: rulePage(rule, rules, snapshot(), locale),
    };
  },
});
