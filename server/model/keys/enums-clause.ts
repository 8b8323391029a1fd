import { value, words } from './make.ts';
import type { EnumType } from './types.ts';

export const clauseEnums = {
  provision: {
    title: words('type of provision', '條款類型'),
    what: words('How binding a clause is.', '條款的約束程度。'),
    values: [
      value(
        'requirement',
        ['requirement', '要求'],
        [
          'Has to be met, and can be checked (應, shall). A report must answer it.',
          '必須滿足且可檢驗（「應」）。報告必須作答。',
        ],
        ['必須', '應', '應當', '強制', 'shall', 'must', 'required'],
      ),
      value(
        'instruction',
        ['instruction', '指示'],
        [
          'An action to take, as an imperative sentence. As binding as a requirement.',
          '以祈使句寫出的行動，約束力同要求。報告必須作答。',
        ],
        ['指令', '祈使', '操作', 'imperative'],
      ),
      value(
        'recommendation',
        ['recommendation', '推薦'],
        [
          'Suits best, without being demanded (宜, should). A report answers it.',
          '適合但不強求（「宜」）。報告須作答。',
        ],
        ['建議', '宜', '推薦性', 'should', 'recommended'],
      ),
      value(
        'permission',
        ['permission', '允許'],
        ['May be done (可, may). Nothing is asked of a report.', '可以這樣做（「可」）。報告不必作答。'],
        ['許可', '可', '可以', 'may', 'allowed', 'permitted'],
      ),
      value(
        'statement',
        ['statement', '陳述'],
        [
          'States a fact, an ability or a possibility (能, 可能). Nothing is asked of a report.',
          '陳述事實、能力或可能（「能」「可能」）。報告不必作答。',
        ],
        ['說明', '能', '可能', '陳述性', 'can', 'fact', 'informative'],
      ),
    ],
  },
  'verification-method': {
    title: words('method of verification', '證實方法'),
    what: words('How it is found out whether a clause is met.', '怎樣證實條款得到滿足。'),
    values: [
      value(
        'examine',
        ['examine', '查驗'],
        ['Look at documents and records.', '查看文件和記錄。'],
        ['查閱', '審查', '檢查', '查看', '核查', 'inspect', 'review'],
      ),
      value(
        'interview',
        ['interview', '訪談'],
        ['Ask staff or those served.', '詢問工作人員或服務對象。'],
        ['面談', '詢問', '座談', '訪問', 'ask'],
      ),
      value(
        'test',
        ['test', '試驗'],
        ['Try it out or measure it.', '實際試用或測量。'],
        ['測試', '測量', '檢測', '試用', 'try', 'measure'],
      ),
      value(
        'observe',
        ['observe', '觀察'],
        ['Watch on the spot how it is done.', '現場察看做法。'],
        ['現場查看', '現場觀察', '察看', '目測', 'watch', 'visit'],
      ),
      value(
        'survey',
        ['survey', '調查'],
        ['Ask many by questionnaire.', '以問卷等方式廣泛調查。'],
        ['問卷', '問卷調查', '滿意度調查', 'questionnaire'],
      ),
    ],
  },
  'not-applicable': {
    title: words('not applicable', '不適用'),
    what: words('Whether “not applicable” is an allowed answer.', '是否允許答「不適用」。'),
    values: [
      value(
        'never',
        ['never', '不允許'],
        ['It applies to every space.', '對任何空間都適用，不能答「不適用」。'],
        ['從不', '不可', '不得', '否', '不能', 'no'],
      ),
      value(
        'with-reason',
        ['with a reason', '說明理由'],
        ['Allowed, with a reason.', '允許，但須說明理由。'],
        ['有理由', '須說明理由', '允許', '可以', '是', 'yes', 'allowed'],
      ),
    ],
  },
  'indicator-kind': {
    title: words('kind of indicator', '指標性質'),
    what: words('What sort of figure an indicator is.', '指標是哪種數據。'),
    values: [
      value(
        'stock',
        ['stock', '存量'],
        ['The state at the end of the period.', '期末的狀態。'],
        ['時點', '時點數', '期末數', '期末值'],
      ),
      value(
        'flow',
        ['flow', '流量'],
        ['The sum over the period.', '期內的累計。'],
        ['時期', '時期數', '累計', '發生額', '當年值'],
      ),
      value(
        'ratio',
        ['ratio', '比率'],
        ['One figure divided by another.', '一個數除以另一個數。'],
        ['比例', '占比', '百分比', '率', 'percentage', 'share'],
      ),
      value(
        'measure',
        ['measure', '度量'],
        ['Another measure, such as a duration or an area.', '其他度量，如時長、面積。'],
        ['測量值', '量', '其他', 'measurement'],
      ),
    ],
  },
  'annex-nature': {
    title: words('nature of an annex', '附錄性質'),
    what: words('Whether an annex has to be followed.', '附錄是否必須遵守。'),
    values: [
      value(
        'normative',
        ['normative', '規範性'],
        ['Has to be followed as the chapters do.', '與正文一樣須遵守。'],
        ['規範性附錄', '規範', '標準的附錄', 'mandatory'],
      ),
      value(
        'informative',
        ['informative', '資料性'],
        ['Only helps to understand.', '僅供理解和參考。'],
        ['資料性附錄', '資料', '參考性', '提示的附錄', 'reference'],
      ),
    ],
  },
  'field-type': {
    title: words('type of a field', '欄目類型'),
    what: words('What kind of entry a field of a form takes.', '表格欄目填寫什麼樣的內容。'),
    values: [
      value('text', ['text', '文字'], ['Any text.', '任意文字。'], ['文本', '字符', '填空', 'string', 'words']),
      value(
        'number',
        ['number', '數值'],
        ['A number, with or without its unit.', '數，可帶單位。'],
        ['數字', '數', '數量', '整數', '金額', 'integer', 'amount'],
      ),
      value(
        'date',
        ['date', '日期'],
        ['A day, written 2017-09-15.', '日期，寫作 2017-09-15。'],
        ['年月日', '時間', 'day'],
      ),
      value(
        'choice',
        ['choice', '選擇'],
        ['One of the choices that the field gives.', '欄目所列選項之一。'],
        ['單選', '選項', '下拉', '選擇題', 'select', 'enum', 'option'],
      ),
      value(
        'yes-no',
        ['yes or no', '是否'],
        ['Yes or no.', '填是或否。'],
        ['是/否', '是非', '布爾', '勾選', 'boolean', 'checkbox', 'yes/no'],
      ),
    ],
  },
} as const satisfies Readonly<Record<string, EnumType>>;
