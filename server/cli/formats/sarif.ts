import { type Locale, say } from '../../base/words.ts';
import { rules } from '../../generated/rules.ts';
import { type Diagnostic, wordingOf } from '../../rules/engine/render.ts';
import type { Rule } from '../../rules/rule.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { checkWords } from '../check-words.ts';
import { type CheckResult, type FileFinding, type Mending, relativeName, relativeUri } from './check-result.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonLines } from './json.ts';

/** SARIF knows no hint; what is a hint here is told in `properties`. */
const levels: Readonly<Record<Rule['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const base = '%SRCROOT%';

/**
 * SARIF 2.1.0: every rule, and a result for each finding with the way to mend it; 1-based, in UTF-16 columns. It says nothing of
 * where on the machine the files lie, so that it may be sent to where code is reviewed.
 */
export function printSarif(result: CheckResult): readonly string[] {
  const { version, locale, files, unreadable } = result;
  const run = {
    tool: {
      driver: {
        name: 'Clausewright',
        version,
        semanticVersion: version,
        // SARIF's pattern has room for a script in no language.
        language: locale === 'en' ? 'en' : 'zh',
        rules: rules.map((rule) => describe(rule, locale)),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { description: { text: say(checkWords.checkedFolder, locale) } } },
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(({ file, message }) => ({
          level: 'error',
          message: { text: message },
          locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
        })),
      },
    ],
    results: files.flatMap(({ file, diagnostics }) => {
      const prints = fingerprints(file, diagnostics);
      return diagnostics.map((one, at) => toResult(file, one, prints[at] ?? '', result));
    }),
  };
  return jsonLines({ $schema: schema, version: '2.1.0', runs: [run] });
}

function describe(rule: Rule, locale: Locale): object {
  const text = say(wordingOf(rule, undefined), locale).replace(/\{[a-z][a-zA-Z]*\}/g, '…');
  const why = say(rule.why, locale);
  const more = say(checkWords.explainMore, locale, { command: `clausewright explain ${rule.code}` });
  return {
    id: rule.code,
    name: nameOf(rule.code),
    shortDescription: { text: say(rule.title, locale) },
    fullDescription: { text: why },
    help: { text: `${text}\n${why}\n${more}`, markdown: `> ${text}\n\n${why}\n\n${more}` },
    defaultConfiguration: { enabled: rule.severity !== 'off', level: levels[rule.severity] },
    properties: { tags: [rule.code.slice(0, rule.code.indexOf('/'))], severity: rule.severity, fix: rule.fix },
  };
}

/** As viewers show rules: `ReportUnanswered` of `report/unanswered`. */
function nameOf(code: string): string {
  return code.replace(/(?:^|[/-])([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function toResult(file: string, finding: FileFinding, fingerprint: string, { folder }: CheckResult): object {
  const { code, severity, message, range, related, mending } = finding;
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [location(artifact(file), range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        ...relatedLocation(one.uri, folder, one.range),
        message: { text: one.message },
      })),
    }),
    ...(mending && { fixes: [fixOf(file, mending)] }),
    partialFingerprints: { 'clausewright/v1': fingerprint },
    properties: { severity },
  };
}

function fixOf(file: string, { title, edits }: Mending): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(file), replacements }] };
}

/** What ships with us is no file of whoever reads this: it has a name. */
function relatedLocation(uri: string, folder: string, range: Diagnostic['range']): object {
  const file = relativeName(uri, folder);
  if (file !== undefined) return location(artifact(file), range);
  const name = fileNameOf(uri);
  return { logicalLocations: [{ name, kind: 'resource' }] };
}

function artifact(file: string): object {
  return { uri: relativeUri(file), uriBaseId: base };
}

function location(artifactLocation: object, range: Diagnostic['range']): object {
  return { physicalLocation: { artifactLocation, region: region(range) } };
}

function region({ start, end }: Diagnostic['range']): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
