import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { scriptEvidence } from '../../server/model/values/script.ts';
import type { Example } from '../../server/rules/example.ts';

/** The scripts that an example's reader can tell: by characters which belong to one script alone. */
function scriptsOf({ show }: Example): readonly string[] {
  return [...new Set(scriptEvidence(show).map(({ script }) => script))];
}

/** Authors write either script, so whatever is said of Chinese text, or of the file around it, is shown in both. */
const inBoth = rules.filter(({ code }) => /^(?:yaml|prose)\//.test(code));

describe.each(inBoth)('$code', ({ examples }) => {
  test.each(['bad', 'good'] as const)('has a %s example in either script', (kind) => {
    expect([...new Set(examples()[kind].flatMap(scriptsOf))].sort()).toEqual(['zh-Hans', 'zh-Hant']);
  });
});
