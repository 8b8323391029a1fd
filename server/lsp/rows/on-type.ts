import type { DocumentOnTypeFormattingParams } from 'vscode-languageserver';
import { onTypeEdits, onTypeTriggers } from '../../features/on-type.ts';
import { documentRow } from '../row.ts';

const [firstTriggerCharacter = '', ...moreTriggerCharacter] = onTypeTriggers;

export const onTypeRow = documentRow<DocumentOnTypeFormattingParams>(
  'textDocument/onTypeFormatting',
  { documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter } },
  ({ position }, document, { settings }) =>
    settings.onTypeRepair
      ? onTypeEdits(document, position).map(({ range, text }) => ({ range, newText: text }))
      : undefined,
);
