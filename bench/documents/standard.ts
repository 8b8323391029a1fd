/** One standard of any number of clauses, about 1 kB and 23 lines each, in which nothing is wrong but what is planted. */
export interface StandardDocument {
  readonly text: string;
  readonly clauses: number;
  readonly planted: Planted;
  /** The clause in the middle, where everything is typed. */
  readonly places: Places;
  /** How often the first clause is referred to, its definition not counted. */
  readonly references: number;
}

export interface StandardSize {
  readonly clauses: number;
  /** How many mistakes stand in the file. */
  readonly findings: number;
}

export interface Planted {
  readonly all: number;
  /** Those that a schema can show; the others are references to what does not exist. */
  readonly bySchema: number;
}

/** 0-based lines and UTF-16 columns. */
export interface Places {
  /** In the clause's text, before its full stop. */
  readonly prose: Place;
  /** Behind the value of `provision`. */
  readonly provision: Place;
  /** The line behind the clause, where another one may stand. */
  readonly next: number;
  /** In the first clause's id. */
  readonly first: Place;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

const indicators = 12;
/** Rename is measured over so many references where there are so many clauses. */
const mostReferences = 1000;

function header(): string[] {
  return [
    'standard: bench-service@2020',
    'title: 服務規範',
    'language: zh-Hant',
    'class: policy',
    'document-type: specification',
    'status: current',
    'published: 2020-01-01',
    'issuer: 標準編寫組',
    'scope: 本規範規定了服務的內容、指標和證實方法。',
    'indicators:',
    ...Array.from(
      { length: indicators },
      (_, index) => `  count-${index}: {title: 第${index}類數量, unit: 個, kind: flow}`,
    ),
    'evidence-kinds:',
    '  roster: {title: 名單}',
    '  record: {title: 記錄}',
    '  contract: {title: 合同}',
    'chapters:',
  ];
}

/** The lines of a clause; `extra` are lines of its own level. */
export function clauseLines(
  id: string,
  index: number,
  extra: readonly string[] = [],
  see: readonly string[] = [],
): string[] {
  return [
    `      - id: ${id}`,
    `        title: 服務事項${index}`,
    '        provision: requirement',
    `        text: 眾創空間應提供第${index}項服務，每年不少於3個，由專人登記並回訪。`,
    '        criteria:',
    `          - indicator: count-${index % indicators}`,
    '            at-least: 3',
    '        verification:',
    '          method: examine',
    '          text: 查驗服務記錄、名單和回訪登記，並抽取若干份與入駐團隊核對。',
    '        evidence:',
    '          - roster',
    '          - any:',
    '              - record',
    '              - contract',
    '        weight: 3',
    '        notes:',
    `          - 第${index}項服務包括面談、電話和網絡三種方式，入駐團隊和初創企業都是服務對象，服務記錄隨人員變動移交。`,
    '          - 服務記錄的內容包括日期、地點、參加人員和事項，名單按入駐先後排列，同一團隊在一年內多次接受服務的分別計數。',
    ...(see.length === 0 ? [] : ['        see:', ...see.map((one) => `          - ${one}`)]),
    '        aliases:',
    `          - ${id}-before`,
    ...extra,
  ];
}

/** The same size always gives the same text. */
export function standardDocument({ clauses, findings }: StandardSize): StandardDocument {
  const lines = header();
  const middle = Math.floor(clauses / 2);
  let places: Places | undefined;
  let first = 0;
  let references = 0;
  let bySchema = 0;
  for (let index = 0; index < clauses; index++) {
    const chapter = Math.floor((4 * index) / clauses);
    if (index === 0 || Math.floor((4 * (index - 1)) / clauses) !== chapter) {
      lines.push(`  - id: chapter-${chapter}`, `    title: 第${chapter}部分`, '    clauses:');
    }
    const see: string[] = [];
    const extra: string[] = [];
    if (index === 0) first = lines.length;
    else if (references < mostReferences) {
      see.push('clause-0');
      references++;
    }
    for (let mistake = index; mistake < findings; mistake += clauses) {
      if (mistake % 2 === 1) see.push(`missing-${mistake}`);
      else {
        extra.push(`        remark-${mistake}: 隨人員變動移交`);
        bySchema++;
      }
    }
    const start = lines.length;
    lines.push(...clauseLines(`clause-${index}`, index, extra, see));
    if (index === middle) {
      const before = (line: number, back: number) => ({ line, character: (lines[line] ?? '').length - back });
      places = {
        prose: before(start + 3, 1),
        provision: before(start + 2, 0),
        next: lines.length,
        first: { line: first, character: '      - id: cl'.length },
      };
    }
  }
  if (places === undefined) throw new Error('A standard without clauses has nothing to type in');
  return { text: `${lines.join('\n')}\n`, clauses, planted: { all: findings, bySchema }, places, references };
}
