import { getOrMake } from '../base/get-or-make.ts';
import type { Range } from '../base/position.ts';
import { type Locale, locales } from '../base/words.ts';
import type { CheckResult, FileFinding, FileFindings, Mending, Shard } from './formats/check-result.ts';

/** What `check --format json` prints; see `json-schema.ts`. */
export interface CheckedPart {
  readonly version: string;
  readonly locale: Locale;
  readonly shard?: Shard;
  readonly files: readonly string[];
  readonly findings: readonly PrintedFinding[];
  readonly unreadable: CheckResult['unreadable'];
}

interface PrintedFinding extends Pick<FileFinding, 'severity' | 'message' | 'range' | 'fixable'> {
  readonly file: string;
  readonly rule: string;
  readonly url?: string;
  readonly fix?: Mending;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

/** Reads such a text; undefined where it is none. */
export function partOf(text: string): CheckedPart | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPart(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPart(value: unknown): value is CheckedPart {
  if (typeof value !== 'object' || value === null) return false;
  const { version, locale, files, findings, unreadable }: Partial<Record<keyof CheckedPart, unknown>> = value;
  const lists = [files, findings, unreadable];
  return typeof version === 'string' && locales.some((one) => one === locale) && lists.every(Array.isArray);
}

type PartsProblem = 'otherParts' | 'missingParts' | 'unlikeParts';

type Joined = Pick<CheckResult, 'version' | 'locale' | 'files' | 'unreadable'>;

/**
 * What all parts found, as one check would have: in the order of the parts, whatever theirs is here. Parts of no check that was parted
 * come one after the other. `uriOf`: of a file, by its name.
 */
export function joinParts(
  parts: readonly CheckedPart[],
  uriOf: (file: string) => string,
): Joined | { readonly problem: PartsProblem; readonly missing: readonly number[] } {
  const [first] = parts;
  const problem = (name: PartsProblem, missing: readonly number[] = []) => ({ problem: name, missing });
  if (first === undefined) return problem('missingParts');
  const { version, locale } = first;
  if (parts.some((one) => one.version !== version || one.locale !== locale)) return problem('unlikeParts');
  const count = first.shard?.count;
  if (parts.some(({ shard }) => shard?.count !== count)) return problem('otherParts');
  const numbers = new Set(parts.flatMap(({ shard }) => shard?.number ?? []));
  if (count !== undefined) {
    if (numbers.size < parts.length) return problem('otherParts');
    const missing = Array.from({ length: count }, (_, at) => at + 1).filter((one) => !numbers.has(one));
    if (missing.length > 0) return problem('missingParts', missing);
  }
  const ordered = [...parts].sort((a, b) => (a.shard?.number ?? 0) - (b.shard?.number ?? 0));
  const unreadable = new Map(
    ordered.flatMap((part) => part.unreadable.map((one) => [`${one.file}\0${one.message}`, one])),
  );
  return {
    version,
    locale,
    files: ordered.flatMap((part) => filesOf(part, uriOf)),
    unreadable: [...unreadable.values()],
  };
}

function filesOf({ files, findings }: CheckedPart, uriOf: (file: string) => string): readonly FileFindings[] {
  const byFile = new Map<string, FileFinding[]>(files.map((file) => [file, []]));
  for (const { file, rule, severity, message, range, url = '', fixable, fix, related } of findings) {
    getOrMake(byFile, file, (): FileFinding[] => []).push({
      code: rule,
      severity,
      message,
      range,
      url,
      fixable,
      ...(fix && { mending: fix }),
      related: related.map((one) => ({
        uri: /^[a-z][a-z0-9+.-]+:/i.test(one.file) ? one.file : uriOf(one.file),
        range: one.range,
        message: one.message,
      })),
    });
  }
  return Array.from(byFile, ([file, diagnostics]) => ({ file, diagnostics }));
}
