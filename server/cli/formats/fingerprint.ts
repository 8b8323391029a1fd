import { sha256InHex } from '../../base/sha256.ts';
import type { FileFinding } from './check-result.ts';

/**
 * Tells a finding from all others of its file, also after lines above it have come or gone: by its rule and what it says, and
 * which it is of those that say the same.
 */
export function fingerprints(file: string, findings: readonly FileFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, message }) => {
    const said = `${file}\0${code}\0${message}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return sha256InHex(`${said}\0${before}`);
  });
}
