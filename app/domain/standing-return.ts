/** Ways in which a record is its keeper's to write again. */
const GIVEN_BACK = ['return', 'take-back', 'refine'];

/**
 * The return that a record stands under: none where it was taken back, or is written anew, since.
 *
 * @param events oldest first
 */
export function standingReturn<Event extends { action: string }>(
  events: readonly Event[],
): Event | undefined {
  const last = events.findLast(({ action }) => GIVEN_BACK.includes(action));
  return last?.action === 'return' ? last : undefined;
}
