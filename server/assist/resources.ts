import { type Locale, locales, say, type Words } from '../base/words.ts';
import { ownDocument } from '../features/own-documents.ts';
import { standardName } from '../features/titles.ts';
import { documentScheme, viewAt, viewUri } from '../protocol/views.ts';
import { pageOf as pageOfRule } from '../rules/engine/render.ts';
import { wholeOf } from '../workspace/document.ts';
import { noticeOf } from './fence.ts';
import { type FormatPages, formatPage } from './format-page.ts';
import type { Inquiry } from './inquiry.ts';

/** Something that an assistant may read whole. */
interface ResourceEntry {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

const words = {
  format: { en: 'The format of standards and self-reports', 'zh-Hant': '標準與自評報告的格式' },
  formatMore: {
    en: 'How files are written, with examples that can be copied.',
    'zh-Hant': '文件的寫法，附可直接複製的示例。',
  },
  standard: {
    en: 'A standard with everything that it inherits, as YAML.',
    'zh-Hant': '標準連同其繼承的全部內容（YAML）。',
  },
  rule: { en: 'What a finding of this rule means and how to mend it.', 'zh-Hant': '此規則的問題的含義與改法。' },
  anyRule: { en: 'The page of a rule', 'zh-Hant': '規則的說明頁' },
  anyStandard: { en: 'A whole standard', 'zh-Hant': '標準全文' },
} satisfies Readonly<Record<string, Words>>;

const markdown = 'text/markdown';
const yaml = 'application/yaml';

type Knowing = Pick<Inquiry, 'service' | 'locale'>;

function formatUri(locale: Locale): string {
  return `${documentScheme}:/format/${locale}.md`;
}

/** Everything that there is to read: the format, standards, rules. */
export function resourcesIn({ service: { snapshot, rules }, locale }: Knowing): readonly ResourceEntry[] {
  const { standards } = snapshot();
  const editions = [...standards].flatMap(([edition, [first]]) => {
    if (first === undefined) return [];
    const uri = viewUri('resolved', { edition });
    const title = standardName(wholeOf(first), locale);
    return [{ uri, name: edition, title, description: say(words.standard, locale), mimeType: yaml }];
  });
  const pages = rules.map((rule) => ({
    uri: pageOfRule(rule, locale),
    name: rule.code,
    title: say(rule.title, locale),
    description: say(words.rule, locale),
    mimeType: markdown,
  }));
  const format = {
    uri: formatUri(locale),
    name: 'format',
    title: say(words.format, locale),
    description: say(words.formatMore, locale),
    mimeType: markdown,
  };
  return [format, ...editions, ...pages];
}

interface ResourcePattern extends Omit<ResourceEntry, 'uri'> {
  readonly uriTemplate: string;
}

/** Ways to name what there is to read. */
export function resourcePatterns(locale: Locale): readonly ResourcePattern[] {
  const told = (
    name: string,
    pattern: string,
    title: Words,
    description: Words,
    mimeType: string,
  ): ResourcePattern => ({
    name,
    uriTemplate: `${documentScheme}:/${pattern}`,
    title: say(title, locale),
    description: say(description, locale),
    mimeType,
  });
  return [
    told('resolved', 'resolved/{edition}.standard.yaml', words.anyStandard, words.standard, yaml),
    told('rule', 'rules/{language}/{group}/{name}.md', words.anyRule, words.rule, markdown),
    told('format', 'format/{language}.md', words.format, words.formatMore, markdown),
  ];
}

export interface ResourceText {
  readonly mimeType: string;
  readonly text: string;
}

/** Views that are told: of others somebody else’s files would be read under an address of ours. */
const readable: readonly string[] = ['resolved', 'rules'];

/** What stands at an address; undefined where there is nothing that may be read. `format`: the page on it. */
export function resourceAt(
  uri: string,
  { service: { snapshot, rules }, locale }: Knowing,
  format: FormatPages,
): ResourceText | undefined {
  const language = locales.find((one) => formatUri(one) === uri);
  if (language !== undefined) return { mimeType: markdown, text: formatPage(format, language) };
  const view = viewAt(uri);
  if (view === undefined || !readable.includes(view.kind)) return undefined;
  const text = ownDocument(snapshot(), uri, rules, locale);
  if (text === undefined) return undefined;
  return view.kind === 'rules'
    ? { mimeType: markdown, text }
    : { mimeType: yaml, text: `# ${noticeOf(locale)}\n${text}` };
}
