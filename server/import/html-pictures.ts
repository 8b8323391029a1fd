/** Larger ones are left out, and so are more of them than a document has. */
const mostBytes = 8 << 20;
const mostPictures = 500;

const form = /^data:image\/(png|jpeg|gif|webp);base64,([a-z0-9+/=\s]+)$/i;

/** The name under which a picture is kept that stands in a page itself; undefined for one that lies elsewhere or is none. */
export function heldPicture(address: string, into: Map<string, Uint8Array>): string | undefined {
  const [, type = '', text = ''] = address.length > mostBytes * 1.4 ? [] : (form.exec(address) ?? []);
  if (text === '' || into.size >= mostPictures) return undefined;
  const bytes = decoded(text.replace(/\s/g, ''));
  if (bytes === undefined) return undefined;
  const name = `image${into.size + 1}.${type.toLowerCase() === 'jpeg' ? 'jpg' : type.toLowerCase()}`;
  into.set(name, bytes);
  return name;
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
