import { say, type Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import { clauseKeys } from '../../model/keys/clause-keys.ts';
import type { Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport, type StandardDocument } from '../../workspace/document.ts';
import { keyOf } from '../../workspace/resolve/content-keys.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import {
  type EffectiveClause,
  homeOf,
  homeOfItem,
  provenanceOf,
  type Resolution,
} from '../../workspace/resolve/resolution.ts';
import { code, escapedLine } from '../markup.ts';
import { partName } from '../titles.ts';
import { type HoverContext, lineOf } from './asked.ts';
import { pointsLines } from './describe-points.ts';
import { proseOf } from './prose.ts';
import { enumTitle, shownKeys } from './shown-keys.ts';

const words = {
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

/**
 * Everything an operator needs of a clause while writing: its number and text, the criteria with this report's figures and
 * whether each holds, how it is verified, the evidence asked for, notes, and where each part comes from.
 */
export function describeClause(asked: HoverContext, resolution: Resolution, clause: EffectiveClause): string {
  const { content } = clause;
  const prose = (text: Text | undefined, home: StandardDocument) => proseOf(text, home, asked, resolution);
  const assessment = isReport(asked.document) ? assess(asked.document.model, resolution) : undefined;
  return [
    heading(asked, resolution, clause),
    [
      prose(content.text, homeOf(clause, 'text')),
      ...itemLines(content.items, (item) => prose(item.text, homeOfItem(clause, item, 'text')), 0),
    ].join('\n'),
    ...shownKeys({ clause, resolution, assessment, asked }),
    ...pointsLines(clause, assessment, asked),
    origin(asked, resolution, clause),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading(asked: HoverContext, resolution: Resolution, clause: EffectiveClause): string {
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

function itemLines(items: readonly Item[], prose: (item: Item) => string, depth: number): string[] {
  return items.flatMap((item) => [`${'  '.repeat(depth)}- ${prose(item)}`, ...itemLines(item.items, prose, depth + 1)]);
}

/** Which file says what: the clause's own, and each adaptation with its reason. */
function origin(asked: HoverContext, resolution: Resolution, clause: EffectiveClause): string {
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
      .map(([key]) => say(clauseKeys[keyOf(key)].title, locale));
    const items = value.adaptItems.flatMap(({ item }) => partName(item?.text ?? '', resolution, locale) ?? []);
    const because = lineOf(value.because, document, asked);
    return say(words.replaced, locale, { fields: [...keys, ...items], edition: editionOf(document), because });
  });
  return [first, ...changes].map((line) => `*${line}*`).join('  \n');
}
