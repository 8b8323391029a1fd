import { tools } from '../server/assist/tools.ts';
import { type Locale, say } from '../server/base/words.ts';
import { answersHereKey, editorToolName, mcpProviderId } from '../server/protocol/assistants.ts';

/** The tools that assistants are shown in the editor itself, each as the server for assistants has it. */
export function assistantTools(): readonly object[] {
  return tools.map(({ name, description, input }) => ({
    name: editorToolName(name),
    toolReferenceName: editorToolName(name),
    tags: ['clausewright'],
    displayName: `%assistant.${name}%`,
    userDescription: `%assistant.${name}.purpose%`,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    icon: '$(law)',
    when: answersHereKey,
    inputSchema: input,
  }));
}

export function assistantServers(): readonly object[] {
  return [{ id: mcpProviderId, label: 'Clausewright' }];
}

export function assistantNames(locale: Locale): readonly (readonly [string, string])[] {
  return tools.flatMap(({ name, title, purpose }) => [
    [`assistant.${name}`, say(title, locale)] as const,
    [`assistant.${name}.purpose`, say(purpose, locale)] as const,
  ]);
}
