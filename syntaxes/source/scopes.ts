/**
 * The scopes in use. Their first two parts are those that the themes in wide use have a colour for, so that nobody needs
 * a theme of ours; what follows says what the thing is here. What is the same thing has the same colour wherever it stands:
 * an id where it is given and where it is named, of whatever it is. Text that is not quoted has a scope for which no theme has a colour:
 * most of a file is prose, and light themes paint what YAML calls a string a saturated blue.
 */
export const scopes = {
  key: 'entity.name.tag.yaml',
  colon: 'punctuation.separator.key-value.mapping.yaml',
  dash: 'punctuation.definition.block.sequence.item.yaml',
  comma: 'punctuation.separator.collection.yaml',
  plain: 'meta.text.plain.clausewright',
  plainInFlow: 'meta.text.plain-in-flow.clausewright',
  block: 'meta.text.block.clausewright',
  double: 'string.quoted.double.clausewright',
  single: 'string.quoted.single.clausewright',
  escape: 'constant.character.escape.yaml',
  blockHeader: 'keyword.control.flow.block-scalar.yaml',
  comment: 'comment.line.number-sign.yaml',
  ignore: 'keyword.control.directive.ignore.clausewright',
  ignoredRule: 'entity.name.function.rule.clausewright',
  reason: 'comment.line.reason.clausewright',
  fullWidthColon: 'invalid.illegal.full-width-colon.clausewright',
  enumValue: 'constant.language.enum.clausewright',
  boolean: 'constant.language.boolean.yaml',
  number: 'constant.numeric.clausewright',
  date: 'constant.numeric.date.clausewright',
  edition: 'constant.numeric.edition.clausewright',
  unit: 'keyword.other.unit.clausewright',
  approximation: 'keyword.operator.approximation.clausewright',
  documentNumber: 'entity.name.type.document-number.clausewright',
  place: 'constant.numeric.place.clausewright',
  url: 'markup.underline.link.clausewright',
  at: 'punctuation.separator.edition.clausewright',
  hash: 'punctuation.separator.clause.clausewright',
  open: 'punctuation.definition.reference.begin.clausewright',
  close: 'punctuation.definition.reference.end.clausewright',
  quotation: 'meta.quotation.clausewright',
  listLabel: 'punctuation.definition.list.begin.clausewright',
} as const;

export type ModalKind = 'requirement' | 'recommendation' | 'permission' | 'statement';

export function modalScope(kind: ModalKind): string {
  return `keyword.control.modal.${kind}.clausewright`;
}

export function idScope(of: string, role: 'definition' | 'reference'): string {
  return `entity.name.type.${of}.${role}.clausewright`;
}
