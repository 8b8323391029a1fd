/** Text from a file inside Markdown: shown as it is, never read as markup, a link or HTML. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~>$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\r\n?|\n/g, '  \n');
}

/** Text from a file as a code span, whatever backticks it holds. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

/** A block of YAML, fenced so that nothing in it can end the block. */
export function yamlBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}\n${fence}`;
}

/** The plain-text twin of Markdown of ours, for clients that show none. */
export function plainMarkup(markdown: string): string {
  return markdown
    .replace(/^`{3,}.*\n?/gm, '')
    .replace(/ {2}\n/g, '\n')
    .replace(/(`+) ?(.+?) ?\1/g, '$2')
    .replace(/^#+ /gm, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~>$])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .trim();
}
