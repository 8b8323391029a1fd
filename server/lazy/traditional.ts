import { toTraditional as convert } from '../model/values/traditional.ts';

/** A bundle of its own: the phrases that Simplified text needs to become Traditional are a megabyte. */
export const toTraditional = convert;
