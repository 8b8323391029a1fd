import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { demoStandard } from './demo-standard.ts';

/** A standard with these clauses, each of which asks for an answer. */
export const standard = (clauses: readonly string[]) =>
  demoStandard(
    clauses
      .map(
        (id) => `      - id: ${id}
        provision: requirement
        text: 應配備導師
        verification: {method: examine}
`,
      )
      .join(''),
  );
/** A report that answers one of them. */
export const report = (name: string) => `report: ${name}
against: demo@2020
operator:
  name: ${name}
period: 2020
answers:
  a:
    status: implemented
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;
/** Three reports that answer all of their standard. */
export const files = {
  'demo.standard.yaml': standard(['a']),
  ...Object.fromEntries(['one', 'two', 'three'].map((name) => [`${name}.report.yaml`, report(name)])),
};

export const rulesOf = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);
export const unanswered = (params: PublishDiagnosticsParams) => rulesOf(params).includes('report/unanswered');
