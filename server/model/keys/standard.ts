import { words } from './make.ts';
import { body } from './standard-body.ts';
import { identity } from './standard-identity.ts';
import { issue } from './standard-issue.ts';
import { preliminaries } from './standard-preliminaries.ts';
import type { MapType } from './types.ts';

const numbered = ['national', 'sector', 'local', 'group', 'enterprise'];

/** All that a standard itself can say. */
export const standardKeys = { ...identity, ...issue, ...preliminaries, ...body };

export const standard: MapType = {
  name: 'standard',
  title: words('service standard', '服務標準'),
  what: words(
    'A service standard: what it is called and who issued it, its terms and indicators, and its clauses by chapter.',
    '一份服務標準：名稱與發布信息、術語和指標，以及按章排列的條款。',
  ),
  keys: standardKeys,
  conditions: [
    {
      key: 'number',
      when: [
        { key: 'class', values: numbered },
        { key: 'status', values: ['trial', 'current', 'superseded', 'withdrawn'] },
      ],
    },
    { key: 'chapters', unless: [{ key: 'extends' }] },
    { key: 'variant', when: [{ key: 'extends' }] },
  ],
  cut: true,
};
