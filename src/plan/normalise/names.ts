import { nameKey } from '../../model/names.js';
import type { Named } from '../../model/plan.js';
import type { Place } from '../../model/place.js';
import { placeAt, showPlace, under, type At, type Problems } from './problems.js';

/** A declared thing and where it is declared. */
export interface Declared<Id extends string> {
  readonly item: Named<Id>;
  readonly at: At;
}

/**
 * Checks that ids are unique and that no name belongs to two things: a report could not tell them apart. Returns the
 * first declaration of each id.
 */
export function distinct<Id extends string, Item extends Declared<Id>>(
  items: readonly Item[],
  problems: Problems,
): Item[] {
  const places = new Map<string, Place>();
  const kept: Item[] = [];
  for (const declared of items) {
    const { id } = declared.item;
    const place = placeAt(under(declared.at, 'id'));
    const first = places.get(id);
    if (first) problems.add({ code: 'plan-duplicate-id', args: { id, first: showPlace(first) }, place });
    else kept.push(declared);
    places.set(id, first ?? place);
  }
  checkNames(kept, problems);
  return kept;
}

function checkNames(items: readonly Declared<string>[], problems: Problems): void {
  const owners = new Map<string, Declared<string>>();
  for (const declared of items) {
    const { id, title, aliases } = declared.item;
    const names = new Map([id, title.zh, title.en, ...aliases].map((name) => [nameKey(name), name]));
    for (const [key, name] of names) {
      const owner = owners.get(key);
      if (owner) {
        const first = showPlace(placeAt(owner.at));
        const place = placeAt(under(declared.at, 'title'));
        problems.add({ code: 'plan-duplicate-name', args: { name, id, other: owner.item.id, first }, place });
      } else owners.set(key, declared);
    }
  }
}
