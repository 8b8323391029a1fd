import { say, type Words } from '../../base/words.ts';
import { spellingsOf } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { newFormEntries } from '../../rules/kit/fixes/new-forms.ts';
import { isReport } from '../../workspace/document.ts';
import { formFieldOf, formOf } from '../../workspace/resolve/forms.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import { contentSnippet } from './content-snippet.ts';
import { type Request, shown } from './request.ts';
import type { Layout } from './skeleton.ts';
import { wordValues } from './words.ts';

const words = {
  yes: { en: 'yes', 'zh-Hant': '是' },
  no: { en: 'no', 'zh-Hant': '否' },
} satisfies Readonly<Record<string, Words>>;

/** A form that is to be filled in, with all its fields; undefined where it is none of the standard's. */
export function formSkeleton(id: string, request: Request, layout: Layout): string | undefined {
  const { snapshot, document, place, reader } = request;
  const resolution = isReport(document) && place.path[0] === 'forms' ? resolutionFor(snapshot, document) : undefined;
  const form = resolution && formOf(resolution, idKey(id));
  if (form === undefined || form.value.fields.length === 0) return undefined;
  return contentSnippet(newFormEntries(form, reader.locale), layout);
}

/** What may be filled in at a field: its choices, yes or no, a date. */
export function formEntries(request: Request): readonly Candidate[] {
  const { snapshot, document, place, reader } = request;
  const [top, form, id] = place.path;
  if (!isReport(document) || top !== 'forms' || typeof form !== 'string' || typeof id !== 'string') return [];
  const found = formFieldOf(resolutionFor(snapshot, document), idKey(form), idKey(id));
  if (found === undefined) return [];
  switch (found.value.type?.value) {
    case 'choice':
      return found.value.choices.map((one) =>
        candidate(shown(one, request, found.document), 'value', '', spellingsOf(one)),
      );
    case 'yes-no':
      return [words.yes, words.no].map((one) =>
        candidate(say(one, reader.locale), 'value', '', [one.en, one['zh-Hant']]),
      );
    case 'date':
      return wordValues.date?.(request) ?? [];
    default:
      return [];
  }
}
