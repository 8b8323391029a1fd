import { find, hoverText, inEachLanguage, middle, open, openUntitled, suggestionsAt } from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

const report = 'reports/qingshi-2017.report.yaml';

suite('help', () => {
  test('on an answer tells what the clause asks, and how this report stands to it', async () => {
    const document = await open(report);
    const text = await hoverText(document, middle(find(document, 'mentor-team', 'answers:')));
    expectContains(text, '創業導師不少於3人', 'the text of the clause, in its own language');
    const figure = { en: '12 people', 'zh-Hant': '12人', 'zh-Hans': '12人' };
    expectContains(text, inEachLanguage(figure), 'the figure of this report');
    const asked = { en: 'Verified by', 'zh-Hant': '證實方法', 'zh-Hans': '证实方法' };
    expectContains(text, inEachLanguage(asked), 'verification');
  });

  test('on a key tells what it is for', async () => {
    const document = await open(report);
    const text = await hoverText(document, middle(find(document, 'against')));
    expectContains(text, 'against: makerspace-coworking@2017', 'an example');
  });

  test('offers the values of a key with what they mean', async () => {
    const document = await open(report);
    const { start } = find(document, 'implemented', '  mentor-team:\n    status: ');
    const items = await suggestionsAt(document, start);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const one of ['implemented', 'partial', 'alternative']) {
      expectEqual(labels.includes(one), true, `${one} among ${labels.join(', ')}`);
    }
    const described = expectPresent(items[labels.indexOf('alternative')], 'alternative');
    // In English it is called what it is.
    expectContains(
      `alternative ${described.detail ?? ''}`,
      inEachLanguage({ en: 'alternative', 'zh-Hant': '替代實施', 'zh-Hans': '替代实施' }),
      'detail',
    );
  });

  test('offers the keys that an empty report still lacks', async () => {
    const document = await openUntitled('service-report', 'report: a\n');
    const items = await suggestionsAt(document, document.lineAt(1).range.start);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const one of ['against', 'operator', 'period']) {
      expectEqual(labels.includes(one), true, `${one} among ${labels.join(', ')}`);
    }
  });
});
