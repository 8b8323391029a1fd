import { lineText } from '../syntax/line-text.ts';
import { isStandard, type ShippedStandard, type StandardDocument } from './document.ts';
import { readDocument } from './read-document.ts';
import { headerOf, type StandardHeader } from './standard-header.ts';
import { textDigest } from './text-digest.ts';
import { formerIdsOf } from './uses.ts';

/** A standard that ships, with what is known of it before it is read: generated, so that nothing is worked out at a start. */
export interface Shipped {
  /** Its file's name in `standards/`. */
  readonly name: string;
  readonly header: StandardHeader;
  readonly textDigest: string;
  readonly formerIds: readonly (readonly string[])[];
  readonly text: string;
}

/** The standard as a snapshot holds it: its text is read once, when somebody asks for the whole. */
export function shippedStandard(uri: string, { header, textDigest, formerIds, text }: Shipped): ShippedStandard {
  let read: StandardDocument | undefined;
  return {
    uri,
    kind: 'standard',
    version: 0,
    open: false,
    origin: 'shipped',
    model: header,
    textDigest,
    formerIds,
    whole: () => {
      read ??= readShipped(uri, text);
      return read;
    },
  };
}

/** All that is generated of a text that ships. */
export function shippedFrom(name: string, text: string): Shipped {
  const standard = readShipped(name, text);
  const { model, tree } = standard;
  return { name, header: headerOf(model), textDigest: textDigest(tree), formerIds: formerIdsOf(standard), text };
}

function readShipped(uri: string, text: string): StandardDocument {
  const document = readDocument({ uri, version: 0, open: false, origin: 'shipped', text: lineText(text) });
  if (!isStandard(document)) throw new Error(`${uri} is no standard`);
  return document;
}
