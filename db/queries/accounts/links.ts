import type { LinkPurpose } from '#app/domain/accounts/one-time-link.ts';
import type { Tx } from '../../client.ts';

export type NewLink = {
  tokenHash: string;
  purpose: LinkPurpose;
  personId?: string;
  createdBy?: string;
  createdAt: Date;
  expiresAt: Date;
};

/** A new link; whatever the person (or, for the first administrator, anybody) still had is worth nothing from now on. */
export async function replaceLinks(tx: Tx, link: NewLink): Promise<void> {
  await deleteOpenLinks(tx, link.personId);
  await tx
    .insertInto('one_time_links')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.personId ?? null,
      created_by: link.createdBy ?? null,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Whether an administrator made them a link after `since` that still works. */
export async function wasHandedLink(tx: Tx, personId: string, since: Date, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('one_time_links')
    .select('purpose')
    .where('person_id', '=', personId)
    .where('created_by', 'is not', null)
    .where('created_at', '>', since)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody's unused links; without a person, those for the first administrator. */
export async function deleteOpenLinks(tx: Tx, personId: string | undefined): Promise<void> {
  await tx
    .deleteFrom('one_time_links')
    .where('person_id', personId === undefined ? 'is' : '=', personId ?? null)
    .where('used_at', 'is', null)
    .execute();
}

export type OpenLink = {
  purpose: LinkPurpose;
  personId: string | null;
  invitedBy: string | null;
  expiresAt: Date;
};

/** A link that can be used at `now`, looked at without using it. */
export async function findOpenLink(tx: Tx, tokenHash: string, now: Date): Promise<OpenLink | undefined> {
  return (
    tx
      .selectFrom('one_time_links as link')
      .leftJoin('people as person', 'person.id', 'link.person_id')
      .leftJoin('people as inviter', 'inviter.id', 'link.created_by')
      .select([
        'link.purpose',
        'link.person_id as personId',
        'inviter.name as invitedBy',
        'link.expires_at as expiresAt',
      ])
      .where('link.token_hash', '=', tokenHash)
      .where('link.used_at', 'is', null)
      .where('link.expires_at', '>', now)
      .where('person.disabled_at', 'is', null)
      // Where sign-in is stopped, only an administrator's link leads back, not one asked for from the mailbox.
      .where((eb) =>
        eb.or([eb('person.sign_in_stopped_at', 'is', null), eb('link.purpose', '<>', 'forgotten')]),
      )
      .executeTakeFirst()
  );
}

/** Uses a link; false when somebody was quicker, or it is too old. Of two at once the second waits for the first. */
export async function takeLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('one_time_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
