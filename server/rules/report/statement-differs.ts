import { remembering } from '../../base/remembering.ts';
import { proseOf } from '../../model/field.ts';
import type { Indicator } from '../../model/standard.ts';
import { mayBeSame } from '../../model/values/estimate.ts';
import { readQuantity } from '../../model/values/quantity-text.ts';
import { type FigureNames, figureNames } from '../../model/wording/figure-names.ts';
import { findFiguresThatDiffer, type NamedFigure } from '../../model/wording/stated-figures.ts';
import { amountPlace, type GivenFigure, quantityOf } from '../../workspace/assess/figures.ts';
import { inAnswer } from '../example.ts';
import { placeIn, readText } from '../kit/prose-text.ts';
import { figureWords } from '../kit/words/amount-words.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const said = (statement: string, figures = 'mentor-count: 4') =>
  inAnswer(`status: implemented\nstatement: ${statement}`, { figures });

export const rule = defineCheck({
  code: 'report/statement-differs',
  severity: 'info',
  title: { en: 'A statement and a figure that differ', 'zh-Hant': '說明與數據不一致' },
  message: {
    en: 'The statement says “{said}”, but the figure given for {indicator} is {amount}. Make them agree.',
    'zh-Hant': '說明寫的是「{said}」，而{indicator}填報為{amount}。請改為一致。',
  },
  why: {
    en: 'Readers notice two numbers for one thing, and trust neither.',
    'zh-Hant': '同一件事出現兩個數，讀者哪個都不信。',
  },
  fix: 'none',
  on: 'answer',
  reads: ['given'],
  concerns: ({ statement }) => statement !== undefined,
  *check(answer, { document, setting, given }) {
    if (answer.statement === undefined) return;
    const figures = given.of(answer).map(named);
    if (figures.length === 0) return;
    for (const { prose, language } of proseOf(answer.statement, setting.language)) {
      for (const stated of findFiguresThatDiffer(readText(prose, language).reading, figures)) {
        const figure = stated.leaf;
        const { indicator } = figure;
        yield {
          at: placeIn(prose, stated),
          args: {
            said: stated.written.trim(),
            indicator: nameOf(indicator.value.title, indicator.value.id.text, indicator.language),
            amount: figureWords(figure),
          },
          related: [{ document, place: amountPlace(figure.figure), words: figureHere }],
        };
      }
    }
  },
  examples: () => ({
    bad: [
      said('現有導師6人，按產品和市場兩個方向分組。'),
      said('>-\n  按方向分組，\n  導師共六名。'),
      said('聘有導師約20名。'),
      said('本空間有6位導師。'),
      said('{zh-Hans: 现有导师6人，按产品和市场两个方向分组。}'),
      said('目前共有6名導師，常年駐場。'),
    ],
    good: [
      said('現有導師4人，按產品和市場兩個方向分組。'),
      said('聘有導師40餘人。', 'mentor-count: 45'),
      said('導師中有3人駐場辦公，導師組長2人。'),
      said('其中外聘導師2人，每位導師每年服務6次。'),
      said('導師每組2人，另有助理6人。'),
      said('今年擬增聘導師6人。'),
      said('導師中有三人來自投資機構。'),
      said('{zh-Hans: 签约导师当中有3名为企业家，3名导师来自投资机构。}'),
      said('現有導師裡，三名導師常駐。'),
      said('導師裡有六名常駐。'),
      said('合作導師中6人為外部導師，其餘導師為員工。'),
      said('三名導師駐場，另三名導師輪值。'),
      said('上述導師6人均有創業經歷，部分導師兼任評委。'),
      said('駐場導師6人。'),
      said('已有6名導師提供過一次以上輔導。'),
      said('帶隊的6名導師分管不同方向。'),
      said('{en: "Among the mentors, six mentors are entrepreneurs."}'),
    ],
  }),
});

const figureHere = { en: 'The figure is given here.', 'zh-Hant': '數據在這裡。' };

function named(leaf: GivenFigure): NamedFigure<GivenFigure> {
  const { unit, kind } = leaf.indicator.value;
  return {
    names: namesOf(leaf.indicator.value),
    unit: unit?.value ?? '',
    flow: kind?.value === 'flow',
    differs: (written) => contradicts(written, leaf),
    leaf,
  };
}

/** An indicator is looked for in every report that gives its figure. */
const namesOf = remembering(({ title }: Indicator): FigureNames => {
  const titles = title === undefined ? [] : proseOf(title, 'zh-Hant');
  return figureNames(titles.map(({ prose }) => prose.text));
});

function contradicts(written: string, figure: GivenFigure): boolean {
  const stated = readQuantity(written, figure.indicator.value.unit?.value ?? '').value;
  const given = quantityOf(figure);
  return stated !== undefined && given !== undefined && !mayBeSame(stated, given);
}
