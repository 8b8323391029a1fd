import type { Locale } from '../base/words.ts';
import type { Reader } from '../features/reader.ts';
import type { Service } from '../service.ts';
import type { WantedFacts } from '../workspace/wanted-facts.ts';

/** Who is asked, and how: whatever assistants ask is answered from what the service knows, and changes nothing in it. */
export interface Inquiry {
  readonly service: Pick<Service, 'snapshot' | 'document' | 'findings' | 'rules'>;
  readonly locale: Locale;
  /** The addresses of all files that may be asked about, read or not; absent: those that the service knows. */
  readonly found?: () => readonly string[];
  /** Notes what an answer would rest on and nobody has looked up: it is asked for again once that is known. */
  wants(facts: WantedFacts): void;
}

/** An assistant as a reader: it is shown Markdown and has no editor. */
export function readerOf({ locale }: Inquiry): Reader {
  return { locale, markdown: true, snippets: false, opensPages: false };
}
