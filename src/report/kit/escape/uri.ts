/** Drive letter of a Windows path. */
const DRIVE = /^[A-Za-z]:(?=\/)/u;
/** A lone surrogate, which no encoding can write. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A file name as a URI: relative paths stay relative, absolute ones become `file:`. Everything except slashes
 * is encoded, so that no name is read as a scheme, query or fragment.
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
