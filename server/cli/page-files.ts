import type { Locale } from '../base/words.ts';
import { machinePages } from '../disk/pages.ts';
import { openAddress } from '../features/open-address.ts';
import { ownDocument } from '../features/own-documents.ts';
import { createService } from '../service.ts';

/** Addresses as other programs can follow them: of rules' pages and standards that ship those of files in the user's cache. */
export function pageFiles(today: string, locale: Locale): (uri: string) => string | undefined {
  const pages = machinePages();
  const textOf = (uri: string): string | undefined => {
    const service = createService(today);
    return ownDocument(service.snapshot(), uri, service.rules, locale);
  };
  return (uri) => openAddress(uri, (document) => pages.fileOf(document, () => textOf(document)));
}
