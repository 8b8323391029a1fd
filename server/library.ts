import { localDate } from './base/local-date.ts';
import { localeOfTag } from './base/locale-tag.ts';
import type { Locale } from './base/words.ts';
import { resolvedText } from './features/resolved-text.ts';
import { rulePage } from './features/rule-page/page.ts';
import { createService, type Service } from './service.ts';
import { resolveEdition } from './workspace/resolve/resolve.ts';

/**
 * The core as a library: pure and synchronous, on Node.js and in a browser. What stands in this file is what other programs may
 * rely on, so its types name nothing of the inside.
 */

/** The language of what is said. */
export type SpokenLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

/** Other files that a text rests on: standards, settings, further reports. By name or address, with their texts. */
export type OtherFiles = Readonly<Record<string, string>>;

export interface LibraryOptions {
  readonly others?: OtherFiles;
  /** English, unless told. */
  readonly locale?: SpokenLanguage;
  /** The day that counts as today, `2026-11-30`; by default that of the machine. */
  readonly today?: string;
}

export interface TextOptions extends LibraryOptions {
  /** The name or address of the file that the text is of. What kind of file it is decides the text itself. */
  readonly uri?: string;
}

/** Counted from 0, columns in UTF-16 units, as in LSP. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface TextSpan {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** What is wrong at a place of a text. */
export interface TextFinding {
  /** Its code, such as `report/unanswered`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** What is wrong, why it matters and what to do, in one line. */
  readonly message: string;
  readonly range: TextSpan;
  /** Whether an editor has a quick fix for it. */
  readonly fixable: boolean;
  /** Other places that it has to do with. */
  readonly related: readonly { readonly uri: string; readonly range: TextSpan; readonly message: string }[];
}

/** A standard with everything that it takes over from its base. */
export interface ResolvedEdition {
  /** One whole standard that needs no base. */
  readonly yaml: string;
  /** The edition that is missing, or leads back to itself, so that what comes from there is not in it. */
  readonly missing?: string;
}

/** Everything that is wrong in the text of a standard, a report or the settings, in the order of the text. */
export function check(text: string, options: TextOptions = {}): readonly TextFinding[] {
  const { uri = 'text.standard.yaml' } = options;
  const address = addressOf(uri);
  const service = serviceOf(options);
  service.load([{ uri: address, text }]);
  return service
    .diagnostics(address, localeOf(options))
    .map(({ code, severity, message, range, fixable, related }) => ({
      rule: code,
      severity,
      message,
      range,
      fixable,
      related,
    }));
}

/** An edition such as `makerspace-coworking@2017`, of the other files or of those that ship; undefined where there is none. */
export function resolve(edition: string, options: LibraryOptions = {}): ResolvedEdition | undefined {
  const resolution = resolveEdition(serviceOf(options).snapshot(), edition);
  if (resolution === undefined) return undefined;
  const yaml = resolvedText(resolution, localeOf(options));
  return resolution.broken === undefined ? { yaml } : { yaml, missing: resolution.broken.edition };
}

/** The page of a rule, as Markdown: what it finds, why it matters, how to mend it, with examples; undefined for no rule of ours. */
export function explain(rule: string, options: Pick<LibraryOptions, 'locale'> = {}): string | undefined {
  const { rules, snapshot } = createService('');
  const found = rules.find(({ code }) => code === rule);
  return found && rulePage(found, rules, snapshot(), localeOf(options));
}

/** Where types hold nobody back, a language may be named as any program names it, and one that is not spoken here is English. */
function localeOf({ locale }: Pick<LibraryOptions, 'locale'>): Locale {
  return localeOfTag(String(locale)) ?? 'en';
}

const root = 'file:///';

function serviceOf({ others = {}, today = localDate(new Date()) }: LibraryOptions): Service {
  const service = createService(today);
  service.learn([{ kind: 'roots', roots: [root] }]);
  service.load(Object.entries(others).map(([name, text]) => ({ uri: addressOf(name), text })));
  return service;
}

/** A name counts as that of a file at the root. */
function addressOf(name: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) return name;
  return (
    root +
    name
      .replace(/^\.?\//, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
  );
}
