import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import simplifiedPhrases from 'opencc-js/from/cn';
import taiwanForms from 'opencc-js/to/tw';

/**
 * The way back to Traditional script, a megabyte of phrases. Nothing in the core imports this file: it is a bundle of its
 * own, loaded when somebody asks for it.
 */
let converter: ConverterFunction | undefined;

/**
 * Simplified text in Traditional script with the Mainland's words (軟件 stays 軟件). Not always right, since one Simplified
 * character may be several Traditional ones, so it is for display and for offers that a person accepts.
 */
export function toTraditional(text: string): string {
  converter ??= ConverterFactory(...simplifiedPhrases, ...taiwanForms);
  return converter(text);
}
