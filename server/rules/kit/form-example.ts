import { askingWith, simplified } from '../example.ts';

const annex = `
annexes:
  - id: sheets
    title: 表格
    nature: informative
    forms:
      - id: intake
        title: 入住登記表
        fields:
          - {id: name, label: 姓名, required: true}
          - {id: age, label: 年齡, type: number, unit: 歲}
          - {id: moved, label: 入住日期, type: date}
          - {id: care, label: 照護等級, type: choice, choices: [自理, 半自理, 不能自理]}
          - {id: agreed, label: 是否同意, type: yes-no}
`;

/** A standard with a form in an annex, which a report may fill. */
export function formStandard(language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant'): string {
  const text = askingWith({ header: annex });
  return language === 'zh-Hans' ? simplified(text) : text;
}
