import type { Position } from '../../base/position.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import { specAt } from '../../model/keys/type-at.ts';
import { type Script, scriptNames } from '../../model/values/script.ts';
import { type ConvertText, otherScript, seemsConvertible } from '../../model/wording/convert-script.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import type { Step } from '../../syntax/location.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import { pathOf, placeAt, type TypedPlace } from '../typed-place.ts';
import { conversionOf, convertFile, hasLanguage, textsOfFile } from './convert-file.ts';
import { fillLanguage, missingScript } from './fill-language.ts';
import { enclosing, type WrittenText, writtenTexts } from './written-texts.ts';

/** How much is converted: the text under the cursor, its clause, its file; or the script that a text map lacks is added. */
type Scope = 'text' | 'clause' | 'file' | 'fill';

/** What is put off until somebody takes it, since the phrases that Traditional script needs may have to be loaded. */
export interface Conversion {
  readonly uri: string;
  readonly position: Position;
  readonly scope: Scope;
  readonly to: Script;
}

interface Offer {
  readonly title: string;
  readonly conversion: Conversion;
}

const titles: Readonly<Record<Scope, Words>> = {
  text: { en: 'Convert this text to {script}', 'zh-Hant': '把這段文字轉為{script}' },
  clause: { en: 'Convert this clause to {script}', 'zh-Hant': '把本條轉為{script}' },
  file: { en: 'Convert this file to {script}', 'zh-Hant': '把本文件轉為{script}' },
  fill: { en: 'Fill in the {script} text', 'zh-Hant': '補上{script}文本' },
};

/**
 * The conversions that make sense at a position: of the text there, of the clause around it where that has other texts,
 * of the file at its `language`. Nothing for files that nobody can change.
 */
export function conversionOffers(document: Document, position: Position, locale: Locale): readonly Offer[] {
  const place = document.origin === 'workspace' ? placeAt(document, position) : undefined;
  if (place === undefined || place.root === 'config') return [];
  const offer = (scope: Scope, to: Script): Offer => ({
    title: say(titles[scope], locale, { script: scriptNames[to] }),
    conversion: { uri: document.uri, position, scope, to },
  });
  const texts = textsAt(document, place);
  const clause = clauseTexts(document, place);
  const whole = place.path.join('/') === 'language' ? textsOfFile(document) : [];
  const missing = texts.length === 1 ? texts.flatMap((text) => missingScript(text) ?? []) : [];
  const into = (to: Script): readonly Offer[] => {
    const some = (among: readonly WrittenText[]) => among.some((text) => isConvertible(text, to));
    const others = clause.filter(({ scalar }) => !texts.some((text) => text.scalar === scalar));
    return [
      ...(some(texts) ? [offer('text', to)] : []),
      ...(some(others) ? [offer('clause', to)] : []),
      ...(some(whole) ? [offer('file', to)] : []),
    ];
  };
  return [...missing.map((to) => offer('fill', to)), ...into('zh-Hans'), ...into('zh-Hant')];
}

/** What an offer changes. Its place is looked at anew, so the document must be the one for which it was made. */
export function offeredEdits(
  document: Document,
  { position, scope, to }: Conversion,
  convert: ConvertText,
): readonly DocumentEdits[] {
  if (scope === 'file') return convertFile(document, to, convert);
  const place = document.origin === 'workspace' ? placeAt(document, position) : undefined;
  if (place === undefined) return [];
  const texts = scope === 'clause' ? clauseTexts(document, place) : textsAt(document, place);
  const edits = texts.flatMap((text) =>
    scope === 'fill' ? fillLanguage(document, text, convert) : conversionOf(document, text, to, convert),
  );
  return edits.length === 0 ? [] : [{ document, edits }];
}

function isConvertible(text: WrittenText, to: Script): boolean {
  const replaced = text.language === otherScript(to) && hasLanguage(text, to);
  return !replaced && seemsConvertible(text.scalar.text, to, text.language);
}

/** The text under the cursor; at the key of a text, all its languages. */
function textsAt(document: Document, { location, root }: TypedPlace): readonly WrittenText[] {
  const { trail, scalar, part } = location;
  if (part !== 'value' && part !== 'key') return [];
  for (const length of [trail.length - 1, trail.length]) {
    const step = trail[length - 1];
    const type = specAt(root, pathOf(trail.slice(0, length)))?.type;
    if (type?.kind !== 'text' || step === undefined) continue;
    const texts = below(document, step, type);
    const here = texts.filter((text) => text.scalar === scalar || text.of?.entry.key === scalar);
    return here.length > 0 ? here : texts;
  }
  return [];
}

function clauseTexts(document: Document, { location, root }: TypedPlace): readonly WrittenText[] {
  const found = enclosing(root, location.trail, ['clause', 'adaptation']);
  return found === undefined ? [] : below(document, found.step, found.type);
}

function below(document: Document, { value, fragment }: Step, type: Parameters<typeof writtenTexts>[1]) {
  return value === undefined ? [] : writtenTexts(value, type, fragment, languageOf(document));
}
