import type { Role } from '#app/domain/accounts/role.ts';
import type { NeedAction, NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** What is done with a need's sealed text, but for reading it: that is a row of `sealed_readings`. */
type SealedAction =
  | 'seal'
  | 'keep-outside'
  | 'ask-opening'
  | 'agree-opening'
  | 'refuse-opening'
  | 'end-opening'
  | 'share-sealed'
  | 'end-sharing';

/** What a State and brokers do with hubs; that a hub answered is written by the database. */
type HubAction = 'share-with-hub' | 'end-hub-sharing' | 'ask-opinion' | 'give-context';

/** What a State does about a programme for several States, as an act on its own need; and that a hub takes one back. */
type PoolAction = 'join-pool' | 'decline-pool' | 'leave-pool' | 'take-back-pool';

export type FileAction = 'add-file' | 'remove-file' | 'widen-file' | 'narrow-file';

/** A draft for a State begins; its further steps are written by the database. */
type DraftAction = 'draft-for-state';

/** What its State says to words that a broker suggests. */
export type WordingAction = 'take-wording' | 'decline-wording';

export type NewNeedEvent = {
  action:
    | NeedAction
    | 'start'
    | 'choose-tiers'
    | 'choose-reach'
    | SealedAction
    | HubAction
    | PoolAction
    | FileAction
    | WordingAction
    | DraftAction;
  from: NeedStatus | null;
  to: NeedStatus;
  reason?: { code?: string; text?: string };
};

export type NeedEvent = {
  action: string;
  role: Role;
  at: Date;
  reasonCode?: string;
  reasonText?: string;
  /** Only where the reader may read people: a broker everyone, a delegation itself. */
  person?: string;
  /** Whose deputy that person was; to be read by those who may read people. */
  onBehalfOf?: string;
};

/** One row a transition, in the transaction that makes it. */
export async function recordNeedEvent(
  tx: Tx,
  by: ActingPerson,
  needId: string,
  event: NewNeedEvent,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('need_events')
    .values({
      need_id: needId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
      reason_code: event.reason?.code ?? null,
      reason_text: event.reason?.text ?? null,
    })
    .execute();
}

/** What happened to a need, oldest first; names of people as far as this actor may read them. */
export async function listNeedEvents(tx: Tx, needId: string): Promise<NeedEvent[]> {
  const rows = await tx
    .selectFrom('need_events as e')
    .leftJoin('people as p', 'p.id', 'e.person_id')
    .leftJoin('people as b', 'b.id', 'e.on_behalf_of')
    .select([
      'e.action',
      'e.role',
      'e.at',
      'e.reason_code',
      'e.reason_text',
      'p.name as person',
      'b.name as on_behalf_of',
    ])
    .where('e.need_id', '=', needId)
    .orderBy('e.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    action: row.action,
    role: row.role as Role,
    at: row.at,
    reasonCode: row.reason_code ?? undefined,
    reasonText: row.reason_text ?? undefined,
    person: row.person ?? undefined,
    onBehalfOf: row.on_behalf_of ?? undefined,
  }));
}
