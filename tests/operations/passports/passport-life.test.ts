import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { subjectHash } from '#app/operations/passports/checked-passports.ts';
import { decideVersion } from '#app/operations/passports/decide-version.ts';
import { removePassport } from '#app/operations/passports/remove-passport.ts';
import { saveArtefacts } from '#app/operations/passports/save-artefacts.ts';
import { savePassport } from '#app/operations/passports/save-passport.ts';
import { sendVersion } from '#app/operations/passports/send-version.ts';
import { startPassport } from '#app/operations/passports/start-passport.ts';
import { startVersion } from '#app/operations/passports/start-version.ts';
import { stateAccess } from '#app/operations/passports/state-access.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { findPassport } from '#db/queries/passports/passports.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { findPublishedPassport } from '#db/queries/passports/published.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { ANSWERS, ARTEFACT, arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const refused = (reason: string) => ({ ok: false, reason });
const taken = expect.objectContaining({ ok: true }) as unknown;
const offerOf = (id: string) =>
  database.owner.selectFrom('offers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const asked = (by: Wearing, offerId: string, n = 1) =>
  withActor(actingPerson(by), (tx) => findPassport(tx, { offerId, n }));
const shown = (offerId: string) =>
  withActor({ kind: 'anonymous' }, (tx) => findPublishedPassport(tx, { offerId, n: 1 }));
const versionOf = async () =>
  (await database.owner.selectFrom('catalogue').select('version').executeTakeFirstOrThrow()).version;

/** What a trust note of it would be bound to. */
const bound = async (offerId: string) =>
  (await withActor(actingPerson(people.donor), (tx) => findNoteSubject(tx, offerId)))?.canonicalJson;

async function technology(
  status: 'draft' | 'submitted' | 'published',
  passport: 'draft' | 'in-force' = 'draft',
) {
  const id = await arrangeOffer(database, people.donor, {
    ...TECHNOLOGY,
    status: status === 'submitted' ? 'draft' : status,
  });
  await arrangePassport(database, people.donor, id, { status: passport });
  if (status !== 'draft')
    await database.owner.updateTable('offers').set({ status }).where('id', '=', id).execute();
  return id;
}

describe('a passport that is being written', () => {
  it('takes over what the offer said, keeps what is saved, and tells matching what it says', async () => {
    const { donor } = people;
    const offerId = await arrangeOffer(database, donor, TECHNOLOGY);
    expect(await startPassport(donor, { offerId }, NOW)).toEqual({ ok: true, value: { n: 1 } });
    const started = (await asked(donor, offerId))!;
    expect(started.answers).toEqual({
      remoteAccess: 'none',
      dataLocation: 'in-country',
      sourceAccess: 'open',
      supportEndsOn: '2029-12-31',
    });
    const control = { remoteAccess: 'required', killSwitch: 'not-stated' } as const;
    const save = { offerId, n: 1, revision: started.revision, block: 'control', goneThrough: true } as const;
    expect(await savePassport(donor, { ...save, answers: control }, NOW)).toEqual(taken);
    expect((await asked(donor, offerId))!).toMatchObject({ gone: ['control'], answers: control });
    expect(await offerOf(offerId)).toMatchObject({ remote_access: 'required', data_location: 'in-country' });
    // An answer that is no longer given is cleared; other blocks stay.
    expect(await savePassport(donor, { ...save, answers: {} }, NOW)).toEqual(refused('stale'));
    expect(await savePassport(donor, { ...save, revision: 2, answers: {} }, NOW)).toEqual(taken);
    expect((await asked(donor, offerId))!.answers).toEqual({
      dataLocation: 'in-country',
      sourceAccess: 'open',
      supportEndsOn: '2029-12-31',
    });
    expect(await offerOf(offerId)).toMatchObject({ remote_access: null });
    // The offer's own form no longer says it.
    const { revision } = await offerOf(offerId);
    await saveOffer(
      donor,
      { id: offerId, revision, changes: { dataLocation: 'elsewhere', implementer: 'Nobody' } },
      NOW,
    );
    expect(await offerOf(offerId)).toMatchObject({ data_location: 'in-country', implementer: 'Nobody' });
  });

  it('takes no secret, in a text or the name of a file', async () => {
    const offerId = await technology('draft');
    const secret = 'password: hunter22';
    const save = {
      offerId,
      n: 1,
      block: 'subject',
      answers: { product: secret },
      goneThrough: true,
    } as const;
    expect(await savePassport(people.donor, save, NOW)).toEqual(refused('secret-found'));
    const files = { offerId, n: 1, artefacts: [{ ...ARTEFACT, name: secret }], none: false };
    expect(await saveArtefacts(people.donor, files, NOW)).toEqual(refused('secret-found'));
    expect((await asked(people.donor, offerId))!.answers).toEqual(ANSWERS);
  });

  it('is nobody else’s: another donor finds none, a broker cannot write it, and neither can anybody once handed in', async () => {
    const offerId = await technology('draft');
    const which = { offerId, n: 1 };
    const save = { ...which, block: 'uses', answers: {}, goneThrough: true } as const;
    expect(await savePassport(people.secondDonor, save, NOW)).toEqual(refused('not-found'));
    expect(await asked(people.secondDonor, offerId)).toBeUndefined();
    expect(await savePassport(people.broker, save, NOW)).toEqual(refused('not-your-act'));
    expect(await startVersion(people.donor, which, NOW)).toEqual(refused('not-now'));
    await database.owner
      .updateTable('offers')
      .set({ status: 'submitted' })
      .where('id', '=', offerId)
      .execute();
    expect(await savePassport(people.donor, save, NOW)).toEqual(refused('not-now'));
    expect(await removePassport(people.donor, which, NOW)).toEqual(refused('not-now'));
    // The database says the same, whatever the code above it does.
    await expect(
      database.owner
        .updateTable('passports')
        .set({ no_artefacts: true })
        .where('offer_id', '=', offerId)
        .execute(),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('carries a statement that holds for one version and its files, and is an act of the log', async () => {
    const { donor } = people;
    const offerId = await technology('draft');
    const which = { offerId, n: 1 };
    const before = (await asked(donor, offerId))!;
    expect(before.statement).toMatchObject({ by: donor.person.name, about: subjectHash(before) });
    await saveArtefacts(donor, { ...which, artefacts: [], none: true }, NOW);
    const { revision } = await offerOf(offerId);
    expect(await sendOffer(donor, { id: offerId, revision }, NOW)).toEqual(refused('incomplete'));
    expect(await stateAccess(donor, { ...which, states: true }, NOW)).toEqual(taken);
    const after = (await asked(donor, offerId))!;
    expect(after.statement?.about).toBe(subjectHash(after));
    expect(await stateAccess(donor, { ...which, states: false }, NOW)).toEqual(taken);
    expect((await asked(donor, offerId))!).toMatchObject({ statementDeclined: true });
    const acts = await database.owner
      .selectFrom('passport_statements')
      .select(['action', 'person_id'])
      .where('offer_id', '=', offerId)
      .orderBy('id')
      .execute();
    expect(acts.map(({ action }) => action)).toEqual([
      'state-no-undocumented-access',
      'state-no-undocumented-access',
      'decline-statement',
    ]);
    const sent = await sendOffer(donor, { id: offerId, revision: (await offerOf(offerId)).revision }, NOW);
    expect(sent).toEqual(taken);
  });
});

describe('with its offer', () => {
  it('is needed to hand technology in, and public once a broker has published it', async () => {
    const { donor, broker } = people;
    const bare = await arrangeOffer(database, donor, TECHNOLOGY);
    expect(await sendOffer(donor, { id: bare, revision: 1 }, NOW)).toEqual(refused('incomplete'));

    const id = await technology('draft');
    expect(await sendOffer(donor, { id, revision: 1 }, NOW)).toEqual(taken);
    expect(await shown(id)).toBeUndefined();
    expect(await asked(broker, id)).toMatchObject({ n: 1, status: 'draft' });
    const handedIn = await bound(id);
    expect(await publishOffer(broker, { id, revision: 2, verdicts: verdicts() }, NOW)).toEqual(taken);
    expect(await shown(id)).toMatchObject({
      answers: ANSWERS,
      artefacts: [ARTEFACT],
      statement: { by: donor.person.name },
    });
    const published = await bound(id);
    expect(JSON.parse(published ?? '')).toMatchObject({
      components: [
        {
          n: 1,
          product: 'Lanternfish',
          vendor: 'Plainsight Commons Foundation',
          version: '3.1.2',
          answers: ANSWERS,
          artefacts: [ARTEFACT],
          parts: null,
        },
      ],
    });
    // The donor signed its declaration before it was published: about the same text.
    expect(published).toBe(handedIn);
    await database.owner.updateTable('offers').set({ status: 'paused' }).where('id', '=', id).execute();
    expect(await shown(id)).toBeUndefined();
    expect(await bound(id)).toBe(published);
  });

  it('shows the pseudonym of whoever made the statement and closed their account', async () => {
    const id = await technology('published', 'in-force');
    expect((await shown(id))?.statement?.by).toBe(people.donor.person.name);
    const before = await versionOf();
    const rename = (name: string) =>
      database.owner.updateTable('people').set({ name }).where('id', '=', people.donor.person.id).execute();
    await rename('Somebody');
    expect((await shown(id))?.statement?.by).toBe('Somebody');
    expect(await versionOf()).not.toBe(before);
    await rename(people.donor.person.name);
  });
});

describe('the next version', () => {
  it('stays unseen until a broker accepts it, then takes the place of the one in force and tells matching', async () => {
    const { donor, broker } = people;
    const offerId = await technology('published', 'in-force');
    const which = { offerId, n: 1 };
    expect(await startVersion(donor, which, NOW)).toEqual(taken);
    expect(await startVersion(donor, which, NOW)).toEqual(refused('not-now'));
    expect(await asked(broker, offerId)).toMatchObject({ version: 1, status: 'in-force' });
    const answers = { ...pick('control'), remoteAccess: 'required' } as const;
    await savePassport(donor, { ...which, block: 'control', answers, goneThrough: true }, NOW);
    expect((await offerOf(offerId)).remote_access).toBe('none');
    const { revision } = (await asked(donor, offerId))!;
    expect(await sendVersion(donor, { ...which, revision: revision - 1 }, NOW)).toEqual(refused('stale'));
    expect(await sendVersion(donor, { ...which, revision }, NOW)).toEqual(taken);
    expect(await shown(offerId)).toMatchObject({ version: 1, answers: { remoteAccess: 'none' } });

    const read = (await asked(broker, offerId))!;
    expect(read).toMatchObject({ version: 2, status: 'submitted' });
    const decide = { ...which, revision: read.revision };
    expect(await decideVersion(donor, decide, NOW)).toEqual(refused('not-your-act'));
    expect(await decideVersion(broker, { ...decide, returned: ' ' }, NOW)).toEqual(refused('reason-needed'));
    const before = await versionOf();
    expect(await decideVersion(broker, decide, NOW)).toEqual(taken);
    expect(await shown(offerId)).toMatchObject({ version: 2, answers: { remoteAccess: 'required' } });
    expect((await offerOf(offerId)).remote_access).toBe('required');
    // Every answer that a need can require is in the catalogue that matching reads.
    const [inCatalogue] = await withActor({ kind: 'anonymous' }, (tx) => listPublishedOffers(tx, [offerId]));
    expect(factsOfPublished(inCatalogue!)).toMatchObject({
      remoteAccess: 'required',
      dataLocation: ANSWERS.dataLocation,
      sourceAccess: ANSWERS.sourceAccess,
      binaryEquivalence: ANSWERS.binaryEquivalence,
    });
    expect(await versionOf()).not.toBe(before);
  });

  it('goes back with a reason, or is given up, and the one in force stays', async () => {
    const { donor, broker } = people;
    const offerId = await technology('published', 'in-force');
    const which = { offerId, n: 1 };
    await startVersion(donor, which, NOW);
    await sendVersion(donor, { ...which, revision: (await asked(donor, offerId))!.revision }, NOW);
    const { revision } = (await asked(broker, offerId))!;
    const back = { ...which, revision, returned: 'Say who maintains it.' };
    expect(await decideVersion(broker, back, NOW)).toEqual(taken);
    expect(await asked(donor, offerId)).toMatchObject({ version: 2, status: 'returned' });
    expect(await removePassport(donor, which, NOW)).toEqual(taken);
    expect(await asked(donor, offerId)).toMatchObject({ version: 1, status: 'in-force' });
    expect(await shown(offerId)).toMatchObject({ version: 1 });
  });

  const pick = (block: 'control') => {
    const { telemetry, updates, administrators, killSwitch, lawfulAccess } = ANSWERS;
    return block && { telemetry, updates, administrators, killSwitch, lawfulAccess };
  };
});
