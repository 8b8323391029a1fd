import { toSimplified } from '../base/simplify.ts';
import type { Reader } from '../features/reader.ts';
import type { Settings } from '../protocol/settings.ts';
import { converterTo } from './converters.ts';

/** What shows texts in the other script: nothing while nobody wants it, and until the phrases for Traditional are loaded. */
export function createScriptReader(): (settings: Settings) => Reader['convert'] {
  let convert: Reader['convert'];
  let asked = false;
  return ({ hoverOtherScript }) => {
    if (!hoverOtherScript) return undefined;
    if (!asked) {
      asked = true;
      void converterTo('zh-Hant').then(
        (toTraditional) => {
          convert = (text, to) => (to === 'zh-Hans' ? toSimplified(text) : toTraditional(text));
        },
        () => undefined,
      );
    }
    return convert;
  };
}
