import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { answerTool, type ToolAnswer } from '../../server/assist/answer.ts';
import { tools } from '../../server/assist/tools.ts';
import type { Service } from '../../server/service.ts';

const ajv = new Ajv2020();
const schemas = new Map(tools.map((tool) => [tool.name, ajv.compile(tool.output)]));

/** What a tool answers; whatever it is, it fits the schema that the tool was listed with. */
export async function ask(service: Service, name: string, input: unknown): Promise<ToolAnswer> {
  const tool = tools.find((one) => one.name === name);
  const fits = schemas.get(name) as ValidateFunction;
  if (tool === undefined) throw new Error(`there is no tool ${name}`);
  const answer = await answerTool(tool, input, { service, locale: 'en' }, async () => {});
  if (!answer.failed) expect(fits(answer.structured), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true);
  return answer;
}

export type Data = Readonly<Record<string, unknown>>;

/** What was found, behind the notice that it is data. */
export function dataOf({ structured, texts, failed }: ToolAnswer): Data {
  expect(failed, texts.join('\n')).toBe(false);
  return (structured?.data ?? structured) as Data;
}
