import { idKey } from '../../../model/values/id.ts';
import { languageOf } from '../../../workspace/document.ts';
import { divisionField, type Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { keyLabel, nameOf, valueLabel } from '../words/labels.ts';

/** Annexes that have to be followed in the base, and only inform in the variant. */
export function* loosenedAnnexes({ base, document }: Resolution): Iterable<Found> {
  for (const annex of document.model.annexes) {
    const id = annex.id?.value;
    const before = id === undefined ? undefined : base?.divisions.get(idKey(id));
    if (id === undefined || before?.kind !== 'annex' || annex.nature?.value !== 'informative') continue;
    const nature = divisionField(before, 'nature');
    if (nature?.value.value === 'informative') continue;
    const title = annex.title ?? divisionField(before, 'title')?.value;
    const words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
    yield {
      at: annex.nature,
      args: {
        clause: nameOf(title, id, languageOf(document)),
        what: keyLabel('annex', 'nature'),
        was: valueLabel('annex-nature', 'normative'),
        now: valueLabel('annex-nature', 'informative'),
        base: base?.edition ?? '',
      },
      related: [{ document: before.home, place: nature?.value ?? before.division.handle, words }],
    };
  }
}
