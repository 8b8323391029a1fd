import { bound, byLevel, definition, flag, listOf, mapOf, oneOrListOf, reference, text, words } from './make.ts';
import type { MapType, PartKeySpec } from './types.ts';

export const processKeys = {
  id: {
    binds: false,
    title: words('id', '標識'),
    what: words(
      'A name by which texts refer to the process: [[intake]] shows the number of its chart.',
      '供引用的標識：文中寫 [[intake]]，即顯示該流程圖的編號。',
    ),
    type: definition('illustration'),
    expected: true,
    example: 'intake',
    synonyms: ['代號', '代碼', '標識符', 'key', 'label', 'anchor'],
  },
  title: {
    title: words('title', '圖題'),
    what: words(
      'What stands below the flow chart that is drawn of the process.',
      '流程圖（自動繪製）下方編號之後的文字。',
    ),
    role: 'title',
    type: text,
    expected: true,
    example: '入住接待流程',
    synonyms: ['標題', '名稱', '流程名稱', 'name', 'caption'],
  },
  steps: {
    title: words('steps', '步驟'),
    what: words(
      'The steps in order. One leads to the one below it, unless it says next, branches or ends.',
      '各步驟，按順序排列。每步之後接下一步；寫了 next、branches 或 ends 的除外。',
    ),
    type: listOf(mapOf('step')),
    required: true,
    example:
      '- {id: apply, title: 提出申請, role: 申請人}\n- {id: review, title: 審核, role: 接待員, within: 30 min, record: 審核表}\n- {id: sign, title: 簽訂協議}',
    synonyms: ['環節', '流程步驟', '工序', '活動', 'activities', 'stages', 'nodes'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const stepKeys = {
  id: {
    title: words('id', '標識'),
    what: words(
      'The name of the step, by which other steps and texts refer to it: [[review]].',
      '步驟的標識，其他步驟和文中據此引用：[[review]]。',
    ),
    type: definition('step'),
    required: true,
    example: 'review',
    synonyms: ['代號', '代碼', '編號', '標識符', 'key'],
  },
  title: {
    title: words('title', '名稱'),
    what: words(
      'What is done, in a few words: it stands in the box of the flow chart.',
      '做什麼，用幾個字寫出，填在流程圖的框內。',
    ),
    role: 'name',
    type: text,
    required: true,
    example: '審核申請',
    synonyms: ['標題', '步驟名稱', '環節名稱', '動作', '活動', 'name', 'activity', 'action'],
  },
  role: {
    title: words('who', '負責人'),
    what: words('Who does it: a post or a department, or the customer.', '由誰來做：崗位、部門，或服務對象。'),
    role: 'cell',
    type: text,
    expected: true,
    example: '接待員',
    synonyms: ['角色', '責任人', '崗位', '部門', '執行者', '責任部門', 'actor', 'who', 'responsible'],
  },
  place: {
    title: words('where', '地點'),
    what: words('Where it is done: a counter, a room, online.', '在哪裡做：窗口、房間或線上。'),
    role: 'cell',
    type: text,
    example: '接待大廳',
    synonyms: ['場所', '位置', '觸點', '服務觸點', 'location', 'where', 'touchpoint'],
  },
  within: {
    title: words('time limit', '時限'),
    what: words(
      'The longest that the step may take, with its unit; by level where it differs: {甲級: 10 min, 乙級: 30 min}. A variant may only shorten it.',
      '該步驟最長用時，帶單位；各級別不同的，寫「{甲級: 10 min, 乙級: 30 min}」。變體只能縮短。',
    ),
    type: byLevel(bound),
    example: '30 min',
    synonyms: ['時間', '限時', '辦理時限', '期限', '用時', 'time', 'limit', 'duration', 'deadline'],
  },
  indicator: {
    binds: 'where-given',
    title: words('figure of the time taken', '用時指標'),
    what: words(
      'The indicator in which reports say how long the step takes. The clause then tests it: no more than the time limit.',
      '自評報告用來填寫該步驟實際用時的指標。寫了它，條款即據此檢驗：不超過時限。',
    ),
    type: reference('indicator'),
    example: 'reply-time',
    synonyms: ['指標', '用時數據', '實際用時', '對應指標', 'figure', 'measured-by', 'metric'],
  },
  input: {
    title: words('input', '輸入'),
    what: words('What is needed for it: documents, goods, information.', '該步驟所需的資料、物品或信息。'),
    role: 'cell',
    type: oneOrListOf(text),
    example: '入住申請表',
    synonyms: ['所需材料', '投入', '前提', 'inputs', 'needs'],
  },
  output: {
    title: words('output', '輸出'),
    what: words('What comes of it.', '該步驟的成果。'),
    role: 'cell',
    type: oneOrListOf(text),
    example: '審核意見',
    synonyms: ['成果', '結果', '產出', '輸出結果', 'outputs', 'result'],
  },
  record: {
    title: words('record', '記錄'),
    what: words(
      'The record that is kept of it; [[id]] names a form of an annex. A variant may not drop it.',
      '應留存的記錄；可用 [[標識]] 引用附錄中的表格。變體不能去掉。',
    ),
    role: 'cell',
    type: oneOrListOf(text),
    example: '審核記錄表',
    synonyms: ['記錄表', '表單', '台賬', '質量記錄', 'records', 'log'],
  },
  next: {
    title: words('next', '下一步'),
    what: words(
      'The step that follows, where it is not the one below; several, where they go on side by side.',
      '接著的步驟（不是緊接其後的那一步時才寫）；同時進行的可列出幾個。',
    ),
    type: oneOrListOf(reference('step')),
    example: 'sign',
    synonyms: ['後續', '後續步驟', '下一環節', '轉至', 'then', 'to', 'goto'],
  },
  branches: {
    title: words('branches', '分支'),
    what: words(
      'A choice: each branch says in words when it is taken, and which step follows.',
      '判斷：每個分支用文字寫明條件，並寫出接著的步驟。',
    ),
    type: listOf(mapOf('branch')),
    example: '- {if: 符合條件, next: sign}\n- {if: 不符合條件, next: refuse}',
    synonyms: ['判斷', '分岔', '選擇', '條件分支', 'choice', 'decision', 'cases'],
  },
  ends: {
    title: words('ends here', '流程結束'),
    what: words(
      'Whether the process ends with this step. The last one ends it in any case.',
      '流程是否到此結束。最後一步自然結束，不必寫。',
    ),
    type: flag,
    default: 'false',
    example: 'true',
    synonyms: ['結束', '終止', '終點', '結束步驟', 'end', 'final', 'stop'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const branchKeys = {
  if: {
    title: words('condition', '條件'),
    what: words('When this branch is taken, in a few words.', '什麼情況下走這個分支，用幾個字寫出。'),
    role: 'cell',
    type: text,
    required: true,
    example: '符合條件',
    synonyms: ['當', '情形', '情況', '如果', 'when', 'condition', 'case', 'label'],
  },
  next: {
    title: words('next', '下一步'),
    what: words('The step that then follows.', '接著的步驟。'),
    type: reference('step'),
    required: true,
    example: 'sign',
    synonyms: ['後續', '轉至', '步驟', 'then', 'to', 'goto', 'step'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

const process: MapType = {
  name: 'process',
  title: words('process', '流程'),
  what: words(
    'How a service goes, step by step (服務流程, service blueprint). It is drawn as a flow chart, numbered among the figures.',
    '服務流程（服務藍圖）：一步一步怎樣進行。自動繪成流程圖，與圖一併編號。',
  ),
  keys: processKeys,
  nameKey: 'id',
};

const step: MapType = {
  name: 'step',
  title: words('step', '步驟'),
  what: words(
    'A step of a process: what is done, by whom, where, within what time, and what follows.',
    '流程的一步：做什麼、由誰、在哪裡、多長時間內完成，接著是什麼。',
  ),
  keys: stepKeys,
  nameKey: 'id',
  exclusive: [
    ['branches', 'next'],
    ['branches', 'ends'],
    ['next', 'ends'],
  ],
  conditions: [{ key: 'within', when: [{ key: 'indicator' }] }],
};

const branch: MapType = {
  name: 'branch',
  title: words('branch', '分支'),
  what: words('One way on from a choice.', '判斷之後的一條去路。'),
  keys: branchKeys,
  nameKey: 'next',
};

export const processMaps: readonly MapType[] = [process, step, branch];
