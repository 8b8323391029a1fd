import { type Locale, say, type Words } from '../base/words.ts';
import { type InputFields, type InputOf, type JsonSchema, languageField, readInput, schemaOf } from './fields.ts';
import type { Inquiry } from './inquiry.ts';
import { hasNoAnswer, type NoAnswer } from './no-answer.ts';
import { object, text } from './schemas.ts';

/** What an assistant may ask for. None changes anything. */
export interface Tool {
  readonly name: string;
  /** For persons. */
  readonly title: Words;
  /** For persons: what they get when an assistant asks. */
  readonly purpose: Words;
  /** For assistants, which all read English. */
  readonly description: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** Whether an answer holds text of files, which is then named as data. */
  readonly quotesFiles: boolean;
  answer(sent: unknown, asked: Inquiry): ToolOutcome;
}

export type ToolOutcome = { readonly locale: Locale } & ({ readonly data: object } | RefusedInWords);

interface RefusedInWords {
  readonly refused: string;
  /** Whether it names something, which may be called as somebody liked. */
  readonly names: boolean;
}

interface ToolParts<F extends InputFields> extends Omit<Tool, 'input' | 'answer' | 'quotesFiles'> {
  readonly fields: F;
  readonly quotesFiles?: boolean;
  answer(input: InputOf<F>, asked: Inquiry): object | NoAnswer;
}

/** States a tool with the type of its input inferred; each is told in which language to answer. */
export function defineTool<F extends InputFields>({
  fields,
  output,
  quotesFiles = true,
  answer,
  ...parts
}: ToolParts<F>): Tool {
  const all = { ...fields, language: languageField };
  return {
    ...parts,
    quotesFiles,
    input: schemaOf(all),
    output: quotesFiles ? object({ notice: text, data: output }) : output,
    answer(sent, asked) {
      const locale = languageIn(sent) ?? asked.locale;
      const input = readInput(all, sent ?? {}, locale);
      if (hasNoAnswer(input)) return refused(input, locale);
      const found = answer(input, { ...asked, locale });
      return hasNoAnswer(found) ? refused(found, locale) : { data: found, locale };
    },
  };
}

/** So that what else is wrong with the input is said in it as well. */
function languageIn(sent: unknown): Locale | undefined {
  return typeof sent === 'object' && sent !== null && 'language' in sent
    ? languageField.read(sent.language)
    : undefined;
}

function refused({ refused: sentence, args }: NoAnswer, locale: Locale): ToolOutcome {
  return { refused: say(sentence, locale, args), names: args !== undefined, locale };
}
