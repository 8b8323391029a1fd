import { say, type Words } from '../../base/words.ts';
import { type Language, languages } from '../../model/field.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import type { Provision } from '../../model/standard.ts';
import { describeModal, type ModalDescription } from '../../model/wording/describe-modal.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import { readProse } from '../../model/wording/reading.ts';
import { sourceWords } from '../../model/wording/source-words.ts';
import { type Span, touchesOffset } from '../../model/wording/span.ts';
import { findTerms } from '../../model/wording/terms.ts';
import type { Step } from '../../syntax/location.ts';
import { absolute, sourceRange } from '../../syntax/navigate.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { draftingRulesOf, languageOf } from '../../workspace/document.ts';
import { termsIn } from '../../workspace/resolve/term-index.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { escaped, escapedLine } from '../markup.ts';
import type { TypedPlace } from '../typed-place.ts';
import type { Hover } from './answer.ts';
import type { HoverContext } from './asked.ts';
import { termPage } from './describe-reference.ts';

const words = {
  cited: { en: '{standing} ({source})', 'zh-Hant': '{standing}（{source}）' },
  under: { en: '{profile}: {standing} ({source})', 'zh-Hant': '{profile}：{standing}（{source}）' },
  fits: { en: 'Fits the clause’s type, {provision}.', 'zh-Hant': '與條款類型（{provision}）相符。' },
  differs: { en: 'Does not fit the clause’s type, {provision}.', 'zh-Hant': '與條款類型（{provision}）不符。' },
  instead: { en: 'Write “{instead}”.', 'zh-Hant': '改用「{instead}」。' },
  experimental: { en: 'This table is experimental.', 'zh-Hant': '此表為試驗性。' },
} satisfies Readonly<Record<string, Words>>;

/** Inside a text: what its modal verb says under the file's drafting rules, or the term that stands there. */
export function hoverWording(asked: HoverContext, place: TypedPlace): Hover | undefined {
  const { scalar, offset, trail, part } = place.location;
  const fragment = trail.at(-1)?.fragment;
  if (part !== 'value' || scalar === undefined || offset === undefined || fragment === undefined) return undefined;
  const shown = (span: Span, markdown: string): Hover => ({
    markdown,
    range: absolute(asked.document.tree, { fragment, range: sourceRange(scalar, span.start, span.end) }),
  });
  const profile = profileOf(draftingRulesOf(asked.document));
  const reading = readProse(scalar.text, languageAt(asked, place));
  const modal = describeModal(reading, offset, profile, provisionAt(place));
  if (modal) return shown(modal, modalPage(modal, scalar, profile, place, asked));
  const resolution = resolutionFor(asked.snapshot, asked.document);
  const use = resolution && findTerms(scalar.text, termsIn(resolution)).find((one) => touchesOffset(one, offset));
  return use && shown(use, termPage(use.form.term, asked));
}

function modalPage(
  modal: ModalDescription,
  scalar: ScalarNode,
  profile: Profile,
  place: TypedPlace,
  asked: HoverContext,
) {
  const { locale } = asked.reader;
  const { entry, meaning, standing, fits } = modal;
  const source = say(sourceWords(entry.source), locale);
  // The place cited is mostly one of the drafting rules themselves.
  const under = source.startsWith(say(profile.title, locale)) ? words.cited : words.under;
  const provision = provisionAt(place);
  const name = provision && nameOf(provision);
  const fitting =
    fits === undefined || name === undefined ? '' : say(fits ? words.fits : words.differs, locale, { provision: name });
  const instead = entry.instead === undefined ? '' : say(words.instead, locale, { instead: entry.instead });
  return [
    `**${escapedLine(scalar.text.slice(modal.start, modal.end))}** · ${escaped(say(meaning, locale))}`,
    escaped(say(under, locale, { profile: profile.title, standing, source })),
    escaped([fitting, instead].filter((part) => part !== '').join(locale === 'en' ? ' ' : '')),
    profile.experimental ? escaped(say(words.experimental, locale)) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function nameOf(provision: Provision): Words {
  return (
    valuesOf('provision').find(({ value }) => value === provision)?.title ?? { en: provision, 'zh-Hant': provision }
  );
}

/** In a map of languages the key says it, else the file does. */
export function languageAt({ document }: HoverContext, { path }: TypedPlace): Language {
  const last = path.at(-1);
  return languages.find((language) => language === last) ?? languageOf(document);
}

/** The provision type of the clause whose text or item the cursor is in; undefined in notes, titles and elsewhere. */
function provisionAt({ location: { trail } }: TypedPlace): Provision | undefined {
  const at = trail.findIndex(({ key }) => key === 'text' || key === 'items');
  const holder = trail[at - 1];
  if (holder?.value === undefined || !trail.slice(at).every(isOfText)) return undefined;
  const entry = entriesOf(viewOf(holder.value, holder.fragment)).find(({ key }) => key.text === 'provision');
  const part = entry?.value.part;
  const written = part?.kind === 'scalar' ? part.text : undefined;
  return valuesOf('provision').find(({ value }) => value === written)?.value as Provision | undefined;
}

function isOfText({ key }: Step): boolean {
  return key === undefined || key === 'text' || key === 'items' || languages.some((language) => language === key);
}
