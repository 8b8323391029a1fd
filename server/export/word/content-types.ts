import { element, part } from './xml.ts';

/** What each part holds, for whoever opens the package. `documentParts`: parts of the document, by their names without ending. */
export function contentTypesPart(
  documentParts: readonly (readonly [name: string, type: string])[],
  properties: readonly string[],
): string {
  const own = documentParts.map(([name, type]) =>
    override(`word/${name}.xml`, `officedocument.wordprocessingml.${type}`),
  );
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return part(
    element(
      'Types',
      { xmlns: `${packaged}/content-types` },
      fallback('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      fallback('xml', 'application/xml'),
      ...['png', 'jpeg', 'gif'].map((ending) => fallback(ending, `image/${ending}`)),
      fallback('emf', 'image/x-emf'),
      ...own,
      ...properties.map((name) => override(name, propertyTypes[name] ?? '')),
    ),
  );
}

const propertyTypes: Readonly<Record<string, string>> = {
  'docProps/core.xml': 'package.core-properties',
  'docProps/custom.xml': 'officedocument.custom-properties',
};

function fallback(ending: string, type: string): string {
  return element('Default', { Extension: ending, ContentType: type });
}

function override(name: string, type: string): string {
  return element('Override', {
    PartName: `/${name}`,
    ContentType: `application/vnd.openxmlformats-${type}+xml`,
  });
}
