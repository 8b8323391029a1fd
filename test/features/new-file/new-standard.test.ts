import { describe, expect, test } from 'vitest';
import { locales } from '../../../server/base/words.ts';
import { newStandard } from '../../../server/features/new-file/new-standard.ts';
import { serviceParts } from '../../../server/features/new-file/service-parts.ts';
import { languages } from '../../../server/model/field.ts';
import { valuesOf } from '../../../server/model/keys/enums.ts';
import { createService } from '../../../server/service.ts';
import { findings, workspace } from '../../support/workspace.ts';

const { snapshot } = createService('2026-11-24');
const every = serviceParts.map(({ id }) => id);
const valuesFor = (name: 'class' | 'drafting-rules') => valuesOf(name).map(({ value }) => value);

describe.each(languages)('a new standard in %s', (language) => {
  const field = language === 'en' ? 'guesthouses' : '民宿';
  test.each(valuesFor('class'))('has nothing wrong but what is still open: %s', (kind) => {
    for (const draftingRules of valuesFor('drafting-rules')) {
      for (const parts of [every, every.slice(0, 1), []]) {
        for (const locale of locales) {
          const text = newStandard(
            { field, class: kind, number: '', draftingRules, parts, language },
            snapshot(),
            locale,
          );
          const name = 'new.standard.yaml';
          const found = findings(workspace({ [name]: text }), name);
          const codes = [...new Set(found.map(({ code }) => code))];
          expect(codes, `${draftingRules} ${found.map(({ message }) => message).join('\n')}\n${text}`).toEqual([
            'schema/to-fill-in',
          ]);
        }
      }
    }
  });
});
