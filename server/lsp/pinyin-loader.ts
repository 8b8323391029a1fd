import type { Locale } from '../base/words.ts';
import type { Spell } from '../features/completion/by-ear.ts';
import type { Settings } from '../protocol/settings.ts';

/** How names are spoken: nothing while nobody wants it, and until the tables, a bundle of their own, are loaded. */
export function createPinyinLoader(): (settings: Settings, locale: Locale) => Spell | undefined {
  let spell: Spell | undefined;
  let asked = false;
  return ({ pinyin }, locale) => {
    const wanted = pinyin === 'on' || (pinyin === 'auto' && locale !== 'en');
    if (!wanted) return undefined;
    if (!asked) {
      asked = true;
      // Without the tables completion goes on by id, title and script.
      void import('../lazy/pinyin.ts').then(
        (tables) => {
          spell = tables.spell;
        },
        () => undefined,
      );
    }
    return spell;
  };
}
