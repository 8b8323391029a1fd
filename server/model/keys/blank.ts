import type { Words } from '../../base/words.ts';
import { words } from './make.ts';
import type { Namespace, Topic, ValueType, WordKind } from './types.ts';

/** What an id looks like, where an author gives one. */
const ids: Partial<Readonly<Record<Namespace, string>>> = {
  clause: 'fire-exit',
  division: 'safety',
  term: 'guest',
  indicator: 'room-count',
  'evidence-kind': 'photo',
  attachment: 'room-list',
  report: 'guesthouse-2026',
};

const forms: Partial<Readonly<Record<WordKind, Words>>> = {
  date: words('{title} as 2026-01-31', '{title} 如 2026-01-31'),
  'credit-code': words('18 characters from the business licence', '營業執照上的 18 位代碼'),
};

const shortName = words('short name of the {title} such as {id}', '{title}的短名 如 {id}');
const edition = words('{title} as id@year such as guesthouse@2026', '{title} 如 guesthouse@2026');

/**
 * What a placeholder says that stands for a value: as short as a title, with the form where it has to have one. `of`: what bears
 * the id that is given. No sign among it that structure is made of.
 */
export function blankOf(type: ValueType, { title }: Pick<Topic, 'title'>, of?: Pick<Topic, 'title'>): Words {
  if (type.kind === 'definition') {
    if (type.of === 'edition') return filled(edition, title, '');
    const id = ids[type.of];
    return of === undefined || id === undefined ? title : filled(shortName, of.title, id);
  }
  const form = type.kind === 'word' ? forms[type.word] : undefined;
  return form === undefined ? title : filled(form, title, '');
}

function filled(form: Words, title: Words, id: string): Words {
  const fill = (text: string, name: string) => text.replace('{title}', name).replace('{id}', id);
  return { en: fill(form.en, title.en), 'zh-Hant': fill(form['zh-Hant'], title['zh-Hant']) };
}
