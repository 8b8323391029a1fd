import type { Book } from '../../features/book/book.ts';
import { namesIn } from '../../features/book/names.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, isStandard } from '../../workspace/document.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { ExportedFile } from '../format.ts';
import { catalogOf } from './catalog.ts';
import { profileOf } from './profile.ts';
import { resultsOf } from './results.ts';

/**
 * A file as OSCAL's JSON: a general standard as a catalog, a variant as a profile of its base, a report as assessment results.
 * Undefined for a report whose standard is not known: nothing could be said of it.
 */
export function oscalOf(book: Book, { snapshot, document }: ExportedFile): string | undefined {
  const { today } = snapshot.facts;
  if (isReport(document)) {
    const resolution = resolutionFor(snapshot, document);
    if (resolution === undefined) return undefined;
    const source = {
      document,
      assessment: assess(document.model, resolution),
      book,
      names: namesIn(resolution),
      today,
    };
    return written(resultsOf(source, catalogName(nameOf(resolution.document.uri))));
  }
  if (!isStandard(document)) return undefined;
  const resolution = resolve(snapshot, document);
  const source = { resolution, book, today };
  const base = resolution.base?.document;
  if (base === undefined) return written(catalogOf(source));
  return written(profileOf(source, { base: catalogName(nameOf(base.uri)), own: catalogName(nameOf(document.uri)) }));
}

/** A standard with all that it inherits, as a catalog: what a profile or results refer to. */
export function oscalCatalogOf(book: Book, { snapshot, document }: ExportedFile): string | undefined {
  if (!isStandard(document)) return undefined;
  return written(catalogOf({ resolution: resolve(snapshot, document), book, today: snapshot.facts.today }));
}

function catalogName(name: string): string {
  return encodeURI(`${name}.oscal-catalog.json`);
}

/** `demo.standard` of `…/demo.standard.yaml`. */
function nameOf(uri: string): string {
  return fileNameOf(uri).replace(/\.ya?ml$/i, '');
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
