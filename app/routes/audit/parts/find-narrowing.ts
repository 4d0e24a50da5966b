import type { Wearing } from '#app/auth/viewer.ts';
import { CLOSED_NAME } from '#app/domain/accounts/closed-account.ts';
import { NAMED_ACTS, type SecurityEventKind } from '#app/domain/accounts/security-event.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { dayBoxes } from '#app/forms/typed.ts';
import { isUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { nameInOffice } from '#db/queries/accounts/people.ts';

export type Boxes = { day?: string; month?: string; year?: string };
export type Narrowing = {
  person?: { id: string; name: string };
  from?: Day;
  to?: Day;
  act?: SecurityEventKind;
  /** The days as they were typed, and what is wrong with them. */
  typed: { from: Boxes; to: Boxes };
  wrong: { from?: 'audit.error.day'; to?: 'audit.error.day' | 'audit.error.before' };
};

/** How an administrator narrows the log, by its address; whatever no page of ours has is left out. */
export async function findNarrowing(by: Wearing, query: URLSearchParams): Promise<Narrowing> {
  const id = query.get('person');
  const name = id && isUuid(id) ? await withActor(actorOf(by), (tx) => nameInOffice(tx, id)) : undefined;
  const [from, to] = [readDay(query, 'from'), readDay(query, 'to')];
  return {
    // Whoever left as anybody else is not put together again from what they did.
    person: id && name && name !== CLOSED_NAME ? { id, name } : undefined,
    from: from.day,
    to: to.day,
    act: NAMED_ACTS.find((kind) => kind === query.get('act')),
    typed: { from: from.boxes, to: to.boxes },
    wrong: {
      ...(from.wrong && { from: 'audit.error.day' }),
      ...(to.wrong && { to: 'audit.error.day' }),
      ...(from.day !== undefined &&
        to.day !== undefined &&
        to.day < from.day && { to: 'audit.error.before' }),
    },
  };
}

function readDay(query: URLSearchParams, name: string) {
  const box = (part: string) => query.get(`${name}.${part}`) ?? undefined;
  const boxes: Boxes = { day: box('day'), month: box('month'), year: box('year') };
  const read = dayBoxes('audit.error.day').safeParse(boxes);
  return { boxes, day: read.success ? read.data : undefined, wrong: !read.success };
}
