import { CommandError } from "./session.ts";

/**
 * The documents that a person means: by their ids, or all of a service by its id; everything where none is given.
 * Throws CommandError (exit 2) for an id that `place` (a file) does not have.
 */
export function chooseById<Item>(
  items: readonly Item[],
  ids: readonly string[],
  idOf: (item: Item) => string,
  place: string,
): readonly Item[] {
  const isMeant = (item: Item, id: string): boolean => idOf(item) === id || idOf(item).startsWith(`${id}/`);
  const strangers = ids.filter((id) => !items.some((item) => isMeant(item, id)));
  if (strangers.length > 0) {
    const known = items.length === 0 ? "it is empty" : `it has ${items.map(idOf).join(", ")}`;
    throw new CommandError(`${place} has no document ${strangers.join(", ")}: ${known}`, 2);
  }
  return ids.length === 0 ? items : items.filter((item) => ids.some((id) => isMeant(item, id)));
}
