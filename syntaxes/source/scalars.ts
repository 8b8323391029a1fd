import type { Content, Form } from './content.ts';
import { type Captures, include, never, type Rule } from './rule.ts';
import { scopes } from './scopes.ts';

/** A plain scalar does not begin with these, and not with `-`, `?` or `:` before a blank. */
export const plainStart = '(?![-?:](?:[ \\t]|$)|[\\s,\\[\\]{}#&*!|>\'"%@\\x60])';
const plainInBlock = `${plainStart}(?:(?![ \\t]+(?:#|$)|:(?:[ \\t]|$)).)+`;
const plainInFlow = `${plainStart}(?:(?![ \\t]+(?:#|$)|:(?:[ \\t,\\[\\]{}]|$)|[ \\t]*[,\\[\\]{}]).)+`;

const endInBlock = '(?=[ \\t]*$|[ \\t]+#)';
const endInFlow = '(?=[ \\t]*(?:$|[,\\[\\]{}])|[ \\t]+#)';

/** Names that the rules for one content have in the repository. */
export const nameOf = {
  inside: (content: Content) => `inside-${content.name}`,
  block: (content: Content) => `scalar-${content.name}`,
  flow: (content: Content) => `flow-scalar-${content.name}`,
};

/** The repository entries for one content: what stands inside its text, and the scalars around it. */
export function scalarRules(content: Content): Record<string, { patterns: Rule[] }> {
  const inside = include(nameOf.inside(content));
  const captured: Captures = content.inside.length > 0 ? { '0': { patterns: [inside] } } : {};
  const quoted = [doubleQuoted(content, inside), singleQuoted(content, inside)];
  return {
    [nameOf.inside(content)]: { patterns: [...content.inside] },
    [nameOf.block(content)]: {
      patterns: [
        blockScalar(inside),
        ...(content.folds ? [foldedPlain(inside)] : []),
        ...content.forms.map((form) => whole(form, '', endInBlock)),
        ...quoted,
        { name: scopes.plain, match: plainInBlock, captures: captured },
      ],
    },
    [nameOf.flow(content)]: {
      patterns: [
        ...content.forms.map((form) => whole(form, '', endInFlow)),
        ...quoted,
        { name: scopes.plainInFlow, match: plainInFlow, captures: captured },
      ],
    },
  };
}

function whole(form: Form, before: string, end: string): Rule {
  const rule = { match: `${before}(?=\\S)(?:${form.match})${end}` };
  return { ...rule, ...(form.name ? { name: form.name } : {}), ...(form.captures ? { captures: form.captures } : {}) };
}

/** Its own first line sets the indentation, as in YAML; a `#` in there is text. */
function blockScalar(inside: Rule): Rule {
  return {
    begin: '(?<=[:：\\s-])([|>][-+0-9]*)(?=[ \\t]*(?:$|[ \\t]#))',
    beginCaptures: { '1': { name: scopes.blockHeader } },
    end: never,
    patterns: [
      include('comment-in-header'),
      { begin: '^(?=([ \\t]+)[^ \\t])', while: '^(?=\\1|[ \\t]*$)', name: scopes.block, patterns: [inside] },
    ],
  };
}

/** A plain scalar beside its key or dash, which goes on over further indented lines, whatever these look like. */
function foldedPlain(inside: Rule): Rule {
  return {
    begin: `(?:(?<=[:：])|(?<=[ \\t]-)|(?<=^-))[ \\t]*(?=${plainStart}\\S)`,
    end: never,
    contentName: scopes.plain,
    patterns: [include('comment'), inside],
  };
}

function doubleQuoted(content: Content, inside: Rule): Rule {
  return {
    name: scopes.double,
    begin: '"',
    end: '"',
    patterns: [
      ...content.forms.map((form) => whole(form, '(?<=")', '(?=")')),
      { match: '\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)', name: scopes.escape },
      inside,
    ],
  };
}

function singleQuoted(content: Content, inside: Rule): Rule {
  return {
    name: scopes.single,
    begin: "'",
    end: "'(?!')",
    patterns: [
      ...content.forms.map((form) => whole(form, "(?<=')", "(?=')")),
      { match: "''", name: scopes.escape },
      inside,
    ],
  };
}
