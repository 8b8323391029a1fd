import { say } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { isStandard } from '../../workspace/document.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import { partEntries, type ServicePart, serviceParts } from '../new-file/service-parts.ts';
import { contentSnippet } from './content-snippet.ts';
import { layoutAt } from './layout-at.ts';
import type { Request } from './request.ts';
import type { Suggestion } from './suggestion.ts';

/** Among chapters: the parts that standards for services have and this one has not yet, each with its clauses; that which follows first. */
export function partBlocks(request: Request, before: string, dash: number): readonly Omit<Suggestion, 'range'>[] {
  const { document, snapshot, reader } = request;
  if (!isStandard(document)) return [];
  const { divisions } = resolve(snapshot, document);
  const last = serviceParts.findLastIndex(({ id }) => divisions.has(idKey(id)));
  const inOrder = [...serviceParts.slice(last + 1), ...serviceParts.slice(0, last + 1)];
  return inOrder
    .filter(({ id }) => !divisions.has(idKey(id)))
    .map((part) => {
      const layout = layoutAt(request, dash);
      const entries = partEntries(part, layout.language, reader.locale);
      const snippet = before + contentSnippet(entries, { ...layout, indent: dash + 2 - layout.step }).trimStart();
      return { ...named(part, request), snippet };
    });
}

function named({ id, title, clauses }: ServicePart, { reader: { locale } }: Request) {
  return {
    label: say(title, locale),
    kind: 'item' as const,
    detail: clauses.map((one) => say(one.title, locale)).join(locale === 'en' ? ', ' : '、'),
    also: [id, title.en, title['zh-Hant'], say(title, 'zh-Hans')],
    rank: 2,
  };
}
