import { picker } from '../../model/references-used.ts';
import { idKey } from '../../model/values/id.ts';
import { groupsOf } from '../../workspace/document-references.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { inHeader } from '../example.ts';
import { nearestFixes } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const asking = (types: string, condition: string, language = 'zh-Hant') =>
  inHeader(
    `${types === '' ? '' : `space-types: [${types}]\n`}annexes:\n  - {id: more, title: 甲, when: {space-types: ${condition}}, text: 有}`,
    language,
  );

export const rule = defineCheck({
  code: 'standard/unknown-space-type',
  severity: 'error',
  title: {
    en: 'A condition on a type of space that the standard is not for',
    'zh-Hant': '適用條件中的空間類型不在標準之列',
  },
  message: {
    en: '“{type}” is not among the “space-types” of this standard: {types}. No report is ever asked. Correct it, or add it there.',
    'zh-Hant': '「{type}」不在本標準的「space-types」（{types}）之中，不會要求任何報告作答。請改正，或補入其中。',
  },
  why: {
    en: 'What the condition stands in is lost, and nobody notices.',
    'zh-Hant': '條件所在的內容等於沒有，而且沒有人會發覺。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(_, { document, imports: { resolution, complete } }) {
    if (resolution === undefined || !complete) return;
    const types = sayerOf(resolution, 'space-types')?.model.spaceTypes.flatMap((one) => one.value ?? []) ?? [];
    if (types.length === 0) return;
    const known = new Set(types.map(idKey));
    for (const place of inConditions(groupsOf(document))) {
      if (known.has(idKey(place.text))) continue;
      yield { at: place, args: { type: place.text, types }, fixes: () => nearestFixes(place, place.text, types) };
    }
  },
  examples: () => ({
    bad: [asking('self-run, franchised', 'franchise'), asking('自营, 加盟', '[自营, 加盟店]', 'zh-Hans')],
    good: [
      asking('self-run, franchised', 'franchised'),
      asking('自营, 加盟', '[自营, 加盟]', 'zh-Hans'),
      asking('', 'franchise'),
    ],
  }),
});

/** Those of conditions: the header's own list is held by nothing. */
const inConditions = picker(({ namespaces, holder }) => holder !== undefined && namespaces.includes('space-type'));
