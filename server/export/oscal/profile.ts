import { blockKeyOf } from '../../features/book/block-names.ts';
import { type Control, controlOf } from './control.ts';
import { blocksByKey, editionOf, languageOfBook, metadataOf, type OscalSource } from './source.ts';
import { filled, ownProperty, stableUuid, token } from './values.ts';

/** Where the catalogs lie that a profile takes from: beside it, called like the files that they are written of. */
interface CatalogNames {
  readonly base: string;
  readonly own: string;
}

/**
 * A variant as a profile: the base without what it leaves out, the clauses that it adds from its own catalog, and what it says anew
 * of others.
 */
export function profileOf(source: OscalSource, names: CatalogNames): object {
  const { resolution, book } = source;
  const language = languageOfBook(book);
  const blocks = blocksByKey(book);
  const own = resolution.document;
  const clauses = [...resolution.clauses.values()];
  const added = clauses.filter(({ home }) => home === own);
  const adapted = clauses.filter(({ adaptations }) => adaptations.some(({ document }) => document === own));
  const omitted = [...resolution.omitted].filter(([, { document }]) => document === own).map(([id]) => token(id));
  const imports = [
    { href: names.base, 'include-all': {}, ...excluded(omitted) },
    ...(added.length === 0
      ? []
      : [{ href: names.own, 'include-controls': [{ 'with-ids': added.map(({ id }) => token(id)) }] }]),
  ];
  const alters = adapted.map((clause) =>
    alterOf(controlOf(clause, token(clause.id), blocks(blockKeyOf(clause.id)), resolution, language)),
  );
  const profile = {
    metadata: metadataOf(source),
    imports,
    merge: { 'as-is': true },
    ...(alters.length > 0 && { modify: { alters } }),
  };
  return { profile: { uuid: stableUuid('profile', editionOf(own)), ...filled(profile) } };
}

function excluded(ids: readonly string[]): object {
  return ids.length === 0 ? {} : { 'exclude-controls': [{ 'with-ids': ids }] };
}

/** The control as the variant has it, in the place of all that the base says of it. */
function alterOf({ id, title, params, props = [], links, parts }: Control): object {
  const removes = ['part', 'param', 'prop', 'link'].map((one) => ({ 'by-item-name': one }));
  const add = { title, params, props: [...props, ...ownProperty('altered', 'true')], links, parts };
  return { 'control-id': id, removes, adds: [{ position: 'ending', ...filled(add) }] };
}
