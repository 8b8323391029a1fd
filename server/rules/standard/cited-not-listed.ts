import { remembering } from '../../base/remembering.ts';
import type { Clause } from '../../model/standard.ts';
import { documentKey, wholeKey, writeDocumentNumber } from '../../model/values/document-number.ts';
import { type Span, spanAt } from '../../model/wording/span.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { inClause, inVariant } from '../example.ts';
import { type Citation, citationsOf, numberOf } from '../kit/citations.ts';
import { addItems } from '../kit/fixes/additions.ts';
import { defineCheck } from '../rule.ts';

const drafted = 'drafting-rules: gbt-1.1-2020\n';
const listing = (number: string, list = 'references') => `${drafted}${list}:\n  - number: ${number}`;
const requirement = (text: string, more = '') => `provision: requirement\ntext: ${text}\n${more}`;

export const rule = defineCheck({
  code: 'standard/cited-not-listed',
  severity: 'warning',
  title: { en: 'A required document that is not listed', 'zh-Hant': '規範性引用的文件未列出' },
  message: {
    default: {
      en: 'The text requires {number}, but it is not in “references”. Add it there.',
      'zh-Hant': '條款規範性引用了 {number}，而規範性引用文件（「references」）中沒有列出。請補列。',
    },
    informative: {
      en: 'The text requires {number}, but it is only in the bibliography. Move it to “references”.',
      'zh-Hant': '條款規範性引用了 {number}，而它只列在參考文獻中。請移到規範性引用文件（「references」）。',
    },
  },
  why: {
    en: 'Whoever wants to conform has to know beforehand which documents to get.',
    'zh-Hant': '讀者要符合標準，須先知道還要備齊哪些文件。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '8.6' },
  lacks: 'value',
  fix: 'once',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports, setting }) {
    const { resolution } = imports;
    if (setting.draftingRules === 'none' || resolution === undefined || resolution.broken !== undefined) return;
    const keysOf = (list: typeof resolution.references) =>
      new Set(list.flatMap(({ value }) => numberOf(value) ?? []).map(documentKey));
    const listed = keysOf([...resolution.references, ...resolution.basis]);
    const inAllParts = new Set(
      resolution.references
        .flatMap(({ value }) => numberOf(value) ?? [])
        .filter(({ allParts }) => allParts === true)
        .map(documentKey),
    );
    const bibliography = keysOf(resolution.bibliography);
    for (const citation of citationsOf(standard)) {
      const { at, number } = citation;
      if (number === undefined || !isRequired(citation)) continue;
      const key = documentKey(number);
      if (listed.has(key) || inAllParts.has(wholeKey(number))) continue;
      listed.add(key);
      const name = writeDocumentNumber({ ...number, place: undefined });
      const title = { en: 'Add {name} to the normative references', 'zh-Hant': '把 {name} 列入規範性引用文件' };
      yield {
        at,
        wording: bibliography.has(key) ? 'informative' : 'default',
        args: { number: name },
        fixes: () => {
          const edit = addItems(document, standard, 'references', `{number: ${name}}`);
          return edit === undefined ? [] : [{ title, args: { name }, edits: [edit], preferred: true }];
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inClause(requirement('投訴處理應符合GB/T 19012的規定。'), drafted),
      inClause(requirement('应按照GB/T 19012处理投诉。'), drafted, 'zh-Hans'),
      inClause(
        requirement('投訴處理應符合GB/T 19012和GB/T 39668的規定。'),
        listing('GB/T 19012—2019'.replace('—2019', '')),
      ),
      inClause(
        requirement('應符合GB/T 19012的規定。'),
        `${drafted}references: [{number: GB/T 1.1—2020}]`
          .replace('GB/T 1.1—2020', 'GB/T 39668')
          .replace('references', 'bibliography'),
      ),
      inClause(requirement('應符合GB/T 19012的規定。'), listing('GB/T 19012', 'bibliography')),
      inClause('provision: statement\ntext: 有', `${drafted}terms-from: [GB/T 10757]`),
      inClause('provision: statement\ntext: 有', `${drafted}terms-from: [GB/T 10757]`, 'zh-Hans'),
      inClause(requirement('Complaints shall be handled in accordance with ISO 10002:2018.'), drafted, 'en'),
    ],
    good: [
      inClause(requirement('投訴處理應符合GB/T 19012的規定。'), listing('GB/T 19012')),
      inClause(requirement('應公布收費，見GB/T 19012。'), drafted),
      inClause('provision: statement\ntext: GB/T 19012規定了投訴處理。', drafted),
      inClause('provision: statement\ntext: 有', `${listing('GB/T 10757')}\nterms-from: [GB/T 10757]`),
      inClause(requirement('應符合GB/T 19012的規定。')),
      inClause(requirement('應按照國辦發〔2016〕7號辦理。'), drafted),
      // It points at what helps, as 見 does.
      inClause(requirement('應公布收費。', 'see: [GB/T 19012—2019#5.2]'), drafted),
      inClause(requirement('应公布收费。', 'see: [GB/T 19012]'), drafted, 'zh-Hans'),
      inClause('provision: statement\ntext: 有\nsee: [GB/T 19012]', `${drafted}foreword: 按照GB/T 1.1—2020起草。`),
      inVariant(
        'drafting-rules: gbt-1.1-2020\nadapt:\n  - {clause: a, because: 甲, provision: requirement, text: 應符合GB/T 19012的規定。}',
        'references:\n  - number: GB/T 19012\nchapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: recommendation, text: 宜公布。}',
      ),
    ],
  }),
});

const binding: ReadonlySet<string | undefined> = new Set(['requirement', 'instruction', 'recommendation']);

const demanding =
  /(?<stop>[。；;！!，,：:])|(?:符合|[满滿]足|遵守|遵循|遵照|[执執]行|[按依](?:照)?|[依根][据據]|\b(?:comply|complies|conform|conforms|conforming|accordance|compliance|conformity)\s+(?:with|to)\b|\bas (?:specified|required|given|described) in\b|\baccording to\b)/giu;
const pointing = /(?<stop>[。；;，,])|[参參][照见見考阅閱]|[见見](?![证證])|\bsee\b/giu;

/** What words of a text are about: what follows them up to a stop. Each text is looked through once, however much it cites. */
function reachOf(words: RegExp): (node: ScalarNode) => readonly Span[] {
  return remembering(({ text }) => {
    const reach: Span[] = [];
    let start: number | undefined;
    for (const { index, 0: found, groups } of text.matchAll(words)) {
      if (groups?.stop === undefined) start ??= index + found.length;
      else {
        if (start !== undefined) reach.push({ start, end: index + 1 });
        start = undefined;
      }
    }
    return start === undefined ? reach : [...reach, { start, end: text.length + 1 }];
  });
}

const demanded = reachOf(demanding);
const pointedAt = reachOf(pointing);

/** Whether a clause that binds demands the document: 應符合……, 按照……的規定; not 見…… */
function isRequired({ in: where, number, element, prose }: Citation): boolean {
  if (number === undefined || number.kind === 'policy') return false;
  // Whose terms apply has to be at hand.
  if (where === 'terms-from') return true;
  const provision = 'provision' in element ? (element as Clause).provision?.value : undefined;
  if (prose === undefined || !(where === 'text' || where === 'item') || !binding.has(provision)) return false;
  const { node } = prose.prose;
  return spanAt(demanded(node), prose.start) !== undefined && spanAt(pointedAt(node), prose.start) === undefined;
}
