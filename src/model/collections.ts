/** Groups items by a key, groups and their items in the order in which they came. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The items that pass a test, and those that do not. */
export function partition<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  const [passing, others]: [Item[], Item[]] = [[], []];
  for (const item of items) (passes(item) ? passing : others).push(item);
  return [passing, others];
}

/** How many of some items, in ascending order of a number that each has, come no later than a number. */
export function countUpTo<Item>(
  items: readonly Item[],
  most: number,
  numberOf: (item: Item) => number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && numberOf(item) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a map has for a key, made where there is nothing. */
export function kept<Key, Value>(
  values: Map<Key, NonNullable<Value>>,
  key: Key,
  make: () => NonNullable<Value>,
): NonNullable<Value> {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}
