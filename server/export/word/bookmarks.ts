import { sha256InHex } from '../../base/sha256.ts';

/**
 * How things of a book are called by the bookmarks of a Word file, so that what is read of it leads back to them. A block's id with
 * `cw_` before it: the id of a clause, chapter, section or annex (`cw_service_staff` of `service-staff`), and of other things what
 * `BookBlock.id` says (`cw_ZetermsZs…` of `=terms/…`). Word has letters, digits and `_` in a name, at most forty signs: a hyphen is
 * `_`; `Z` leads in what else there is. One that would be as long is cut, with what tells it from others behind: its id is
 * found by naming all that it may be.
 */
const prefix = 'cw_';

/** As many signs as Word takes for a name. */
const longest = 40;

const escapes: Readonly<Record<string, string>> = {
  '-': '_',
  Z: 'ZZ',
  _: 'Zu',
  '.': 'Zd',
  '=': 'Ze',
  '/': 'Zs',
  '~': 'Zt',
};
const signs: ReadonlyMap<string, string> = new Map(Object.entries(escapes).map(([sign, name]) => [name, sign]));

/** The name of the bookmark of a block. */
export function bookmarkOf(id: string): string {
  const name = `${prefix}${id.replace(/[^\p{L}\p{Nd}]|Z/gu, (sign) => escapes[sign] ?? `Zx${codeOf(sign)}x`)}`;
  return name.length < longest ? name : `${name.slice(0, longest - 8)}${sha256InHex(id).slice(0, 8)}`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}

/** The id of the block that a bookmark names; undefined for one of others, and for one that was cut. */
export function idOfBookmark(name: string): string | undefined {
  if (!name.startsWith(prefix) || name.length >= longest) return undefined;
  return name.slice(prefix.length).replace(/_|Z(?:x([0-9a-f]+)x|.)/gu, (token, code: string | undefined) => {
    return code === undefined ? (signs.get(token) ?? token) : String.fromCodePoint(Number.parseInt(code, 16));
  });
}
