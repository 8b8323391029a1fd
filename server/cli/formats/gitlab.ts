import { sha256InHex } from '../../base/sha256.ts';
import type { Diagnostic } from '../../rules/engine/render.ts';
import type { CheckResult } from './check-result.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonLines } from './json.ts';

const severities: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/** GitLab's Code Quality report, shown in merge requests; lines are 1-based. */
export function printGitlab({ files, unreadable }: CheckResult): readonly string[] {
  const findings = files.flatMap(({ file, diagnostics }) => {
    const prints = fingerprints(file, diagnostics);
    return diagnostics.map(({ code, severity, message, range: { start, end } }, at) => ({
      description: message,
      check_name: code,
      fingerprint: prints[at],
      severity: severities[severity],
      location: { path: file, lines: { begin: start.line + 1, end: end.line + 1 } },
    }));
  });
  const unread = unreadable.map(({ file, message }) => ({
    description: message,
    check_name: 'unreadable',
    fingerprint: sha256InHex(`${file}\0unreadable\0${message}`),
    severity: 'blocker',
    location: { path: file, lines: { begin: 1 } },
  }));
  return jsonLines([...unread, ...findings]);
}
