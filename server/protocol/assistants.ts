/** Client to server, request: what an assistant inside the editor asks. Answered with what it is to read. */
export const assistantRequest = 'clausewright/assistant';

export interface AssistantParams {
  readonly tool: string;
  /** As the assistant sent it. */
  readonly input: unknown;
}

export interface AssistantResult {
  readonly texts: readonly string[];
  /** Whether the question could not be answered: the texts then say why. */
  readonly failed: boolean;
}

const prefix = 'clausewright_';

/** What a tool is called among those of all extensions. */
export function editorToolName(tool: string): string {
  return `${prefix}${tool}`;
}

/** The tool that is called so; undefined for one of somebody else’s. */
export function toolNamed(name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** Where assistants are shown the tools of the editor itself: where no process can answer them. */
export const answersHereKey = 'clausewright.answersAssistants';

/** Names the server for assistants in the manifest. */
export const mcpProviderId = 'clausewright.assistants';
