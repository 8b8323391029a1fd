import { inVariant } from '../../example.ts';

const base = `
  indicators:
    beds: {title: 床位數, unit: 張, kind: stock}
    hours: {title: 值班時間, unit: 小時, kind: measure}
    baths: {title: 浴室, unit: 間, kind: stock}
  evidence-kinds:
    roster: {title: 值班表}
    log: {title: 巡查記錄}
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: night
          title: 夜間服務
          provision: requirement
          text: 夜間服務應符合下列要求：
          items:
            - {id: patrol, text: 巡查間隔不超過2小時；, evidence: [log], verification: {method: [examine, observe]}}
            - {id: watch, text: 值班不少於8小時；, criteria: [{indicator: hours, at-least: 8}], evidence: [roster]}
            - {id: bath, when: {text: 設有浴室的, criteria: [{indicator: baths, at-least: 1}]}, text: 浴室有呼叫裝置；}
            - {id: light, text: 走廊有夜燈。}
`;

const adapting = (fields: string) =>
  inVariant(`adapt:\n  - clause: night\n    because: 甲\n${fields.replace(/^/gm, '    ')}`, base);
const changing = (item: string) => adapting(`adapt-items:\n  - {${item}}`);
const anew = (bath: string) =>
  adapting(
    `items:\n  - {id: patrol, text: 巡查間隔不超過2小時；, evidence: [log], verification: {method: [examine, observe]}}\n  - {id: watch, text: 值班不少於8小時；, criteria: [{indicator: hours, at-least: 8}], evidence: [roster]}\n  - {id: bath, ${bath}text: 浴室有呼叫裝置；}\n  - {id: light, text: 走廊有夜燈。}`,
  );

/** What a variant may do with single items of its base, and what not. */
export const itemExamples = {
  bad: [
    changing('item: watch, criteria: [{indicator: hours, at-least: 6}]'),
    changing('item: watch, evidence: []'),
    changing('item: patrol, text: 巡查間隔不超過3小時；'),
    changing('item: patrol, verification: {method: observe}'),
    changing('item: bath, when: {text: 設有浴室2間及以上的, criteria: [{indicator: baths, at-least: 2}]}'),
    changing('item: light, when: {criteria: [{indicator: beds, at-least: 50}]}'),
    anew('when: {text: 設有浴室3間及以上的, criteria: [{indicator: baths, at-least: 3}]}, '),
  ],
  good: [
    changing('item: watch, text: 值班不少於12小時；, criteria: [{indicator: hours, at-least: 12}]'),
    changing('item: patrol, text: 巡查間隔不超過1小時；, evidence: [log, roster]'),
    changing('item: patrol, verification: {method: [examine, observe, interview]}'),
    changing('item: bath, when: {}'),
    changing('item: light, criteria: [{indicator: beds, at-least: 1}]'),
    anew(''),
  ],
};
