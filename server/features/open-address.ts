import { documentScheme } from '../protocol/views.ts';

/**
 * An address as programs that open no documents of ours can follow it: of such a document that of the file which holds it,
 * undefined where none does.
 */
export function openAddress(uri: string, fileOf: (document: string) => string | undefined): string | undefined {
  if (!uri.startsWith(`${documentScheme}:`)) return uri;
  const [document = '', place] = uri.split('#');
  const file = fileOf(document);
  return file === undefined || place === undefined ? file : `${file}#${place}`;
}
