import { answerTool } from '../../assist/answer.ts';
import { tools } from '../../assist/tools.ts';
import { type AssistantParams, type AssistantResult, assistantRequest } from '../../protocol/assistants.ts';
import { patientRow } from '../row.ts';

/** An assistant inside the editor asks of the files as they stand there, saved or not. */
export const assistantRow = patientRow<AssistantParams>(
  assistantRequest,
  async ({ tool: name, input }, { service, reader, lookUp }): Promise<AssistantResult | undefined> => {
    const tool = tools.find((one) => one.name === name);
    if (tool === undefined) return undefined;
    const { texts, failed } = await answerTool(tool, input, { service, locale: reader.locale }, lookUp);
    return { texts, failed };
  },
);
