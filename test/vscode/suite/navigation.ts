import { commands, type Location, type LocationLink } from 'vscode';
import { find, middle, open } from './editor.ts';
import { expectContains, expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

const report = 'reports/qingshi-2017.report.yaml';
const shipped = '/standards/makerspace-service.standard.yaml';

suite('going to', () => {
  test('the clause that an answer answers opens the standard that ships', async () => {
    const document = await open(report);
    const place = middle(find(document, 'mentor-team', 'answers:'));
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    const target = expectPresent(found[0], 'definition');
    const uri = 'targetUri' in target ? target.targetUri : target.uri;
    expectEqual(`${uri.scheme}:${uri.path}`, `clausewright:${shipped}`, 'address');
    const opened = await commands.executeCommand('vscode.open', uri);
    expectEqual(opened, undefined, 'opened');
  });

  test('the uses of an attachment finds each of them', async () => {
    const document = await open(report);
    const place = middle(find(document, 'licence', 'attachments:'));
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, place);
    const lines = found.map(({ range }) => document.lineAt(range.start.line).text.trim());
    expectContains(lines.join('\n'), '- licence', 'a use');
    expectContains(lines.join('\n'), 'licence:', 'where it is given');
  });
});
