import { inVariant } from '../../example.ts';

const base = `
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: flow
          title: 流程
          provision: requirement
          text: 受理應符合流程。
          processes:
            - id: intake
              title: 受理流程
              steps:
                - {id: apply, title: 申請}
                - {id: review, title: 審核, within: 1 h, record: 審核表}
`;

const adapting = (fields: string) =>
  inVariant(`adapt:\n  - clause: flow\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base);

const flow = (...steps: readonly string[]) => {
  const lines = ['id: apply, title: 申請', ...steps].map((one) => `      - {${one}}`);
  return adapting(`processes:\n  - id: intake\n    title: 受理流程\n    steps:\n${lines.join('\n')}`);
};

/** Processes that ask for less than those of the base, and such as ask for as much. */
export const processExamples = {
  bad: [
    flow('id: review, title: 審核, within: 90 min, record: 審核表'),
    flow('id: review, title: 審核, within: 1天, record: 審核表'),
    flow('id: review, title: 審核, record: 審核表'),
    flow('id: review, title: 審核, within: 1 h'),
    flow('id: sign, title: 簽約'),
    adapting('processes: []'),
  ],
  good: [
    flow('id: review, title: 審核, within: 60 min, record: 審核表', 'id: sign, title: 簽約'),
    flow('id: review, title: 審核, within: 30 min, record: 審核記錄表, role: 接待員'),
  ],
};
