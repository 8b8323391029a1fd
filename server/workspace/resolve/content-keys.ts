import type { ContentKey } from './resolution.ts';

/** The key in the file for each field of a clause that an adaptation may replace. */
export const contentKeys: Readonly<Record<string, ContentKey>> = {
  number: 'number',
  title: 'title',
  provision: 'provision',
  text: 'text',
  items: 'items',
  tables: 'tables',
  formula: 'formula',
  criteria: 'criteria',
  figures: 'figures',
  verification: 'verification',
  evidence: 'evidence',
  'not-applicable': 'notApplicable',
  weight: 'weight',
  bonus: 'bonus',
  veto: 'veto',
  notes: 'notes',
  examples: 'examples',
  see: 'see',
  aliases: 'aliases',
  after: 'after',
};
