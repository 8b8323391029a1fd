import type { Words } from '../../base/words.ts';
import type { MapType } from '../../model/keys/types.ts';

/** Another way in which a map is often begun than with what it must have: what it is then called, and its keys. */
interface MapBeginning {
  readonly title: Words;
  readonly keys: readonly string[];
}

const annex = (key: string, en: string, hant: string): MapBeginning => ({
  title: { en: `annex with ${en}`, 'zh-Hant': `附有${hant}的附錄` },
  keys: ['id', 'title', 'nature', 'text', key],
});

const beginnings: Readonly<Record<string, readonly MapBeginning[]>> = {
  item: [{ title: { en: 'list item with an id', 'zh-Hant': '帶標識的列項' }, keys: ['id', 'text'] }],
  step: [
    {
      title: { en: 'whole step', 'zh-Hant': '完整步驟' },
      keys: ['id', 'title', 'role', 'place', 'within', 'input', 'output', 'record'],
    },
  ],
  annex: [
    annex('tables', 'a table', '表'),
    annex('forms', 'a form', '表格'),
    annex('processes', 'a process', '服務流程'),
  ],
};

export function beginningsOf({ name }: MapType): readonly MapBeginning[] {
  return beginnings[name] ?? [];
}
