/** What the tests use of tarball.mjs. */
export function pack(folder: string): string;
export function withTarball<T>(work: (file: string) => Promise<T>): Promise<T>;
