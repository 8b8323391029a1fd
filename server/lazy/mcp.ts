import { listen as talk } from '../mcp/listen.ts';

/** A bundle of its own: only assistants talk this protocol. */
export const listen = talk;
