import { createHash, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';

/**
 * A draft of each kind of examiner that waits for a signature made outside, a request for a note of the brokers, and a
 * broker's note with a dispute: the demonstration has none of these. As the owner, with a signature that is none: pages
 * show it, and no check believes it.
 */
export async function arrangeNotes(owner: Kysely<Database>): Promise<void> {
  const offer = await owner
    .selectFrom('published_offers')
    .select(['id', 'content_version', 'organisation_id'])
    .where('note_reference', 'is not', null)
    // An organisation writes one note about an offer at a time.
    .where('id', 'not in', (eb) => eb.selectFrom('note_drafts').select('offer_id'))
    .orderBy('title')
    .executeTakeFirstOrThrow();
  const content = {
    checks: {},
    what: 'Half written.',
    how: '',
    evidence: [],
    findings: '',
    limits: '',
    interests: '',
    certificateId: '',
  };
  const now = new Date();
  for (const role of ['verifier', 'hub_coordinator', 'broker'] as const) {
    const { organisation_id } = await firstOf(owner, role);
    await owner
      .insertInto('note_drafts')
      .values({
        id: randomUUID(),
        offer_id: offer.id,
        organisation_id,
        role,
        content: JSON.stringify({ ...content, kind: 'software', examined: 'documents' }),
        prepared: JSON.stringify({ signingInput: 'e30.e30', reference: 'T-000000', offerVersion: 1 }),
        created_at: now,
        updated_at: now,
      })
      .execute();
  }
  // A donor's own declaration waits in the same way.
  const own = await owner
    .selectFrom('offers')
    .select(['id', 'organisation_id'])
    .where('declaration', '<>', '')
    .orderBy('title')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('note_drafts')
    .values({
      id: randomUUID(),
      offer_id: own.id,
      organisation_id: own.organisation_id,
      role: 'donor',
      content: JSON.stringify(content),
      prepared: JSON.stringify({ signingInput: 'e30.e30', reference: 'T-000001', offerVersion: 1 }),
      created_at: now,
      updated_at: now,
    })
    .execute();
  const broker = await firstOf(owner, 'broker');
  await owner
    .insertInto('note_requests')
    .values({
      ...{ offer_id: offer.id, organisation_id: offer.organisation_id },
      ...{ issuer_id: broker.organisation_id, issuer_role: 'broker', question: 'The papers.' },
      ...{ asked_at: now, answer_by: '2030-01-01' },
    })
    .execute();
  const kid = 'B'.repeat(43);
  await sql`insert into issuer_keys (kid, x, organisation_id, custody, registered_at)
    values (${kid}, ${kid}, ${broker.organisation_id}, 'own', ${now})`.execute(owner);
  const jws = 'not.a.signature';
  const statement = { ...content, examined: 'documents', checks: [] };
  const { id: noteId } = await owner
    .insertInto('trust_notes')
    .values({
      ...{
        offer_id: offer.id,
        level: 'L2',
        issuer_organisation_id: broker.organisation_id,
        issuer_name: 'Desk',
      },
      ...{
        issued_by: broker.person_id,
        issued_on: '2026-01-01',
        expires_on: '2026-06-01',
        examined: 'x',
        limits: 'x',
      },
      ...{
        reference: 'T-000000',
        issuer_role: 'broker',
        kind: 'software',
        offer_version: offer.content_version,
      },
      ...{
        offer_sha256: '0'.repeat(64),
        subject_json: '{}',
        statement: JSON.stringify(statement),
        jws,
        kid,
        // Places are given by chance: a fixed one may be taken.
        status_index: sql<number>`(select min(place) from generate_series(0, 10000) place
          where not exists (select from trust_notes t where t.status_index = place))`,
      },
      jws_sha256: createHash('sha256').update(jws).digest('hex'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const disputant = await firstOf(owner, 'verifier');
  await owner
    .insertInto('note_disputes')
    .values({
      note_id: noteId,
      role: 'verifier',
      organisation_id: disputant.organisation_id,
      text: 'A list is missing.',
      raised_at: now,
    })
    .execute();
}

async function firstOf(owner: Kysely<Database>, role: 'verifier' | 'hub_coordinator' | 'broker') {
  return owner
    .selectFrom('memberships')
    .select(['organisation_id', 'person_id'])
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirstOrThrow();
}
