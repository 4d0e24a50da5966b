/**
 * Does one after the other what was listed as due. One that fails holds up no other of its kind, and is due again the next
 * time.
 *
 * @param work in a transaction of its own; how much it did
 * @returns how much all of them did
 * @throws after the last what one of them threw, or AggregateError where several failed
 */
export async function eachDue<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<number | boolean>,
): Promise<number> {
  let done = 0;
  const errors: Error[] = [];
  for (const item of items) {
    try {
      done += Number(await work(item));
    } catch (error) {
      errors.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  const [first, ...others] = errors;
  if (others.length > 0)
    throw new AggregateError(errors, `${errors.length} of what was due failed, the first: ${first?.message}`);
  if (first) throw first;
  return done;
}
