import { normalFolder, normalUri } from './normal-uri.ts';

/** How a client writes the addresses that it has named. */
interface Spellings {
  /** The client calls it so: a document, or a folder with all that lies in it. */
  learn(written: string): void;
  learnFolder(written: string): void;
  /** An address as the client writes it. */
  own(uri: string): string;
  /** Whether it writes all that it has named as everything here does. */
  areNormal(): boolean;
}

export function createSpellings(): Spellings {
  const documents = new Map<string, string>();
  const folders = new Map<string, string>();
  const note = (known: Map<string, string>, uri: string, written: string): void => {
    if (written === uri) known.delete(uri);
    else known.set(uri, written);
  };
  const inFolder = (uri: string): string => {
    let at = uri.lastIndexOf('/');
    while (at > 0) {
      const written = folders.get(uri.slice(0, at));
      if (written !== undefined) return written + uri.slice(at);
      at = uri.lastIndexOf('/', at - 1);
    }
    return uri;
  };
  return {
    learn: (written) => note(documents, normalUri(written), written),
    learnFolder: (written) => note(folders, normalFolder(written), written.replace(/\/$/, '')),
    own(uri) {
      const hash = uri.indexOf('#');
      const file = hash < 0 ? uri : uri.slice(0, hash);
      const written = documents.get(file) ?? folders.get(file) ?? inFolder(file);
      return hash < 0 ? written : written + uri.slice(hash);
    },
    areNormal: () => documents.size + folders.size === 0,
  };
}
