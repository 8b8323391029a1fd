import type { Words } from '../base/words.ts';

/** What a token is, for an editor that colours what it means. */
interface TokenKindRow {
  /** The kind of the protocol's own that comes nearest: for editors that have no colour for ours. */
  readonly known: string;
  /** What themes have a colour for. */
  readonly scope: string;
  readonly title: Words;
}

const ofClause = 'entity.name.function';
const ofDefinition = 'entity.name.type';
const ofFigure = 'variable';
const ofEvidence = 'variable.other.constant';

function kind(known: string, scope: string, en: string, hant: string): TokenKindRow {
  return { known, scope, title: { en, 'zh-Hant': hant } };
}

/** Ids by what they name, and words by what they do. What belongs together has one colour: a clause and what it is made of. */
export const tokenKinds = {
  clause: kind('function', ofClause, 'A clause’s id.', '條款的標識。'),
  division: kind('namespace', ofClause, 'The id of a chapter, section or annex.', '章、條或附錄的標識。'),
  table: kind('enumMember', ofClause, 'A table’s id.', '表的標識。'),
  form: kind('struct', ofClause, 'A form’s id.', '表單的標識。'),
  formula: kind('enumMember', ofClause, 'A formula’s id.', '公式的標識。'),
  illustration: kind('enumMember', ofClause, 'The id of a picture or process.', '圖或流程的標識。'),
  item: kind('enumMember', ofClause, 'A list item’s id.', '列項的標識。'),
  step: kind('enumMember', ofClause, 'The id of a step in a process.', '流程步驟的標識。'),
  'form-field': kind('property', ofFigure, 'A form field’s id.', '表單欄目的標識。'),
  term: kind('type', ofDefinition, 'A term, by its id or in a text.', '術語：其標識，或文中所寫。'),
  indicator: kind('variable', ofFigure, 'An indicator’s id.', '指標的標識。'),
  'evidence-kind': kind('parameter', ofEvidence, 'The id of a kind of evidence.', '證明材料種類的標識。'),
  attachment: kind('parameter', ofEvidence, 'An attachment’s id.', '附件的標識。'),
  edition: kind('namespace', 'constant.numeric', 'A standard’s edition.', '標準的版本。'),
  report: kind('namespace', 'constant.numeric', 'A report’s id.', '報告的標識。'),
  'space-type': kind('enumMember', ofDefinition, 'A type of space.', '空間類型。'),
  grade: kind('enumMember', ofDefinition, 'A grade.', '等次。'),
  level: kind('enumMember', ofDefinition, 'A service level.', '服務等級。'),
  rule: kind('decorator', ofClause, 'A rule’s code.', '規則的代碼。'),
  document: kind('class', ofDefinition, 'A document’s number.', '文件編號。'),
  modal: kind(
    'keyword',
    'keyword.control',
    'A modal verb that binds, recommends or allows.',
    '表示要求、推薦或允許的能願動詞。',
  ),
  provision: kind('keyword', 'keyword.control', 'How binding a clause is.', '條款的約束程度。'),
} as const satisfies Readonly<Record<string, TokenKindRow>>;

export type TokenKind = keyof typeof tokenKinds;

export interface TokenModifierRow {
  /** What themes have a colour for; absent: that of its kind. */
  readonly scope?: string;
  /** How it is written in whatever colour. */
  readonly style?: 'italic' | 'bold' | 'strikethrough';
  readonly title: Words;
}

function modifier(en: string, hant: string, look: Pick<TokenModifierRow, 'scope' | 'style'> = {}): TokenModifierRow {
  return { title: { en, 'zh-Hant': hant }, ...look };
}

/** What else is to be said of a token. `declaration` and `deprecated` are the protocol's own. */
export const tokenModifiers = {
  declaration: modifier('Given here.', '在此給出。'),
  deprecated: modifier(
    'No longer used: a former id, a form not to be written.',
    '不再使用：曾用標識、不應再寫的叫法或用詞。',
    { style: 'strikethrough' },
  ),
  inherited: modifier('Given by a standard that this one builds on.', '由所依據的標準給出。', { style: 'italic' }),
  adapted: modifier('Changed by a variant.', '變體對它有改動。', { style: 'bold' }),
  stale: modifier('Changed since it was answered.', '作答之後有變。', { scope: 'markup.changed' }),
  requirement: modifier('Binds.', '有約束力。'),
  recommendation: modifier('Recommends.', '推薦。', { scope: 'constant.language' }),
  permission: modifier('Allows.', '允許。', { scope: 'support.function' }),
  statement: modifier('States.', '陳述。', { scope: 'support.function' }),
} as const satisfies Readonly<Record<string, TokenModifierRow>>;

export type TokenModifier = keyof typeof tokenModifiers;
