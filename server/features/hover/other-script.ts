import { say } from '../../base/words.ts';
import { scriptNames } from '../../model/values/script.ts';
import { converted, otherScript } from '../../model/wording/convert-script.ts';
import { escaped } from '../markup.ts';
import type { TypedPlace } from '../typed-place.ts';
import type { HoverContext } from './asked.ts';
import { languageAt } from './describe-wording.ts';

/** UTF-16 units; a longer text would hide what else a hover has to say. */
const longest = 200;

/** The short text under the cursor in the other script of Chinese, for readers who asked for it in the settings. */
export function inOtherScript(asked: HoverContext, place: TypedPlace): string | undefined {
  const { convert, locale } = asked.reader;
  const { scalar, part } = place.location;
  if (convert === undefined || part !== 'value' || scalar === undefined || place.entry?.type.kind !== 'text') return;
  const language = languageAt(asked, place);
  if (language === 'en' || scalar.text.length > longest) return;
  const to = otherScript(language);
  const text = converted(scalar.text, to, language, (one) => convert(one, to));
  return text === scalar.text ? undefined : `**${say(scriptNames[to], locale)}** · ${escaped(text)}`;
}
