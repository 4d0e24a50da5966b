import { sql, type RawBuilder } from 'kysely';

/** Of a need that waits to be decided on: what brokers did with it since it was handed in, so each at most once. */
export type SinceHandedIn = {
  /** When one said that they have it. */
  takenUpAt?: Date;
  /** When one said that it comes from its State. */
  authenticatedAt?: Date;
};

/** When an act was taken since a need was handed in last; null where it was not. */
export function sinceHandedIn(
  needId: RawBuilder<string>,
  action: 'take-up' | 'authenticate',
): RawBuilder<Date | null> {
  return sql<Date | null>`(select max(e.at) from need_events e where e.need_id = ${needId} and e.action = ${action}
    and e.id > (select max(s.id) from need_events s where s.need_id = ${needId} and s.action = 'submit'))`;
}
