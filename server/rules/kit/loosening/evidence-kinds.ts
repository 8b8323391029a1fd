import { idKey } from '../../../model/values/id.ts';
import { languageOf } from '../../../workspace/document.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { nameOf } from '../words/labels.ts';

/** Kinds of evidence that the base calls sensitive, and the variant's own definition no longer. */
export function* loosenedSensitivity({ base, document }: Resolution): Iterable<Found> {
  for (const kind of document.model.evidenceKinds) {
    const before = base?.evidenceKinds.get(idKey(kind.id.text));
    if (before?.value.sensitive?.value !== true || kind.sensitive?.value === true) continue;
    if (kind.sensitive !== undefined && kind.sensitive.value === undefined) continue;
    const words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
    yield {
      at: kind.sensitive ?? kind.id,
      wording: 'sensitive',
      args: { kind: nameOf(kind.title, kind.id.text, languageOf(document)), base: base?.edition ?? '' },
      related: [{ document: before.document, place: before.value.sensitive, words }],
    };
  }
}
