import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { tiersOf, type NeedPart } from '#app/domain/needs/parts.ts';
import { AUDIENCES, type Audience, type Tier } from '#app/domain/visibility.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';
import { addFile } from '#app/operations/files/add-file.ts';
import { showFileTo } from '#app/operations/files/show-file-to.ts';
import { findTellingWords } from '#app/operations/needs/find-telling-words.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { pieces } from '#tests/support/files.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listConsents } from '#db/queries/needs/consents.ts';
import { findView, listCirculatingNeeds } from '#db/queries/needs/views.ts';
import { listStateWords } from '#db/queries/needs/state-words.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW, readNeed } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  // The cast is of invented States.
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const reads = async (by: Wearing | undefined, id: string, audience: Audience) =>
  (await withActor(by ? actingPerson(by) : { kind: 'anonymous' }, (tx) => findView(tx, id, audience)))?.view
    .answers;

async function choose(
  id: string,
  tiers: Partial<Record<NeedPart, Tier>>,
  more: { outsideContact?: string; stateWords?: string[] } = {},
) {
  const { revision, organisationId } = await readNeed(people.focalPoint, id);
  const seenWords = await withActor(actingPerson(people.focalPoint), (tx) =>
    listStateWords(tx, organisationId),
  );
  const kept = { outsideContact: '', stateWords: [], seenWords };
  const input = { id, revision, tiers: tiersOf(tiers), ...kept, ...more };
  return chooseTiers(people.focalPoint, input, NOW);
}

/** Some minutes after whatever was agreed to before. */
const LATER = new Date(NOW.getTime() + 600_000);

async function agree(id: string, wordsLeft = false) {
  const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
  return consentToCirculation(people.focalPoint, { id, viewHash, wordsLeft }, LATER);
}

describe('of a need that circulates', () => {
  it('less is seen at once, and the State need not agree to that', async () => {
    const { id } = await needThatIs('circulating', people);
    expect(await reads(people.donor, id, 'registered')).toHaveProperty('sizeBand');
    expect(await choose(id, { size: 'T2' })).toMatchObject({ ok: true, value: { waiting: [] } });
    expect(await reads(people.donor, id, 'registered')).not.toHaveProperty('sizeBand');
    const consents = await withActor(actingPerson(people.focalPoint), (tx) => listConsents(tx, id));
    expect(consents.map(({ narrowed }) => narrowed).toSorted()).toEqual([false, true]);
  });

  it('more is seen only after the State has agreed to it', async () => {
    const { id } = await needThatIs('circulating', people);
    expect(await choose(id, { title: 'T1' })).toMatchObject({ ok: true, value: { waiting: ['title'] } });
    expect(await reads(people.donor, id, 'registered')).not.toHaveProperty('title');
    expect(await agree(id)).toMatchObject({ ok: true });
    expect(await reads(people.donor, id, 'registered')).toMatchObject({ title: 'canary-title' });
    expect((await readNeed(people.focalPoint, id)).status).toBe('circulating');
  });

  it('what is narrowed in the same breath as something is widened is gone already', async () => {
    const { id } = await needThatIs('circulating', people);
    await choose(id, { size: 'T3', title: 'T1' });
    expect(await reads(people.donor, id, 'registered')).toEqual({ themes: expect.any(Array) as unknown });
  });

  it('the public sees nothing until the State agreed to that too, and then finds it in the public list', async () => {
    const { id } = await needThatIs('circulating', people);
    const listed = async () =>
      (await withActor({ kind: 'anonymous' }, (tx) => listCirculatingNeeds(tx, 'public', '2026-11-23'))).map(
        (need) => need.id,
      );
    await choose(id, { subject: 'T0', size: 'T0' });
    expect(await reads(undefined, id, 'public')).toBeUndefined();
    await agree(id);
    expect(await reads(undefined, id, 'public')).toMatchObject({ sizeBand: '25-100k' });
    expect(await listed()).toContain(id);
    await choose(id, {});
    expect(await reads(undefined, id, 'public')).toBeUndefined();
    expect(await listed()).not.toContain(id);
  });

  it('the hub it chose sees what a party sees, and another hub what every registered user sees', async () => {
    const own = people.hubCoordinator.hat.organisation.id;
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [own] } });
    const other = await needThatIs('circulating', people);
    // First it says that it keeps it confidential.
    expect(await reads(people.hubCoordinator, id, 'hub')).toBeUndefined();
    await keepIt(id, people.hubCoordinator);
    expect(await reads(people.hubCoordinator, id, 'hub')).toMatchObject({ title: 'canary-title' });
    expect(await reads(people.hubCoordinator, other.id, 'hub')).toBeUndefined();
    for (const by of [people.donor, people.verifier, people.administrator, people.secondFocalPoint])
      expect(await reads(by, id, 'hub'), by.hat.role).toBeUndefined();
    expect(await reads(undefined, id, 'hub')).toBeUndefined();
    await withdrawNeed(people.focalPoint, { id }, NOW);
    for (const audience of AUDIENCES)
      expect(await reads(people.hubCoordinator, id, audience), audience).toBeUndefined();
  });
});

test('what is narrowed during a pause is what circulates again after it', async () => {
  const { id } = await needThatIs('circulating', people);
  await pauseNeed(people.focalPoint, { id }, NOW);
  expect(await choose(id, { size: 'T3' })).toMatchObject({ ok: true });
  expect(await reads(people.donor, id, 'registered')).toBeUndefined();
  expect(await resumeNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  expect(await reads(people.donor, id, 'registered')).toEqual({ themes: expect.any(Array) as unknown });
});

describe('before it circulates', () => {
  it('choosing again takes the agreement back, and a broker waits', async () => {
    const { id } = await needThatIs('consented', people);
    await choose(id, { title: 'T1' });
    expect(await circulateNeed(people.broker, { id }, NOW)).toEqual(refused('consent-needed'));
    await agree(id);
    expect(await circulateNeed(people.broker, { id }, NOW)).toMatchObject({ ok: true });
    expect(await reads(people.donor, id, 'registered')).toHaveProperty('title');
  });

  it('what is kept outside is removed from the platform and cannot be written again', async () => {
    const { id } = await needThatIs('draft', people);
    await choose(id, { summary: 'T4' }, { outsideContact: 'The permanent mission' });
    expect(await readNeed(people.focalPoint, id)).toMatchObject({ summary: '' });
    const { revision } = await readNeed(people.focalPoint, id);
    await saveNeed(people.focalPoint, { id, revision, changes: { summary: 'again', title: 'new' } }, NOW);
    expect(await readNeed(people.focalPoint, id)).toMatchObject({ summary: '', title: 'new' });
    const rows = await database.owner.selectFrom('needs').select('summary').where('id', '=', id).execute();
    expect(rows).toEqual([{ summary: '' }]);
  });
});

test('words that could name the State are read by a person before anybody masked from it reads them', async () => {
  const title = 'A team for Motulani';
  const { id } = await needThatIs('validated', people, { content: { title } });
  expect(await choose(id, { title: 'T1' })).toMatchObject({ ok: true });
  expect(await agree(id)).toEqual(refused('words-unread'));
  expect(await agree(id, true)).toMatchObject({ ok: true });
  const rows = await database.owner
    .selectFrom('need_consents')
    .select('words_left')
    .where('need_id', '=', id)
    .execute();
  expect(rows).toEqual([{ words_left: 1 }]);
});

test('the name of a file is read like other texts: before circulation, and before more people have the file', async () => {
  const { id } = await needThatIs('validated', people);
  const named = async (name: string) => {
    const added = await addFile(people.focalPoint, { needId: id, name, bytes: pieces(Buffer.from('plan')) });
    if (!('id' in added)) throw new Error('not added');
    return added.id;
  };
  const fileId = await named('Motulani_strategy2026.txt');
  const show = (tier: FileTier, agreedFrom: FileTier, wordsLeft?: boolean) =>
    showFileTo(people.focalPoint, { needId: id, fileId, tier, agreedFrom, wordsLeft }, NOW);
  const told = async () =>
    withActor(actingPerson(people.focalPoint), async (tx) => {
      const need = await findNeed(tx, id);
      return need ? findTellingWords(tx, need) : [];
    });
  expect(await told()).toEqual([]);
  // Parties read the State's name anyway.
  expect(await show('T2', 'T3')).toMatchObject({ ok: true });
  expect(await told()).toEqual([]);
  expect(await show('T1', 'T2')).toEqual(refused('words-unread'));
  expect(await show('T1', 'T2', true)).toMatchObject({ ok: true });
  expect(await told()).toMatchObject([
    { field: 'files', words: 'Motulani', after: '_strategy2026.txt', audiences: ['registered'] },
  ]);
  expect(await agree(id)).toEqual(refused('words-unread'));
  expect(await show('T3', 'T1')).toMatchObject({ ok: true });
  expect(await agree(id)).toMatchObject({ ok: true });
});

test('a delegation’s own words are found as well, in all its needs, and no other delegation reads them', async () => {
  const { id } = await needThatIs('validated', people);
  await choose(id, { title: 'T1' }, { stateWords: ['canary-title'] });
  expect(await agree(id)).toEqual(refused('words-unread'));
  const theirs = await withActor(actingPerson(people.secondFocalPoint), (tx) =>
    tx.selectFrom('state_words').selectAll().execute(),
  );
  expect(theirs).toEqual([]);
  await choose(id, { title: 'T1' });
  expect(await agree(id)).toMatchObject({ ok: true });
});

test('words that another form added in between are not overwritten unseen', async () => {
  const { id } = await needThatIs('validated', people);
  const other = await needThatIs('validated', people);
  await choose(id, {}, { stateWords: ['Umoja Plan'] });
  const { revision } = await readNeed(people.focalPoint, other.id);
  const input = {
    id: other.id,
    revision,
    tiers: tiersOf({}),
    outsideContact: '',
    stateWords: [],
    seenWords: [],
  };
  expect(await chooseTiers(people.focalPoint, input, NOW)).toEqual(refused('stale'));
  await choose(other.id, {});
});

test('the region is not drawn closer around a language that was shown before', async () => {
  // Portuguese is official in three States of Middle Africa, which is not enough to hide among.
  const languages = ['pt'];
  const { id } = await needThatIs('circulating', people, { content: { languages } });
  const place = async () =>
    (await withActor(actingPerson(people.donor), (tx) => findView(tx, id, 'registered')))?.view.place;
  const before = await place();
  await choose(id, { delivery: 'T1' });
  await agree(id);
  const wide = await place();
  expect(wide).not.toEqual(before);
  await choose(id, { delivery: 'T2' });
  expect(await reads(people.donor, id, 'registered')).not.toHaveProperty('languages');
  expect(await place()).toEqual(wide);
  // Nor by agreeing to something else.
  await choose(id, { delivery: 'T2', priority: 'T1' });
  await agree(id);
  expect(await place()).toEqual(wide);
});

test('nobody but its delegation chooses, and of a withdrawn need nobody', async () => {
  const { id, revision } = await needThatIs('circulating', people);
  const input = { id, revision, tiers: tiersOf({}), outsideContact: '', stateWords: [], seenWords: [] };
  expect(await chooseTiers(people.broker, input, NOW)).toEqual(refused('not-your-act'));
  expect(await chooseTiers(people.donor, input, NOW)).toEqual(refused('not-your-act'));
  expect(await chooseTiers(people.secondFocalPoint, input, NOW)).toEqual(refused('not-found'));
  expect(await chooseTiers(people.focalPoint, { ...input, revision: 1 }, NOW)).toEqual(refused('stale'));
  expect(
    await chooseTiers(people.focalPoint, { ...input, tiers: { ...input.tiers, title: 'T4' } }, NOW),
  ).toEqual(refused('tiers-refused'));
  await withdrawNeed(people.focalPoint, { id }, NOW);
  expect(await choose(id, {})).toEqual(refused('not-now'));
});

test('a broker lets a view circulate and changes no word of it, whatever the code asks', async () => {
  const { id } = await needThatIs('circulating', people);
  const change = (by: Wearing) =>
    withActor(actingPerson(by), (tx) =>
      tx
        .updateTable('need_views')
        .set({
          view: JSON.stringify({ audience: 'registered', reference: 'N-000000', answers: { themes: [] } }),
        })
        .where('need_id', '=', id)
        .executeTakeFirst(),
    );
  await expect(change(people.broker)).rejects.toMatchObject({ code: '42501' });
  expect((await change(people.donor)).numUpdatedRows).toBe(0n);
  await expect(
    withActor(actingPerson(people.broker), (tx) =>
      tx
        .insertInto('need_views')
        .values({
          need_id: id,
          audience: 'public',
          view: '{}',
          reference: 'N-000000',
          themes: [],
          region: '001',
          circulating: true,
          circulates_until: '2026-12-01',
        })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
