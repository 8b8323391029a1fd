import { defaultFormat, leastWidth } from '../features/formatting/options.ts';
import { type Settings, type ShownSeverity, shownSeverities } from '../protocol/settings.ts';
import { readLanguage } from './language.ts';

export const defaultSettings: Settings = {
  locale: 'auto',
  onTypeRepair: true,
  pinyin: 'auto',
  hoverOtherScript: false,
  hintNumbers: true,
  hintVerdicts: true,
  hintFigures: true,
  formatWidth: defaultFormat.width,
  formatKeyOrder: defaultFormat.keyOrder,
  formatLongTexts: defaultFormat.longTexts,
  formatSpacing: defaultFormat.spacing,
  severities: {},
  cache: true,
};

/** Settings as an editor sends them; what is missing or does not read stays as it is. */
export function settingsFrom(sent: unknown, known: Settings): Settings {
  if (typeof sent !== 'object' || sent === null) return known;
  const { locale, pinyin, ...switches } = sent as { readonly [key in keyof Settings]?: unknown };
  return {
    locale: locale === 'auto' ? locale : (readLanguage(locale).locale ?? known.locale),
    onTypeRepair: booleanOr(switches.onTypeRepair, known.onTypeRepair),
    pinyin: oneOf(pinyin, ['auto', 'on', 'off'], known.pinyin),
    hoverOtherScript: booleanOr(switches.hoverOtherScript, known.hoverOtherScript),
    hintNumbers: booleanOr(switches.hintNumbers, known.hintNumbers),
    hintVerdicts: booleanOr(switches.hintVerdicts, known.hintVerdicts),
    hintFigures: booleanOr(switches.hintFigures, known.hintFigures),
    formatWidth: wholeOr(switches.formatWidth, known.formatWidth),
    formatKeyOrder: booleanOr(switches.formatKeyOrder, known.formatKeyOrder),
    formatLongTexts: booleanOr(switches.formatLongTexts, known.formatLongTexts),
    formatSpacing: booleanOr(switches.formatSpacing, known.formatSpacing),
    severities: severitiesFrom(switches.severities, known.severities),
    cache: booleanOr(switches.cache, known.cache),
  };
}

/** Whether other kinds of hints are shown. */
export function showsOtherHints(a: Settings, b: Settings): boolean {
  return (['hintNumbers', 'hintVerdicts', 'hintFigures'] as const).some((kind) => a[kind] !== b[kind]);
}

/** Whether findings are shown as others. */
export function showsOtherFindings(a: Settings, b: Settings): boolean {
  const written = ({ severities }: Settings): string => JSON.stringify(Object.entries(severities).sort());
  return written(a) !== written(b);
}

function severitiesFrom(sent: unknown, known: Settings['severities']): Settings['severities'] {
  if (typeof sent !== 'object' || sent === null) return known;
  const read = Object.entries(sent).filter((one): one is [string, ShownSeverity] => shownSeverities.includes(one[1]));
  return Object.fromEntries(read);
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function wholeOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= leastWidth ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
