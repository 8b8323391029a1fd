import { expect } from 'vitest';
import { formatEdits } from '../../../server/features/formatting/format.ts';
import { defaultFormat } from '../../../server/features/formatting/options.ts';
import type { Service } from '../../../server/service.ts';
import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

const wishes = { ...defaultFormat, longTexts: true, keyOrder: true, spacing: true };

function formatAll(service: Service, uris: readonly string[]): void {
  for (const uri of uris) {
    const document = service.document(uri);
    expect(document && formatEdits(document, wishes).length).toBeGreaterThan(0);
  }
}

const text = '眾創空間應在 2 小時內為入駐者提供服務，並把結果告知入駐者；不能提供的，應說明原因，並告知可以到哪裡去。';

/** Files in which every line is to be laid out. */
testGrowth([
  {
    name: 'clauses',
    n: 300,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(
          n,
          (at) =>
            `      -   text:  ${text}\n          # 註\n          provision: requirement\n          "id": 'c${at}'`,
        ),
      ),
    }),
    finds: [],
    ask: formatAll,
  },
  {
    name: 'answers in brackets, some of them broken',
    n: 300,
    make: (n) => ({
      'many.report.yaml': report(
        list(n, (at) => `  c${at}:    {status: implemented,statement: "${text}${at % 9 === 0 ? '' : '"'}}`),
      ),
    }),
    finds: [],
    ask: formatAll,
  },
  {
    name: 'lines of one text',
    n: 1500,
    make: (n) => ({
      'long.standard.yaml': `standard: a@1\nscope: |\n${list(n, () => '     甲')}\nx: [\n${list(n, () => 'a,')}\n]\n`,
    }),
    finds: [],
    ask: formatAll,
  },
]);
