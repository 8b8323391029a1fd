import {
  type CancellationToken,
  commands,
  Disposable,
  type ExtensionContext,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AssistantParams,
  type AssistantResult,
  answersHereKey,
  assistantRequest,
  toolNamed,
} from '../server/protocol/assistants.ts';
import { startsServers } from './assistant-server.ts';
import { inBrowser } from './in-browser.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/**
 * Answers assistants of the editor by its own server, which knows what is not saved yet as well. They are shown these tools where no
 * process serves them: in a browser, in a folder that is on no disk, and without a folder.
 */
export function answerAssistants(client: BaseLanguageClient, { extension }: ExtensionContext): Disposable {
  const declared: readonly { readonly name: string }[] = extension.packageJSON.contributes.languageModelTools;
  const tools = declared.flatMap(({ name }) => {
    const tool = toolNamed(name);
    return tool === undefined ? [] : [lm.registerTool(name, answering(client, tool))];
  });
  const show = (): void => void commands.executeCommand('setContext', answersHereKey, !hasServer());
  show();
  return Disposable.from(...tools, workspace.onDidChangeWorkspaceFolders(show));
}

/** Whether the editor has been told of a server for assistants that reads the folders which are open. */
function hasServer(): boolean {
  return !inBrowser && startsServers() && (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === 'file');
}

function answering(client: BaseLanguageClient, tool: string): LanguageModelTool<object> {
  return {
    async invoke({ input }, token: CancellationToken) {
      const params: AssistantParams = { tool, input };
      const result = await client.sendRequest<AssistantResult | null>(assistantRequest, params, token);
      if (result === null) throw new Error(tell(currentLocale(), 'notAnswering'));
      if (result.failed) throw new Error(result.texts.join('\n'));
      return new LanguageModelToolResult(result.texts.map((text) => new LanguageModelTextPart(text)));
    },
  };
}
