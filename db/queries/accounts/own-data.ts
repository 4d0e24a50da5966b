import { sql } from 'kysely';
import type { Tx } from '../../client.ts';
import type { HeldColumn } from '../../schema/held-columns.ts';

/** What is held on somebody by one column: no token, no hash, no key, nothing that is sealed. */
export type HeldEntry = Readonly<Record<string, unknown>>;
type Read = (tx: Tx, personId: string) => Promise<HeldEntry[]>;

type RecordNaming = {
  source: HeldColumn;
  reference: string | null;
  title: string | null;
  text_language: string | null;
  what: string | null;
  at: Date | null;
};

/** Everything held on a person, by column. For `tws_auth`, as the rest of somebody's own account. */
export async function readOwnData(tx: Tx, personId: string): Promise<Map<HeldColumn, HeldEntry[]>> {
  const held = new Map<HeldColumn, HeldEntry[]>();
  for (const [column, read] of Object.entries(ACCOUNT))
    held.set(column as HeldColumn, await read(tx, personId));
  const { rows } = await sql<RecordNaming>`
    select * from app.records_naming(${personId}::uuid) union all select * from app.files_naming(${personId}::uuid)
    union all select * from app.confidence_naming(${personId}::uuid)
    union all select * from app.notes_naming(${personId}::uuid)
    union all select * from app.passports_naming(${personId}::uuid)
    union all select * from app.living_notes_naming(${personId}::uuid)
    union all select * from app.reviews_naming(${personId}::uuid)
    union all select * from app.hubs_naming(${personId}::uuid)`.execute(tx);
  for (const { source, text_language, ...entry } of rows) {
    const told = Object.entries({ ...entry, language: text_language }).filter(([, value]) => value !== null);
    held.set(source, [...(held.get(source) ?? []), Object.fromEntries(told)]);
  }
  return held;
}

const ACCOUNT: Partial<Record<HeldColumn, Read>> = {
  'people.id': (tx, id) =>
    tx
      .selectFrom('people')
      .select([
        'id',
        'email',
        'name',
        'post',
        'language',
        'disabled_at as disabledAt',
        'sign_in_stopped_at as signInStoppedAt',
        'created_at as addedAt',
      ])
      .where('id', '=', id)
      .execute(),
  'email_changes.person_id': (tx, id) =>
    tx
      .selectFrom('email_changes')
      .select(['old_email as oldEmail', 'new_email as newEmail', 'asked_at as askedAt'])
      .select(['confirmed_at as confirmedAt', 'undone_at as undoneAt'])
      .where('person_id', '=', id)
      .execute(),
  'memberships.person_id': (tx, id) =>
    tx
      .selectFrom('memberships as hat')
      .innerJoin('organisations as organisation', 'organisation.id', 'hat.organisation_id')
      .select([
        'hat.role',
        'organisation.name as organisation',
        'hat.created_at as from',
        'hat.ended_at as until',
      ])
      .where('hat.person_id', '=', id)
      .orderBy('hat.created_at')
      .execute(),
  'delegations.membership_id': (tx, id) =>
    tx
      .selectFrom('delegations as lent')
      .innerJoin('memberships as hat', 'hat.id', 'lent.membership_id')
      .select(['hat.role', 'lent.first_on as firstOn', 'lent.last_on as lastOn', 'lent.ended_at as endedAt'])
      .select(sql<string>`'lent to a deputy'`.as('kind'))
      .where('hat.person_id', '=', id)
      .execute(),
  'delegations.deputy_id': (tx, id) =>
    tx
      .selectFrom('delegations as lent')
      .innerJoin('memberships as hat', 'hat.id', 'lent.membership_id')
      .innerJoin('organisations as organisation', 'organisation.id', 'hat.organisation_id')
      .select(['hat.role', 'organisation.name as organisation', 'lent.first_on as firstOn'])
      .select(['lent.last_on as lastOn', 'lent.ended_at as endedAt'])
      .select(sql<string>`'deputy of a colleague'`.as('kind'))
      .where('lent.deputy_id', '=', id)
      .execute(),
  'credentials.person_id': (tx, id) =>
    tx.selectFrom('credentials').select('changed_at as passwordSetAt').where('person_id', '=', id).execute(),
  'totp_factors.person_id': (tx, id) =>
    tx.selectFrom('totp_factors').select('added_at as codesSetUpAt').where('person_id', '=', id).execute(),
  'recovery_codes.person_id': (tx, id) =>
    tx
      .selectFrom('recovery_codes')
      .select(['made_at as recoveryCodeMadeAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'passkeys.person_id': (tx, id) =>
    tx
      .selectFrom('passkeys')
      .select(['name as passkey', 'added_at as addedAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'external_identities.person_id': (tx, id) =>
    tx
      .selectFrom('external_identities')
      .select(['issuer as singleSignOn', 'subject', 'linked_at as linkedAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'sign_in_steps.person_id': (tx, id) =>
    tx
      .selectFrom('sign_in_steps')
      .select(['created_at as waitsForCodeSince', 'user_agent as browser'])
      .where('person_id', '=', id)
      .execute(),
  'one_time_links.person_id': (tx, id) =>
    tx
      .selectFrom('one_time_links')
      .select(['purpose as link', 'created_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'recoveries.person_id': (tx, id) =>
    tx
      .selectFrom('recoveries')
      .select(['opened_at as recoveryOpenedAt', 'confirmed_at as confirmedAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'sessions.person_id': (tx, id) =>
    tx
      .selectFrom('sessions')
      .select(['created_at as startedAt', 'seen_at as seenAt', 'ends_at as endsAt', 'user_agent as browser'])
      .where('person_id', '=', id)
      .orderBy('created_at')
      .execute(),
  'parked_forms.person_id': (tx, id) =>
    tx
      .selectFrom('parked_forms')
      .select(['path as formOf', 'parked_at as keptFrom', 'kept_until as keptUntil'])
      .where('person_id', '=', id)
      .execute(),
  'security_events.person_id': events('person_id', 'about you'),
  'security_events.by_person_id': events('by_person_id', 'done by you'),
  'security_events.on_behalf_of': events('on_behalf_of', 'done by your deputy'),
  'invitations.email': (tx, id) =>
    tx
      .selectFrom('invitations as invitation')
      .innerJoin('organisations as organisation', 'organisation.id', 'invitation.organisation_id')
      .select(['invitation.email', 'invitation.name', 'invitation.post', 'invitation.role'])
      .select(['organisation.name as organisation', 'invitation.invited_at as invitedAt'])
      .select(['invitation.accepted_at as acceptedAt', 'invitation.revoked_at as revokedAt'])
      .where(
        sql<boolean>`lower(invitation.email) = (select lower(email) from people where id = ${id}::uuid)
          or invitation.membership_id in (select id from memberships where person_id = ${id}::uuid)`,
      )
      .execute(),
  'inbox_entries.person_id': (tx, id) =>
    tx
      .selectFrom('inbox_entries')
      .select(['kind as inInbox', 'path', 'at', 'until', 'settled_at as doneAt', 'told_at as inDigestAt'])
      .where('person_id', '=', id)
      .orderBy('id')
      .execute(),
  'mail_choices.person_id': (tx, id) =>
    tx
      .selectFrom('mail_choices')
      .select(['letters as lettersChosen', 'changed_at as since'])
      .where('person_id', '=', id)
      .execute(),
  'letter_links.person_id': (tx, id) =>
    tx
      .selectFrom('letter_links')
      .select(['purpose as link', 'made_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt'])
      .where('person_id', '=', id)
      .execute(),
  'saved_searches.person_id': (tx, id) =>
    tx
      .selectFrom('saved_searches')
      .select(['name as savedSearch', 'theme', 'region', 'mode', 'from_on as from', 'until_on as until'])
      .select(['letters', 'feed_made_at as feedMadeAt', 'created_at as savedAt', 'changed_at as changedAt'])
      .where('person_id', '=', id)
      .orderBy('created_at')
      .execute(),
  'needs_told.person_id': (tx, id) =>
    tx
      .selectFrom('needs_told')
      .select('told_at as toldOfNeedAt')
      .where('person_id', '=', id)
      .orderBy('told_at')
      .execute(),
  'absences.person_id': (tx, id) =>
    tx
      .selectFrom('absences')
      .select(['first_on as awayFrom', 'last_on as awayUntil'])
      .where('person_id', '=', id)
      .execute(),
  'absences.colleague_id': (tx, id) =>
    tx
      .selectFrom('absences')
      .select(['first_on as namedInsteadFrom', 'last_on as namedInsteadUntil'])
      .where('colleague_id', '=', id)
      .execute(),
};

function events(column: 'person_id' | 'by_person_id' | 'on_behalf_of', how: string): Read {
  return (tx, id) =>
    tx
      .selectFrom('security_events')
      .select(['kind', 'at', 'role'])
      .select(sql<string>`${how}::text`.as('how'))
      .where(column, '=', id)
      .orderBy('id')
      .execute();
}
