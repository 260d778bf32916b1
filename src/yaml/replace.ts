import { isMap, isNode, parseDocument } from 'yaml';

/**
 * A YAML text with other values at keys of its top level, everything else as it is, comments too. `values` are YAML
 * themselves, by key; keys that the text does not have are left out.
 */
export function withValues(text: string, values: ReadonlyMap<string, string>): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return text;
  const pieces = [...values].flatMap(([key, value]) => {
    const node = contents.get(key, true);
    if (!isNode(node) || !node.range) return [];
    const [start, end] = node.range;
    // A map over several lines ends with the line break behind it.
    return [{ start, end: start + text.slice(start, end).trimEnd().length, value }];
  });
  return pieces
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, value }) => all.slice(0, start) + value + all.slice(end), text);
}
