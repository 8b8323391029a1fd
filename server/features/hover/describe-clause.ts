import { entryOf } from '../../base/entry-of.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import type { EnumName } from '../../model/keys/types.ts';
import type { Item } from '../../model/standard.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import {
  type ContentKey,
  type EffectiveClause,
  homeOf,
  provenanceOf,
  type Resolution,
} from '../../workspace/resolve/resolution.ts';
import { idKey } from '../../workspace/snapshot.ts';
import { code, escaped, escapedLine } from '../markup.ts';
import { type Asked, indicatorNames, lineOf } from './asked.ts';
import { criteriaLines } from './describe-criteria.ts';
import { disagreementLines } from './describe-disagreement.ts';
import { evidenceLine } from './describe-evidence.ts';
import { proseOf } from './prose.ts';

const words = {
  criteria: { en: 'Criteria', 'zh-Hant': '判定條件' },
  verification: { en: 'Verified by', 'zh-Hant': '證實方法' },
  evidence: { en: 'Evidence', 'zh-Hant': '佐證材料' },
  figures: { en: 'Figures to give', 'zh-Hant': '須填數據' },
  notes: { en: 'Note', 'zh-Hant': '註' },
  examples: { en: 'Example', 'zh-Hant': '示例' },
  weight: { en: 'weight {weight}', 'zh-Hant': '權重 {weight}' },
  bonus: { en: 'bonus item', 'zh-Hant': '加分項' },
  veto: { en: 'one-vote veto', 'zh-Hant': '一票否決' },
  never: { en: 'may not be excluded as not applicable', 'zh-Hant': '不得作為不適用項' },
  from: { en: 'From {edition}', 'zh-Hant': '出自 {edition}' },
  replaced: { en: '{fields} from {edition}: {because}', 'zh-Hant': '{fields}出自 {edition}：{because}' },
  added: { en: 'added by this variant', 'zh-Hant': '本變體新增' },
  adapted: { en: 'changed by this variant', 'zh-Hant': '本變體修改' },
  inherited: { en: 'inherited', 'zh-Hant': '繼承' },
} satisfies Readonly<Record<string, Words>>;

const fieldWords: Readonly<Partial<Record<ContentKey, Words>>> = {
  title: { en: 'title', 'zh-Hant': '標題' },
  provision: { en: 'provision', 'zh-Hant': '條款類型' },
  text: { en: 'text', 'zh-Hant': '條文' },
  items: { en: 'items', 'zh-Hant': '列項' },
  criteria: { en: 'criteria', 'zh-Hant': '判定條件' },
  figures: { en: 'figures', 'zh-Hant': '數據' },
  verification: { en: 'verification', 'zh-Hant': '證實方法' },
  evidence: { en: 'evidence', 'zh-Hant': '佐證材料' },
  notApplicable: { en: 'exclusion', 'zh-Hant': '不適用規則' },
  weight: { en: 'weight', 'zh-Hant': '權重' },
};

/**
 * Everything an operator needs of a clause while writing: its number and text, the criteria with this report's figures and
 * whether each holds, how it is verified, the evidence asked for, notes, and where each part comes from.
 */
export function describeClause(asked: Asked, resolution: Resolution, clause: EffectiveClause): string {
  const { content } = clause;
  const { locale } = asked.reader;
  const colon = locale === 'en' ? ': ' : '：';
  const at = (key: ContentKey): Document => homeOf(clause, key);
  const labelled = (label: Words, text: string) => (text === '' ? '' : `**${say(label, locale)}**${colon}${text}`);
  const methods = content.verification?.method.map((one) => enumTitle('verification-method', one.text, asked)) ?? [];
  const prose = (text: Text | undefined, key: ContentKey) => proseOf(text, at(key), asked, resolution);
  const assessment = isReport(asked.document) ? assess(asked.document.model, resolution) : undefined;
  return [
    heading(asked, resolution, clause),
    [prose(content.text, 'text'), ...itemLines(content.items, (text) => prose(text, 'items'), 0)].join('\n'),
    block(say(words.criteria, locale), criteriaLines(content.criteria, resolution, assessment?.figures, asked)),
    ...disagreementLines(clause, resolution, locale),
    labelled(words.figures, indicatorNames(content.figures, resolution, asked).join(locale === 'en' ? ', ' : '、')),
    labelled(words.verification, verification(methods, prose(content.verification?.text, 'verification'), locale)),
    labelled(words.evidence, evidenceLine(content.evidence, clause, resolution, assessment, asked)),
    ...content.notes.map((note) => labelled(words.notes, prose(note, 'notes'))),
    ...content.examples.map((one) => labelled(words.examples, prose(one, 'examples'))),
    origin(asked, resolution, clause),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading(asked: Asked, resolution: Resolution, clause: EffectiveClause): string {
  const { content } = clause;
  const { locale } = asked.reader;
  const number = numbersOf(resolution).get(idKey(clause.id)) ?? '';
  const title = [escapedLine(number), lineOf(content.title, homeOf(clause, 'title'), asked)]
    .filter((one) => one !== '')
    .join(' ');
  const facts = [
    content.provision === undefined ? '' : enumTitle('provision', content.provision.text, asked),
    content.weight?.value === undefined ? '' : say(words.weight, locale, { weight: content.weight.value }),
    content.bonus?.value === true ? say(words.bonus, locale) : '',
    content.veto?.value === true ? say(words.veto, locale) : '',
    content.notApplicable?.value === 'never' ? say(words.never, locale) : '',
  ];
  return [
    `**${title === '' ? escapedLine(clause.id) : title}** ${code(clause.id)}`,
    ...facts.filter((one) => one !== ''),
  ].join(' · ');
}

function itemLines(items: readonly Item[], prose: (text: Text | undefined) => string, depth: number): string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(depth)}- ${prose(item.text)}`,
    ...itemLines(item.items, prose, depth + 1),
  ]);
}

/** The methods and how they are applied; a text that begins with the one method names it already. */
function verification(methods: readonly string[], text: string, locale: Locale): string {
  const [only = ''] = methods;
  if (methods.length === 1 && text.toLowerCase().startsWith(only.toLowerCase())) return text;
  const named = methods.join(locale === 'en' ? ', ' : '、');
  return [named, text].filter((part) => part !== '').join(locale === 'en' ? ': ' : '：');
}

function block(label: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`**${label}**`, ...lines].join('\n');
}

function enumTitle(name: EnumName, value: string, { reader }: Pick<Asked, 'reader'>): string {
  const found = valuesOf(name).find((one) => one.value === value);
  return escaped(found === undefined ? value : say(found.title, reader.locale));
}

/** Which file says what: the clause's own, and each adaptation with its reason. */
function origin(asked: Asked, resolution: Resolution, clause: EffectiveClause): string {
  const { locale } = asked.reader;
  const editionOf = (document: Document) =>
    code(document.model?.kind === 'standard' ? (document.model.edition?.text ?? '') : '');
  const how = provenanceOf(clause, resolution);
  const label =
    how === 'added'
      ? words.added
      : how === 'replaced'
        ? words.adapted
        : how === 'inherited'
          ? words.inherited
          : undefined;
  const gap = locale === 'en' ? ', ' : '，';
  const first = say(words.from, locale, { edition: editionOf(clause.home) }) + (label ? gap + say(label, locale) : '');
  const changes = clause.adaptations.map(({ document, value }) => {
    const keys = [...clause.replaced]
      .filter(([, by]) => by === document)
      .map(([key]) => entryOf(fieldWords, key) ?? key);
    const because = lineOf(value.because, document, asked);
    return say(words.replaced, locale, { fields: keys, edition: editionOf(document), because });
  });
  return [first, ...changes].map((line) => `*${line}*`).join('  \n');
}
