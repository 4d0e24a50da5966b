import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { withActor, type Tx } from '#db/client.ts';
import { CONTENT_COLUMNS, contentOf } from '#db/queries/offers/content.ts';
import { listOfferEvents, recordOfferEvent } from '#db/queries/offers/events.ts';
import {
  countOffersByStatus,
  findOffer,
  insertDraft,
  listHubChoices,
  listOffersOfOrganisation,
  updateStatus,
} from '#db/queries/offers/offers.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, completeContent, NOW, TECHNOLOGY } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const as = <T>(by: Wearing, work: (tx: Tx) => Promise<T>) => withActor(actingPerson(by), work);
const denied = { code: '42501' };

describe('who sees an offer', () => {
  it('a draft: its own organisation’s donors, and nobody else', async () => {
    const id = await arrangeOffer(database, people.donor);
    expect(await as(people.donor, (tx) => findOffer(tx, id))).toMatchObject({ id, ...completeContent() });
    const { secondDonor, broker, focalPoint, hubCoordinator, verifier, administrator } = people;
    for (const other of [secondDonor, broker, focalPoint, hubCoordinator, verifier, administrator]) {
      expect(await as(other, (tx) => findOffer(tx, id)), other.hat.role).toBeUndefined();
    }
  });

  it('one that was handed in: the brokers too', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    expect(await as(people.broker, (tx) => findOffer(tx, id))).toMatchObject({ id, status: 'submitted' });
    for (const other of [people.secondDonor, people.focalPoint, people.verifier]) {
      expect(await as(other, (tx) => findOffer(tx, id)), other.hat.role).toBeUndefined();
    }
  });

  it('anonymous readers get the published projection and not the table behind it', async () => {
    const shown = await arrangeOffer(database, people.donor, { status: 'published' });
    const hidden = await arrangeOffer(database, people.donor, { status: 'paused' });
    const anonymous = { kind: 'anonymous' } as const;
    const ids = await withActor(anonymous, (tx) => tx.selectFrom('published_offers').select('id').execute());
    expect(ids).toContainEqual({ id: shown });
    expect(ids).not.toContainEqual({ id: hidden });
    for (const table of ['offers', 'offer_events', 'note_drafts', 'note_events'] as const) {
      const read = withActor(anonymous, (tx) => tx.selectFrom(table).select('id').execute());
      await expect(read, table).rejects.toMatchObject(denied);
    }
  });

  it('the projection has exactly these columns: a new one is invisible until it is added here and there', async () => {
    const { rows } = await sql<{ column_name: string }>`
      select column_name from information_schema.columns where table_name = 'published_offers' order by ordinal_position
    `.execute(database.owner);
    expect(rows.map((row) => row.column_name)).toEqual(PUBLIC_COLUMNS);
  });
});

describe('what everybody may read of an offer', () => {
  it('is the answer that its donor gave, every one', async () => {
    const id = await arrangeOffer(database, people.donor, { ...TECHNOLOGY, status: 'published' });
    const [written, shown] = await Promise.all(
      (['offers', 'published_offers'] as const).map((table) =>
        database.owner
          .selectFrom(table)
          .select(CONTENT_COLUMNS)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      ),
    );
    // What is new is taken over by app.project_new_answers.
    expect(contentOf(shown!)).toEqual(contentOf(written!));
  });

  it('makes another version of it, and stands on the page of a match: all three name the same answers', async () => {
    const { rows } = await sql<{ name: string; body: string }>`
      select proname as name, pg_get_functiondef(oid) as body from pg_proc
      where pronamespace = 'app'::regnamespace and proname in ('raise_content_version', 'match_offer')
      union all select 'the triggers of raise_content_version', string_agg(pg_get_triggerdef(oid), ' ') from pg_trigger
      where tgrelid = 'offers'::regclass and tgfoid = 'app.raise_content_version'::regproc`.execute(
      database.owner,
    );
    expect(rows).toHaveLength(3);
    const missing = rows.flatMap(({ name, body }) => {
      const words = new Set(body.split(/[^a-z_]+/));
      return CONTENT_COLUMNS.filter((column) => !words.has(column)).map((column) => `${name}: ${column}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('who writes an offer', () => {
  it('a donor cannot put one in another organisation’s name', async () => {
    const draft = {
      id: '11111111-1111-4111-8111-111111111111',
      reference: 'O-111111',
      organisationId: people.secondDonor.hat.organisation.id,
      authorId: people.donor.person.id,
    };
    const insert = as(people.donor, (tx) => insertDraft(tx, draft, { title: 'Not mine' }, NOW));
    await expect(insert).rejects.toMatchObject(denied);
  });

  it('another donor’s update reaches no row', async () => {
    const id = await arrangeOffer(database, people.donor);
    await expect(as(people.secondDonor, (tx) => updateStatus(tx, id, 'withdrawn', NOW))).rejects.toThrow();
  });

  it('a broker cannot send a handed-in offer back to being an unseen draft', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    await expect(as(people.broker, (tx) => updateStatus(tx, id, 'draft', NOW))).rejects.toMatchObject(denied);
  });

  it('nobody records an event in another person’s name, or on an offer they cannot see', async () => {
    const id = await arrangeOffer(database, people.donor);
    const event = { action: 'submit', from: 'draft', to: 'submitted' } as const;
    const inAnothersName = as(people.donor, (tx) =>
      recordOfferEvent(tx, actingPerson(people.broker), id, event, NOW),
    );
    await expect(inAnothersName).rejects.toMatchObject(denied);
    const unseen = as(people.broker, (tx) =>
      recordOfferEvent(tx, actingPerson(people.broker), id, event, NOW),
    );
    await expect(unseen).rejects.toMatchObject(denied);
  });
});

describe('lists', () => {
  it('page through an organisation’s offers without a gap or a double, and count them by status', async () => {
    for (let count = 0; count < 53; count += 1)
      await arrangeOffer(database, people.secondDonor, { title: `Line ${count}` });
    const organisationId = people.secondDonor.hat.organisation.id;
    const first = await as(people.secondDonor, (tx) => listOffersOfOrganisation(tx, organisationId, {}));
    expect(first).toHaveLength(51);
    const last = first[49]!;
    const second = await as(people.secondDonor, (tx) =>
      listOffersOfOrganisation(tx, organisationId, { after: { updatedAt: last.at, id: last.id } }),
    );
    const ids = [...first.slice(0, 50), ...second].map(({ id }) => id);
    const counts = await as(people.secondDonor, (tx) => countOffersByStatus(tx, organisationId));
    expect(ids).toHaveLength(counts.draft ?? 0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      await as(people.secondDonor, (tx) =>
        listOffersOfOrganisation(tx, organisationId, { status: 'paused' }),
      ),
    ).toEqual([]);
  });

  it('have no draft that was removed before anybody else saw it', async () => {
    const organisationId = people.donor.hat.organisation.id;
    const listed = () => as(people.donor, (tx) => listOffersOfOrganisation(tx, organisationId, {}));
    const counted = () => as(people.donor, (tx) => countOffersByStatus(tx, organisationId));
    const [before, countBefore] = [(await listed()).length, (await counted()).withdrawn ?? 0];
    await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    const removed = await arrangeOffer(database, people.donor, { status: 'withdrawn' });
    await database.owner
      .updateTable('offers')
      .set({ submitted_at: null })
      .where('id', '=', removed)
      .execute();
    expect([(await listed()).length, (await counted()).withdrawn]).toEqual([before + 1, countBefore + 1]);
  });

  it('give another donor nothing of it', async () => {
    const organisationId = people.secondDonor.hat.organisation.id;
    expect(await as(people.donor, (tx) => listOffersOfOrganisation(tx, organisationId, {}))).toEqual([]);
    expect(await as(people.donor, (tx) => countOffersByStatus(tx, organisationId))).toEqual({});
  });

  it('offer the hubs to choose from, by name', async () => {
    expect(await as(people.donor, (tx) => listHubChoices(tx))).toMatchObject([
      { name: 'Isthmus Cyber Centre' },
    ]);
  });

  it('name the broker in an offer’s history to brokers only', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const by = actingPerson(people.broker);
    await as(people.broker, (tx) =>
      recordOfferEvent(tx, by, id, { action: 'take-up', from: 'submitted', to: 'under-review' }, NOW),
    );
    expect(await as(people.secondBroker, (tx) => listOfferEvents(tx, id))).toMatchObject([
      { action: 'take-up', role: 'broker', person: 'Bea Broker' },
    ]);
    const [seen] = await as(people.donor, (tx) => listOfferEvents(tx, id));
    expect(seen).toMatchObject({ action: 'take-up', role: 'broker' });
    expect(seen?.person).toBeUndefined();
  });
});

const PUBLIC_COLUMNS = (
  'id reference organisation_id organisation_name organisation_kind organisation_state title summary text_language ' +
  'themes outcomes evidence norms modes cooperation languages interpretation beneficiaries eligible via_hubs opens_on ' +
  'closes_on starts_on ends_on duration_weeks slots slots_taken size_band maturity_from maturity_to remote_access ' +
  'data_location source_access single_vendor support_ends_on conditions conditions_note safeguards funders implementer ' +
  'exit_plan larger_programme gender_marker accessibility dual_use note_level note_issuer note_issued_on ' +
  'note_expires_on note_disputed note_examined note_limits published_at changed_in organisation_former_names ' +
  'content_version note_reference note_signed note_stale binary_equivalence ' +
  'running_costs paid_after local_counterpart follow_up_months women_target note_other_disputed content_changed_at'
).split(' ');
