/** A format in which standards and reports leave the program. */
export interface ExportFormat {
  /** As it is called everywhere. */
  readonly label: string;
  /** Of the names of its files, behind the point. */
  readonly ending: string;
  /** What is written in it. */
  readonly of: readonly ('standard' | 'report')[];
  /** Whether another program shows it, and an editor nothing of it. */
  readonly isBinary?: boolean;
}

const both = ['standard', 'report'] as const;

/** In the order in which they are offered. */
export const exportFormats = {
  docx: { label: 'Word', ending: 'docx', of: both, isBinary: true },
  pdf: { label: 'PDF', ending: 'pdf', of: both, isBinary: true },
  html: { label: 'HTML', ending: 'html', of: both },
  md: { label: 'Markdown', ending: 'md', of: both },
  pack: { label: 'ZIP', ending: 'pack.zip', of: ['report'], isBinary: true },
  xlsx: { label: 'Excel', ending: 'xlsx', of: both, isBinary: true },
  csv: { label: 'CSV', ending: 'csv', of: both },
  json: { label: 'JSON', ending: 'json', of: both },
  oscal: { label: 'OSCAL', ending: 'oscal.json', of: both },
  'oscal-catalog': { label: 'OSCAL catalog', ending: 'oscal-catalog.json', of: ['standard'] },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];

/** The name, or whole address, of what is written of a file: `demo.standard.html` of `demo.standard.yaml`. */
export function exportName(file: string, format: ExportFormatName): string {
  return `${file.replace(/\.ya?ml$/i, '')}.${exportFormats[format].ending}`;
}

/** What a dialog of files takes for the ending of such a name: the last part of it, and to a name that ends otherwise it adds its own. */
export function dialogEnding(format: ExportFormatName): string {
  const { ending } = exportFormats[format];
  return ending.slice(ending.lastIndexOf('.') + 1);
}
