import { expect, test } from 'vitest';
import { languageByName } from '../../client/selector.ts';

test.each([
  ['/a/makerspace@2017.standard.yaml', 'service-standard'],
  ['/a/makerspace.standard.yml', 'service-standard'],
  ['/a/方糖小鎮.report.yaml', 'service-report'],
  ['/a/standard.yaml', undefined],
  ['/a/x.standard.yaml.bak', undefined],
  ['/a/x.report.json', undefined],
])('%s is %s', (path, language) => {
  expect(languageByName(path)).toBe(language);
});
