import { type Locale, locales, say } from '../../server/base/words.ts';
import { entrySkeleton, type Layout, mapSkeleton } from '../../server/features/completion/skeleton.ts';
import { endedAtLast, numberStops } from '../../server/features/completion/snippet.ts';
import { mapType, root } from '../../server/model/keys/table.ts';
import { keyedOf, mapsOf } from '../../server/model/keys/type-at.ts';
import { namesFiles } from '../manifest.ts';

/** What an author may look for by name: items of lists, and entries under free keys, by the key that holds them. */
const listed = {
  standard: ['chapter', 'section', 'annex', 'clause', 'adaptation', 'omission'],
  report: ['evidence'],
} as const;
const keyed = {
  standard: ['terms', 'indicators', 'evidence-kinds'],
  report: ['answers', 'attachments'],
} as const;

/**
 * The snippets of each kind of file in each language, as VS Code wants them. They have no prefix: who types is offered the same by
 * completion, and where it fits; these are for who looks for snippets.
 */
export function snippetFiles(): Readonly<Record<string, string>> {
  const files = locales.flatMap((locale) =>
    (['standard', 'report'] as const).map((kind) => [fileOf(kind, locale), textOf(kind, locale)] as const),
  );
  return Object.fromEntries(files);
}

/** Named as the texts of the manifest are. */
function fileOf(kind: 'standard' | 'report', locale: Locale): string {
  const ending = /nls(?:\.(.+))?\.json$/.exec(namesFiles[locale])?.[1] ?? 'en';
  return `snippets/${kind}.${ending}.json`;
}

function textOf(kind: 'standard' | 'report', locale: Locale): string {
  const items = listed[kind].map((name) => {
    const map = mapType(name);
    const body = `- ${mapSkeleton(map, layout(locale, 2)).trimStart()}`;
    return [say(map.title, locale), { body: lines(body), description: say(map.what, locale) }] as const;
  });
  const entries = keyed[kind].flatMap((key) => {
    const type = root(kind).keys[key]?.type;
    const free = type && keyedOf(type);
    const [map] = free === undefined ? [] : mapsOf(free.of);
    if (free === undefined || map === undefined) return [];
    const isNamed = free.by.kind !== 'reference';
    const body = isNamed
      ? entrySkeleton(free, layout(locale, 0))
      : `${entrySkeleton(free, layout(locale, 0))}:${mapSkeleton(map, layout(locale, 2, 2))}`;
    return [[say(map.title, locale), { body: lines(body), description: say(map.what, locale) }] as const];
  });
  return `${JSON.stringify(Object.fromEntries([...items, ...entries]), undefined, 2)}\n`;
}

function lines(body: string): readonly string[] {
  return endedAtLast(body).split('\n');
}

function layout(locale: Locale, indent: number, from = 1): Layout {
  const stops = numberStops();
  for (let nth = 1; nth < from; nth++) stops.text();
  return { indent, step: 2, stops, language: locale, locale, only: () => undefined };
}
