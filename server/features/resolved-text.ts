import { foldText } from '../base/folding.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import { root } from '../model/keys/table.ts';
import type { Division } from '../model/standard.ts';
import type { StandardDocument } from '../workspace/document.ts';
import { sayerOf } from '../workspace/resolve/inherited.ts';
import { printResolved } from '../workspace/resolve/print.ts';
import type { EffectiveClause, Resolution, Sourced } from '../workspace/resolve/resolution.ts';
import { lineFor } from './titles.ts';

const words = {
  head: {
    en: '{edition} with everything it inherits, written out by Clausewright. To change it, change {files}.',
    'zh-Hant': '{edition} 連同其繼承的全部內容，由 Clausewright 寫出。如需修改，請改 {files}。',
  },
  broken: {
    en: 'Its base {edition} is not known, so what it inherits from there is missing.',
    'zh-Hant': '找不到它所基於的 {edition}，由此繼承的內容缺失。',
  },
  inherited: { en: 'Inherited from {edition}: {keys}', 'zh-Hant': '繼承自 {edition}：{keys}' },
  omitted: { en: 'Omitted by {edition}: {id} ({because})', 'zh-Hant': '{edition} 刪去：{id}（{because}）' },
  added: { en: 'Added by {edition}', 'zh-Hant': '{edition} 新增' },
  changed: { en: 'Changed by {edition}: {fields} ({because})', 'zh-Hant': '{edition} 修改：{fields}（{because}）' },
  changedDivision: { en: 'Changed by {edition}: {fields}', 'zh-Hant': '{edition} 修改：{fields}' },
} satisfies Readonly<Record<string, Words>>;

/** A resolved standard as YAML, with comments for the reader on what variants added, changed and omitted. */
export function resolvedText(resolution: Resolution, locale: Locale): string {
  return printResolved(resolution, {
    head: head(resolution, locale),
    clause: (clause) => origins(clause, resolution, locale),
    division: ({ parts }) => parts.slice(1).flatMap((part) => changedDivision(part, locale)),
  });
}

function head(resolution: Resolution, locale: Locale): readonly string[] {
  const { broken, chain, document, omitted } = resolution;
  const files = chain.map(editionOf);
  const omissions = [...omitted].map(([id, { document: from, value }]) => {
    const because = lineFor(value.because, from, locale);
    return say(words.omitted, locale, { edition: editionOf(from), id, because });
  });
  const lines = [
    say(words.head, locale, { edition: editionOf(document), files }),
    ...inherited(resolution, locale),
    ...omissions,
  ];
  if (broken !== undefined) lines.push(say(words.broken, locale, { edition: broken.edition }));
  return lines.map(foldText);
}

/** Keys of the header that a base says: clauses and definitions that are inherited need no such mention. */
function inherited(resolution: Resolution, locale: Locale): readonly string[] {
  const said = headerKeys.map((key) => ({ key, sayer: sayerOf(resolution, key) }));
  return resolution.chain.slice(0, -1).flatMap((base) => {
    const keys = said.flatMap(({ key, sayer }) => (sayer === base ? [key] : []));
    return keys.length === 0 ? [] : [say(words.inherited, locale, { edition: editionOf(base), keys })];
  });
}

const headerKeys = Object.keys(root('standard').keys);

function origins({ home, adaptations }: EffectiveClause, { chain }: Resolution, locale: Locale): readonly string[] {
  const added = home === chain[0] ? [] : [say(words.added, locale, { edition: editionOf(home) })];
  const changed = adaptations.map(({ document, value }) => {
    const fields = [...value.given.keys()].flatMap((key) => {
      if (key === 'adapt-items') return value.adaptItems.map(({ item }) => `items ${item?.text ?? ''}`.trim());
      return key === 'clause' || key === 'because' ? [] : [key];
    });
    const because = lineFor(value.because, document, locale);
    return say(words.changed, locale, { edition: editionOf(document), fields, because });
  });
  return [...added, ...changed].map(foldText);
}

function changedDivision({ document, value }: Sourced<Division>, locale: Locale): readonly string[] {
  const fields = [...value.given.keys()].filter((key) => !['id', 'clauses', 'sections'].includes(key));
  return fields.length === 0 ? [] : [say(words.changedDivision, locale, { edition: editionOf(document), fields })];
}

function editionOf({ model }: StandardDocument): string {
  return model.edition?.text ?? '—';
}
