import { getOrMake } from '../../base/get-or-make.ts';
import { remembering } from '../../base/remembering.ts';
import type { Locale, Words } from '../../base/words.ts';
import { type IdsToGuess, idsToGuess } from '../../model/keys/nearest-ids.ts';
import type { Namespace } from '../../model/keys/types.ts';
import type { Reference } from '../../model/reference.ts';
import { idKey } from '../../model/values/id.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { attachmentIds, isAboutBase } from '../../workspace/targets.ts';
import type { Imports } from '../context.ts';
import { inAnswer, inChapter, inClause, inHeader, inVariant } from '../example.ts';
import { definitionFixes } from '../kit/fixes/definition.ts';
import { guessFixes } from '../kit/fixes/suggest.ts';
import { defineCheck, type Fix } from '../rule.ts';

const indicators = `
  indicators:
    mentor-count: {title: 導師人數, unit: 人, kind: stock}
`;

const base = `
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: a, provision: statement, text: 有}
        - {id: b, provision: statement, text: 有}
`;

const extra = `
  chapters:
    - id: extra
      title: 乙
      clauses:
        - {id: c, provision: statement, text: 有, see: [a]}
`;

export const rule = defineCheck({
  code: 'standard/unresolved-reference',
  severity: 'error',
  title: { en: 'A reference to nothing', 'zh-Hant': '引用的標識不存在' },
  message: {
    default: {
      en: 'No {kind} is called “{id}”. Correct it, or define it first.',
      'zh-Hant': '沒有名為「{id}」的{kind}。請改正，或先補上定義。',
    },
    elsewhere: {
      en: '{edition} has no {kind} called “{id}”. Correct it.',
      'zh-Hant': '{edition} 中沒有名為「{id}」的{kind}。請改正。',
    },
    omitted: {
      en: 'Clause “{id}” is omitted in this variant, so nothing can refer to it. Remove the reference or name another clause.',
      'zh-Hant': '條款「{id}」在本變體中已刪去，不能再引用。請刪去引用，或改為別的條款。',
    },
    other: {
      en: '“{id}” is a {other}, but only a {kind} can stand here. Name one of those.',
      'zh-Hant': '「{id}」是{other}，而這裡只能引用{kind}。請改正。',
    },
  },
  why: { en: 'Nobody who reads it can find what is meant.', 'zh-Hant': '讀到的人無從查找所指的內容。' },
  fix: 'choose',
  on: 'references',
  reads: ['imports'],
  *check(references, { document, imports }) {
    for (const reference of references) {
      if (reference.role === 'definition' || hasOwnRule(reference, document) || !isSettled(reference, imports))
        continue;
      if (imports.isKnown(reference)) continue;
      const told = wordingFor(reference, document, imports);
      const isNowhere = told.wording === undefined;
      yield {
        at: reference,
        ...told,
        fixes: (reader) => [
          ...nearest(reference, imports),
          ...(isNowhere ? defining(reference, document, reader) : []),
        ],
      };
    }
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 有\nsee: [b]'),
      inClause('provision: statement\ntext: 见[[导师]]。', '', 'zh-Hans'),
      inClause(
        'provision: statement\ntext: 見[[fee]]。\ntables:\n  - {id: fees, title: 收費, columns: [項目], rows: [[工位]]}',
      ),
      inClause('provision: statement\ntext: 有\nfigures: [mentor-cuont]', indicators),
      inClause('provision: statement\ntext: 有\nevidence: [{any: [roster]}]'),
      inClause('provision: statement\ntext: 有\ncriteria: [{any: [{indicator: x, at-least: 1}]}]'),
      inClause('provision: statement\ntext: 有\nfigures: [mentor-count]\nnotes:\n  - 見[[mentor-count]]。', indicators),
      inClause('provision: statement\ntext: 有\nsee: [makerspace-service@2016#mentor-team]'),
      inClause('provision: statement\ntext: 有\nsee: [makerspace-service@2017#mentor-taem]'),
      inChapter('- {id: a, provision: statement, text: 有, after: b}'),
      inHeader('scoring:\n  grades: [{name: 合格, from: 0}]\n  capped-by-veto: 及格'),
      inAnswer('status: implemented\nevidence: [accounts]'),
      inVariant(`${extra}  omit:\n    - {clause: a, because: 不設}`, base),
    ],
    good: [
      inClause('provision: statement\ntext: 見[[a]]和[[one]]。\nsee: [a, one, GB/T 39668—2020#5.2]'),
      inClause(
        'provision: statement\ntext: 有\nsee: [makerspace-service@2017#mentor-team]\naliases: [former]\nnotes: ["[[former]]"]',
      ),
      inClause('provision: statement\ntext: 有\nfigures: [mentor-count]', indicators),
      inClause(
        'provision: statement\ntext: 收費見[[fees]]，按式[[rate]]計算，並符合[[ramp]]。\nitems:\n  - {id: ramp, text: 設坡道。}\ntables:\n  - {id: fees, title: 收費, columns: [項目], rows: [[工位]]}\nformula: {id: rate, text: a / b}',
      ),
      inHeader('supersedes: [demo@2010]\nspace-types: [anything]'),
      inHeader('scoring:\n  grades: [{name: 合格, from: 0}]\n  capped-by-veto: 合格'),
      inVariant(extra, base),
    ],
  }),
});

/** What variants and reports name has rules of its own; what a standard supersedes, or which spaces it is for, is free. */
function hasOwnRule(reference: Reference, document: Document): boolean {
  const { key, namespaces, holder } = reference;
  const [first] = namespaces;
  if (first === 'document' || first === 'space-type' || first === 'rule') return true;
  // The steps of a process have a rule of their own, which knows the process.
  if (first === 'step' && namespaces.length === 1) return true;
  if (first === 'edition') return key === 'extends' || key === 'against' || key === 'supersedes';
  if (document.model?.kind !== 'report') {
    return isAboutBase(reference) || (key === 'after' && document.model?.given.has('extends') === true);
  }
  return key === 'kind' || (key === undefined && (holder === undefined || first !== 'attachment'));
}

/** Whether everything is known that could give the id. */
function isSettled({ namespaces, edition }: Reference, imports: Imports): boolean {
  if (namespaces[0] === 'attachment') return true;
  if (namespaces[0] === 'edition') return !imports.loading;
  if (edition === undefined) return imports.complete;
  const resolution = imports.resolutionOf(edition);
  return !imports.loading && resolution !== undefined && resolution.broken === undefined;
}

function wordingFor(reference: Reference, document: Document, imports: Imports) {
  const { text: id, edition, namespaces } = reference;
  const kind = labels[namespaces.length > 1 ? 'named' : (namespaces[0] as ReferenceLabel)];
  if (edition !== undefined) return { wording: 'elsewhere', args: { id, kind, edition } };
  const omitted = imports.resolution?.omitted.has(idKey(id));
  if (omitted && namespaces[0] === 'clause') return { wording: 'omitted', args: { id } };
  const other = namespaceOf(idKey(id), document, imports);
  if (other === undefined || namespaces.includes(other)) return { args: { id, kind } };
  return { wording: 'other', args: { id, kind, other: labels[other] } };
}

/** What the file may call by an id, whatever can stand in a place. */
function namespaceOf(key: string, document: Document, { resolution }: Imports) {
  if (resolution?.clauses.has(key)) return 'clause';
  if (resolution?.divisions.has(key)) return 'division';
  const part = resolution?.parts.get(key);
  if (part !== undefined) return part.kind;
  if (resolution?.terms.has(key)) return 'term';
  if (resolution?.indicators.has(key)) return 'indicator';
  if (resolution?.evidenceKinds.has(key)) return 'evidence-kind';
  return isReport(document) && attachmentIds(document.model).has(key) ? 'attachment' : undefined;
}

/** Where one kind of thing only can be meant, it can be defined: what a clause asks for is often thought of in the clause. */
function defining({ text, namespaces }: Reference, document: Document, reader: Locale): readonly Fix[] {
  const [meant, another] = namespaces;
  return meant === undefined || another !== undefined ? [] : definitionFixes(document, meant, text, reader);
}

type ReferenceLabel = keyof typeof labels;

const labels = {
  clause: { en: 'clause', 'zh-Hant': '條款' },
  division: { en: 'chapter, section or annex', 'zh-Hant': '章節或附錄' },
  table: { en: 'table', 'zh-Hant': '表' },
  formula: { en: 'formula', 'zh-Hant': '公式' },
  form: { en: 'form', 'zh-Hant': '表格' },
  illustration: { en: 'image or process', 'zh-Hant': '圖' },
  step: { en: 'step', 'zh-Hant': '流程步驟' },
  item: { en: 'list item', 'zh-Hant': '列項' },
  term: { en: 'term', 'zh-Hant': '術語' },
  indicator: { en: 'indicator', 'zh-Hant': '指標' },
  'evidence-kind': { en: 'kind of evidence', 'zh-Hant': '證明材料種類' },
  attachment: { en: 'attachment', 'zh-Hant': '附件' },
  edition: { en: 'edition of a standard', 'zh-Hant': '標準版本' },
  grade: { en: 'grade', 'zh-Hant': '等級' },
  named: {
    en: 'clause, chapter, annex, table, formula, list item or term',
    'zh-Hant': '條款、章節、附錄、表、公式、列項或術語',
  },
  level: { en: 'level', 'zh-Hant': '級別' },
} satisfies Readonly<Record<string, Words>>;

function nearest(reference: Reference, imports: Imports) {
  const { text, edition, namespaces } = reference;
  const ids = getOrMake(idsThat(imports), `${edition ?? ''} ${namespaces}`, () =>
    idsToGuess(() => {
      const inEdition = edition === undefined ? undefined : imports.resolutionOf(edition);
      return inEdition === undefined
        ? imports.namesOf(namespaces as readonly Namespace[]).map((one) => one.id)
        : [inEdition.clauses, inEdition.divisions, inEdition.parts, inEdition.terms].flatMap((all) => [...all.keys()]);
    }),
  );
  return guessFixes(reference, ids.nearest(text));
}

/** What may be meant in each place, for all references of a file. */
const idsThat = remembering((_: Imports) => new Map<string, IdsToGuess>());
