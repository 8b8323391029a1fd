import { samples } from '../sample.ts';

/** Laundries: what its authors would write, and what a reviewer would stop at. */
export const laundry = [
  ...samples('gbt-1.1-2020', 'zh-Hans', [
    ['requirement', '经营者应在店堂醒目位置悬挂营业执照，公布服务项目、服务价格和投诉电话。'],
    ['requirement', '脏衣与净衣应分区存放，传递时不应交叉；医用织物、宾馆布草和家庭衣物应分机洗涤。'],
    ['requirement', '干洗机应为全封闭式，溶剂应回收；不应使用氯氟烃类溶剂。'],
    ['requirement', '废水应经处理达标后排入市政管网，干洗残渣按危险废物管理。'],
    ['recommendation', '收衣台的照度宜不低于500 lx。'],
    ['requirement', '应按GB/T 8685规定的维护符号选择洗涤方式；没有维护标签的，应与顾客商定。'],
    ['requirement', '对可能褪色、缩水、变形或污渍不能完全去除的衣物，应事先告知顾客，经其签字同意后再收洗。'],
    ['permission', '经营者可拒收无法洗涤或带有传染性污染物的衣物。'],
    ['requirement', '洗衣凭证应载明取衣日期；普通衣物的洗涤周期应不超过5 d，皮革制品应不超过15 d。'],
    ['requirement', '每车装载量应为干洗机额定容量的60 %～80 %。'],
    ['requirement', '水洗衣物漂洗后，成品的pH值应为6.5～7.5。'],
    [
      'requirement',
      '内衣、毛巾和床上用品应消毒，水温不低于75 ℃、时间不少于30 min，或者使用含有效氯250 mg/L的消毒液浸泡20 min。',
    ],
    ['requirement', '整烫后的衣物应平整、无亮光、无水渍，裤线应单一，领口、袖口不应有折痕。'],
    ['requirement', '干洗后的衣物应通风，不应残留溶剂气味。'],
    ['requirement', '返洗率应控制在3 %以内。'],
    ['requirement', '取衣时店员应收回凭证，与顾客当面验看，无异议后由顾客签字。'],
    ['requirement', '顾客遗失凭证的，应核对有效身份证件和衣物特征，登记后交付。'],
    ['requirement', '逾期未取的衣物，经营者应免费存放3个月，并在期满前7 d通知顾客。'],
    ['requirement', '接到投诉后应在7 d内答复。'],
    ['definition', '顾客声明衣物价值并支付保值费，经营者按约定价值承担赔偿责任的洗涤服务'],
    ['definition', '洗涤前按面料、颜色和污渍程度对衣物分类并检查的作业'],
    ['requirement', '消毒时水温应≥75 ℃。', 'number-form', '≥'],
    ['recommendation', '收衣台的照度宜不低于五百lx。', 'number-form', '五百lx'],
    ['requirement', '返洗率应控制在3～5%。', 'number-form', '3～5%'],
    ['requirement', '衣物应经常晾晒。', 'vague-wording', '经常'],
    ['requirement', '取衣人应出示凭证,核对姓名。', 'sign-width', ','],
    ['requirement', '装载量应为干洗机容量的80 %～60 %。', 'bounds-conflict', '80 %～60 %'],
    ['requirement', '丢失的，应承担民事赔偿责任。', 'matter-of-law', '民事赔偿责任'],
    ['requirement', '皮衣必须单独存放。', 'forbidden-modal', '必须'],
  ]),
];
