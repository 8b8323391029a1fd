import type { Rule } from './rule.ts';
import { scopes } from './scopes.ts';

/** A comment's `#` stands at the start or after a blank; elsewhere it is text (`GB/T 39668—2020#5.2`). */
const hash = '(?<![^ \\t])(#)';

const ignore: Rule = {
  name: scopes.comment,
  match: `${hash}[ \\t]*(clausewright-ignore)(?![\\w-])(?:[ \\t]+([^\\s:：]+))?(?:[ \\t]*(?:(:)|(：))[ \\t]*(.*))?`,
  captures: {
    '1': { name: 'punctuation.definition.comment.yaml' },
    '2': { name: scopes.ignore },
    '3': { name: scopes.ignoredRule },
    '4': { name: 'punctuation.separator.reason.clausewright' },
    '5': { name: scopes.fullWidthColon },
    '6': { name: scopes.reason },
  },
};

const comment: Rule = {
  name: scopes.comment,
  match: `${hash}.*`,
  captures: { '1': { name: 'punctuation.definition.comment.yaml' } },
};

/** What may stand anywhere between keys and values. */
export const surroundings: Readonly<Record<string, { readonly patterns: readonly Rule[] }>> = {
  comment: { patterns: [ignore, comment] },
  /** Behind `|` or `>`; further down a `#` is text. */
  'comment-in-header': {
    patterns: [{ ...comment, match: `(?<=[|>0-9+-][ \\t])[ \\t]*(#).*` }],
  },
  comma: { patterns: [{ match: ',', name: scopes.comma }] },
  properties: {
    patterns: [
      { match: '(?<![^\\s\\[{,])(&)([^\\s,\\[\\]{}]+)', captures: marked('anchor', 'entity.name.type.anchor.yaml') },
      { match: '(?<![^\\s\\[{,])(\\*)([^\\s,\\[\\]{}]+)', captures: marked('alias', 'variable.other.alias.yaml') },
      { match: '(?<![^\\s\\[{,])!(?:<[^>]*>|[^\\s,\\[\\]{}]*)(?=[\\s,\\]}]|$)', name: 'storage.type.tag-handle.yaml' },
    ],
  },
  document: {
    patterns: [
      { match: '^---(?=\\s|$)', name: 'entity.other.document.begin.yaml' },
      { match: '^\\.\\.\\.(?=\\s|$)', name: 'entity.other.document.end.yaml' },
      { match: '^%.*', name: 'keyword.other.directive.yaml' },
    ],
  },
};

function marked(kind: string, name: string): Rule['captures'] & object {
  return { '1': { name: `punctuation.definition.${kind}.yaml` }, '2': { name } };
}
