/** The drive that a path on Windows starts with. */
const DRIVE = /^[A-Za-z]:(?=\/)/u;
/** Half a character, which no encoding can write. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A file's name as an address: relative as it stands, absolute as `file:`. Everything is encoded but the slashes, so that
 * no name can be read as a scheme, a query or a fragment.
 */
export function escapeUri(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/^(?:\.\/+)+/u, '');
  const [drive = ''] = DRIVE.exec(path) ?? [];
  const encoded = path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
