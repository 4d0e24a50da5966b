import { sql, type Kysely } from 'kysely';

/** Every kind of event an account has had a name for since its first day, as of this migration; a later one adds its own. */
export const KINDS = [
  'signed-in',
  'sign-in-failed',
  'sign-in-limited',
  'signed-out',
  'session-ended',
  'password-set',
  'link-made',
  'confirmed',
  'confirm-failed',
  'hat-changed',
  'profile-changed',
  'person-added',
  'person-disabled',
  'person-enabled',
  'membership-added',
  'membership-ended',
  'organisation-added',
  'organisation-changed',
  'second-step-failed',
  'second-step-locked',
  'second-factor-added',
  'second-factor-removed',
  'recovery-codes-made',
  'recovery-code-used',
  'new-password-asked',
  'email-change-asked',
  'email-changed',
  'email-change-undone',
  'organisation-renamed',
  'organisation-ended',
  'organisation-merged',
  'deputy-named',
  'made-deputy',
  'delegation-ended',
  'post-handed-over',
  'post-taken-over',
  'away-set',
  'away-cleared',
  'passkey-added',
  'passkey-renamed',
  'passkey-removed',
  'passkey-refused',
  'passkey-copied',
  'single-sign-on-set',
  'single-sign-on-linked',
  'single-sign-on-unlinked',
  'single-sign-on-refused',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table security_events drop constraint security_events_kind;
    alter table security_events add constraint security_events_kind
      check (kind in (${sql.raw(KINDS.map((kind) => `'${kind}'`).join(', '))}));
  `.execute(db);
}
