/**
 * A file's name as an address: relative as it stands, absolute as `file:`. Everything is encoded but the slashes, so that
 * no name can be read as a scheme, a query or a fragment.
 */
export function escapeUri(file: string): string {
  const path = file.replaceAll('\\', '/').replace(LONE_SURROGATE, '\ufffd');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Half a character, which no encoding can write. */
const LONE_SURROGATE = /\p{Cs}/gu;
