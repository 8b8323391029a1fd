/** As many bytes of a file are looked at: what a report is about stands first. */
export const headLength = 1024;

/**
 * Whose report it is, as far as its first lines tell at a glance: a credit code, else a name. Reports are put together by it;
 * who is compared with whom is told by what is read of them.
 */
export function ownerIn(head: string): string | undefined {
  const operator = /^operator:[^\n]*(?:\n[ \t][^\n]*)*/m.exec(head)?.[0];
  if (operator === undefined) return undefined;
  const code = /\bcredit-code:\s*['"]?(\w+)/.exec(operator)?.[1];
  return code ?? /\bname:\s*([^\s,}][^\n,}]*)/.exec(operator)?.[1]?.trim();
}

/** What it is called, as far as its first lines tell at a glance. */
export function idIn(head: string): string | undefined {
  return /^report:[ \t]*['"]?([^\s'"#]+)/m.exec(head)?.[1];
}
