import { inVariant } from '../../example.ts';

const base = `
  levels: [甲級, 乙級]
  indicators:
    wait: {title: 審核用時, unit: 小時}
    pick-up: {title: 交件用時, unit: 小時}
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
        - id: hand-over
          title: 交件
          provision: requirement
          text: 交件應符合流程。
          processes:
            - id: handing
              title: 交件流程
              steps:
                - {id: pick, title: 取件, within: {甲級: 1 h, 乙級: 2 h}, indicator: pick-up}
  annexes:
    - id: flows
      title: 流程
      text: 投訴按下列流程處理。
      processes:
        - id: complaint
          title: 投訴流程
          steps:
            - {id: accept, title: 受理, within: 24 h}
            - {id: answer, title: 答覆, within: 3個工作日}
        - {id: refund, title: 退費流程, steps: [{id: ask, title: 申請}, {id: pay, title: 退費, within: 5天}]}
`;

const adapting = (fields: string) =>
  inVariant(`adapt:\n  - clause: flow\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base);

const flow = (...steps: readonly string[]) => {
  const lines = ['id: apply, title: 申請', ...steps].map((one) => `      - {${one}}`);
  return adapting(`processes:\n  - id: intake\n    title: 受理流程\n    steps:\n${lines.join('\n')}`);
};

const handOver = (step: string) =>
  inVariant(
    `adapt:\n  - clause: hand-over\n    because: 甲\n    processes: [{id: handing, title: 交件流程, steps: [{id: pick, title: 取件, ${step}}]}]`,
    base,
  );

const inAnnex = (...steps: readonly string[]) =>
  inVariant(
    `annexes:\n  - id: flows\n    processes:\n      - id: complaint\n        title: 投訴流程\n        steps: [${steps.map((one) => `{${one}}`).join(', ')}]`,
    base,
  );

/** Processes that ask for less than those of the base, and such as ask for as much. */
export const processExamples = {
  bad: [
    flow('id: review, title: 審核, within: 90 min, record: 審核表'),
    flow('id: review, title: 審核, within: 1天, record: 審核表'),
    flow('id: review, title: 審核, record: 審核表'),
    flow('id: review, title: 審核, within: 1 h'),
    flow('id: sign, title: 簽約'),
    adapting('processes: []'),
    handOver('within: {甲級: 1 h, 乙級: 3 h}, indicator: pick-up'),
    handOver('within: {甲級: 1 h}, indicator: pick-up'),
    handOver('within: 90 min, indicator: pick-up'),
    handOver('within: {甲級: 1 h, 乙級: 2 h}'),
    inAnnex('id: accept, title: 受理, within: 48 h', 'id: answer, title: 答覆, within: 3個工作日'),
    inAnnex('id: accept, title: 受理, within: 24 h'),
  ],
  good: [
    handOver('within: 1 h, indicator: pick-up'),
    handOver('within: {甲級: 0.5 h, 乙級: 2 h}, indicator: pick-up'),
    flow('id: review, title: 審核, within: 60 min, record: 審核表', 'id: sign, title: 簽約'),
    inAnnex('id: accept, title: 受理, within: 12 h', 'id: answer, title: 答覆, within: 2個工作日'),
    flow('id: review, title: 審核, within: 30 min, record: 審核記錄表, role: 接待員'),
  ],
};
