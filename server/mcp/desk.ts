import type {
  CallToolResult,
  GetPromptResult,
  ListResourcesResult,
  Prompt,
  ResourceTemplateType,
  Root,
  Tool,
} from '@modelcontextprotocol/server';
import type { FormatPages } from '../assist/format-page.ts';
import type { ResourceText } from '../assist/resources.ts';

/** What was asked in no sense that there is. */
export interface Senseless {
  readonly wrong: string;
}

export function isWrong(answer: object): answer is Senseless {
  return 'wrong' in answer;
}

/** What one client asks, in the protocol's terms. */
export interface Visit {
  tools(): Tool[];
  call(name: string, sent: unknown, signal: AbortSignal): Promise<CallToolResult | Senseless>;
  resources(cursor: string | undefined, signal: AbortSignal): Promise<ListResourcesResult | Senseless>;
  resourcePatterns(): ResourceTemplateType[];
  resource(uri: string, signal: AbortSignal): Promise<ResourceText | undefined>;
  prompts(): Prompt[];
  prompt(
    name: string,
    given: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<GetPromptResult | Senseless>;
  rootsChanged(): void;
}

/** Where assistants are answered: what talks the protocol is loaded apart, and knows no more than this. */
export interface McpDesk {
  readonly version: string;
  readonly instructions: string;
  /** `roots`: the folders that the client has opened, where it tells. `format`: the page on the format. */
  meet(roots: () => Promise<readonly Root[] | undefined>, format: FormatPages): Visit;
  /** Of what nobody foresaw: standard output is the protocol's alone. */
  tell(error: unknown): void;
}
