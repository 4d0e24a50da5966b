import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { logLines } from '#app/operations/verification/publish-statuses.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { withActor } from '#db/client.ts';
import { findTrustNote } from '#db/queries/verification/trust-notes.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
});
afterAll(async () => {
  useNoteKeys(TEST_KEYS);
  await database.drop();
});

test('what a key signed since it was in other hands counts nowhere, and whoever it concerns is told', async () => {
  const before = await examined(1);
  const since = await examined(3);
  const { kid } = await noteOf(since);
  await database.owner.deleteFrom('outbox').execute();
  const said = { act: 'distrust', kid, from: after(2) } as const;
  expect(await changeKey(people.verifier, said, after(5))).toMatchObject({ ok: true });

  // The same answer everywhere: on the platform, and to whoever checks outside.
  expect(await counting(before)).toMatchObject({ level: 'L3' });
  expect(await counting(since)).toMatchObject({ level: 'L1' });
  const shown = database.owner.selectFrom('published_offers').select('note_level').where('id', '=', since);
  expect(await shown.executeTakeFirst()).toEqual({ note_level: 'L1' });
  const [kept, ended] = [await noteOf(before), await noteOf(since)];
  expect([kept.revoked_at, ended.revoked_at]).toEqual([null, after(5)]);
  expect(await verifyNote(kept.jws!, undefined, after(6))).toMatchObject({ verdict: 'valid' });
  expect(await verifyNote(ended.jws!, undefined, after(6))).toMatchObject({ fault: 'key-not-trusted' });
  const lines: { act: string; reference: string }[] = [];
  for await (const line of logLines()) lines.push(JSON.parse(line) as (typeof lines)[number]);
  expect(lines.at(-1)).toMatchObject({ act: 'revoke', reference: ended.reference });
  const letters = database.owner.selectFrom('outbox').select(['kind', 'email', 'values']);
  expect(await letters.execute()).toEqual([
    {
      kind: 'note-moved',
      email: people.donor.person.email,
      values: { path: `/en/notes/${ended.reference}` },
    },
  ]);

  // From an earlier moment on: what it signed in between ends as well, and nothing ends twice.
  expect(await changeKey(people.verifier, { ...said, from: after(0) }, after(7))).toMatchObject({ ok: true });
  expect((await noteOf(before)).revoked_at).toEqual(after(7));
  expect((await noteOf(since)).revoked_at).toEqual(after(5));
});

/** A published offer of technology, with a note of the laboratory signed so many hours after the beginning. */
async function examined(hours: number): Promise<string> {
  const { donor, broker, verifier } = people;
  const offerId = await arrangeOffer(database, donor, TECHNOLOGY);
  await arrangePassport(database, donor, offerId);
  expect(await sendOffer(donor, { id: offerId, revision: 1 }, NOW)).toMatchObject({ ok: true });
  const publishing = { id: offerId, revision: 2, verdicts: verdicts() };
  expect(await publishOffer(broker, publishing, NOW)).toMatchObject({ ok: true });
  const begun = await startNote(verifier, { offerId }, after(hours));
  if (!begun.ok) throw new Error(begun.reason);
  const id = begun.value.draftId;
  await saveNote(verifier, { id, revision: 1, content: FINISHED_NOTE }, after(hours));
  const signing = { id, revision: 2, offerVersion: 1 };
  expect(await signNote(verifier, signing, after(hours))).toMatchObject({ ok: true });
  return offerId;
}

const counting = (offerId: string) =>
  withActor(actingPerson(people.donor), (tx) => findTrustNote(tx, offerId));

/** The one of the laboratory. */
async function noteOf(offerId: string) {
  const notes = database.owner.selectFrom('trust_notes').selectAll().where('offer_id', '=', offerId);
  const { kid, ...note } = await notes.where('issuer_role', '=', 'verifier').executeTakeFirstOrThrow();
  return { ...note, kid: kid ?? '' };
}
