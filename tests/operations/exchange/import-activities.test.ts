import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importActivities } from '#app/operations/exchange/import-activities.ts';
import type { ImportResult } from '#app/operations/exchange/imported.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { withActor } from '#db/client.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { listImportedOffers } from '#db/queries/offers/imports.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const asteria = readFileSync(new URL('../../support/fixtures/iati-asteria.xml', import.meta.url));
const nordvale = readFileSync(new URL('../../support/fixtures/iati-nordvale.xml', import.meta.url));

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  useInstallationMode('demonstration');
  people = await cast(database);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(async () => {
  await sql`truncate offers cascade`.execute(database.owner);
  await holdReference(people.donor, 'XX-TWS-ASTERIA');
  await holdReference(people.secondDonor, null);
});

const importAsteria = (includeEnded = false) =>
  importActivities(people.donor, { bytes: asteria, includeEnded }, NOW);

describe('a file of the organisation’s own', () => {
  it('is accounted for, activity by activity, and the ones still running are drafts', async () => {
    const imported = importedOf(await importAsteria());
    expect(imported.map(({ identifier, outcome, reason }) => [identifier, outcome, reason.code])).toEqual([
      ['XX-TWS-ASTERIA-1001', 'draft', 'drafted'],
      ['XX-TWS-ASTERIA-1002', 'draft', 'drafted'],
      ['XX-TWS-ASTERIA-1003', 'draft', 'drafted'],
      ['XX-TWS-ASTERIA-1004', 'draft', 'drafted'],
      ['XX-TWS-ASTERIA-1005', 'draft', 'drafted'],
      ['XX-TWS-ASTERIA-1006', 'skipped', 'ended'],
      ['XX-TWS-ASTERIA-1007', 'skipped', 'cancelled'],
      ['XX-TWS-ASTERIA-1008', 'draft', 'drafted'],
    ]);
    expect(await drafts()).toHaveLength(6);
  });

  it('becomes drafts in the file’s words, with suggestions marked as such', async () => {
    const [first] = importedOf(await importAsteria());
    const row = await database.owner
      .selectFrom('offers')
      .selectAll()
      .where('id', '=', first?.offer?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      title: 'Drafting teams for national cybersecurity strategies',
      text_language: 'en',
      status: 'draft',
      organisation_id: people.donor.hat.organisation.id,
      author_id: people.donor.person.id,
      themes: ['POL-NCS'],
      modes: ['EMB'],
      languages: ['en'],
      eligible: ['202'],
      eligibility_suggested: true,
      starts_on: '2026-03-02',
      ends_on: '2029-02-28',
      // Its budget is one sum for all of Sub-Saharan Africa.
      size_band: null,
      gender_marker: 1,
      import_source: 'iati',
      import_reference: 'XX-TWS-ASTERIA-1001',
      created_at: NOW,
    });
    expect(JSON.stringify(row)).not.toMatch(/canary/i);
  });

  it('records who imported each draft, when, and in which role', async () => {
    const imported = importedOf(await importAsteria());
    const events = await database.owner
      .selectFrom('offer_events')
      .select([
        'offer_id',
        'action',
        'from_status',
        'to_status',
        'person_id',
        'role',
        'organisation_id',
        'at',
      ])
      .execute();
    expect(events).toHaveLength(6);
    expect(events).toContainEqual({
      offer_id: imported[0]?.offer?.id,
      action: 'import',
      from_status: null,
      to_status: 'draft',
      person_id: people.donor.person.id,
      role: 'donor',
      organisation_id: people.donor.hat.organisation.id,
      at: NOW,
    });
  });

  it('takes what has ended as well where that is asked for, never what was cancelled', async () => {
    const outcomes = importedOf(await importAsteria(true)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['draft', 'draft', 'draft', 'draft', 'draft', 'draft', 'skipped', 'draft']);
  });

  it('is judged for the day that is asked for', async () => {
    const input = { bytes: asteria, includeEnded: false, on: '2031-01-01' as const };
    const imported = importedOf(await importActivities(people.donor, input, NOW));
    expect(imported.filter(({ outcome }) => outcome === 'draft')).toEqual([]);
  });
});

describe('an activity is never imported twice', () => {
  it('not by the same file again, which names the offers made before', async () => {
    const first = importedOf(await importAsteria());
    const second = importedOf(await importAsteria(true));
    expect(second.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 5 }, () => 'already-there'),
      'draft',
      'skipped',
      'already-there',
    ]);
    expect(second[0]?.offer).toEqual(first[0]?.offer);
    expect(await drafts()).toHaveLength(7);
  });

  it('not after its draft was edited or withdrawn, and those stay as they are', async () => {
    const [edited, withdrawn, third] = importedOf(await importAsteria());
    const changes = { title: 'In our own words' };
    await saveOffer(people.donor, { id: edited?.offer?.id ?? '', revision: 1, changes }, NOW);
    await withdrawOffer(people.donor, { id: withdrawn?.offer?.id ?? '' }, NOW);

    const again = importedOf(await importAsteria());
    expect(
      again.slice(0, 3).map(({ outcome, title, reason, offer }) => [outcome, title, reason, offer?.status]),
    ).toEqual([
      // Shown as it stands here, with what the file calls it.
      [
        'already-there',
        'In our own words',
        { code: 'called-otherwise', title: 'Drafting teams for national cybersecurity strategies' },
        'draft',
      ],
      ['already-there', withdrawn?.title, { code: 'already-ended' }, 'withdrawn'],
      ['already-there', third?.title, { code: 'already-there' }, 'draft'],
    ]);
    const rows = await drafts();
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual({ id: edited?.offer?.id, title: 'In our own words', status: 'draft' });
  });

  it('not by several imports at once: one makes the drafts, the others are told so', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => importAsteria()));
    const made = results.map(
      (result) => importedOf(result).filter(({ outcome }) => outcome === 'draft').length,
    );
    expect(made.sort()).toEqual([0, 0, 0, 6]);
    expect(await drafts()).toHaveLength(6);
  });
});

describe('nothing changes where', () => {
  it('the file is another organisation’s: refused with the line', async () => {
    await holdReference(people.donor, 'XX-TWS-OTHER');
    expect(await importAsteria()).toEqual({
      ok: false,
      reason: 'file-refused',
      refusal: {
        code: 'another-organisation',
        line: 4,
        reference: 'XX-TWS-ASTERIA',
        expected: 'XX-TWS-OTHER',
      },
    });
    expect(await drafts()).toEqual([]);
  });

  it('the organisation holds no reference', async () => {
    await holdReference(people.donor, null);
    expect(await importAsteria()).toMatchObject({ refusal: { code: 'no-reference' } });
    expect(await drafts()).toEqual([]);
  });

  it('one activity in the middle is another organisation’s', async () => {
    const text = asteria.toString();
    const third = text.indexOf('ref="XX-TWS-ASTERIA"', text.indexOf('ASTERIA-1003'));
    const bytes = Buffer.from(
      `${text.slice(0, third)}ref="XX-TWS-NORDVALE"${text.slice(third + 'ref="XX-TWS-ASTERIA"'.length)}`,
    );
    const result = await importActivities(people.donor, { bytes, includeEnded: false }, NOW);
    expect(result).toMatchObject({ refusal: { code: 'another-organisation', line: 92 } });
    expect(await drafts()).toEqual([]);
  });

  it('the file is broken', async () => {
    const bytes = asteria.subarray(0, asteria.length - 100);
    const result = await importActivities(people.donor, { bytes, includeEnded: false }, NOW);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-xml' } });
    expect(await drafts()).toEqual([]);
  });

  it.each(['focalPoint', 'broker', 'hubCoordinator', 'verifier', 'administrator'] as const)(
    'a %s tries',
    async (role) => {
      const result = await importActivities(people[role], { bytes: asteria, includeEnded: false }, NOW);
      expect(result).toEqual({ ok: false, reason: 'not-your-act' });
      expect(await drafts()).toEqual([]);
    },
  );

  it('the last draft cannot be written', async () => {
    await sql`
      create function fail_on_last() returns trigger language plpgsql as
        $$ begin if new.import_reference like '%-1008' then raise exception 'canary'; end if; return new; end $$;
      create trigger fail_on_last before insert on offers for each row execute function fail_on_last()
    `.execute(database.owner);
    await expect(importAsteria()).rejects.toThrow('canary');
    await sql`drop trigger fail_on_last on offers`.execute(database.owner);
    expect(await drafts()).toEqual([]);
  });
});

it('what one organisation imported is invisible to another, which may hold the same identifiers', async () => {
  await importAsteria();
  const organisationId = people.donor.hat.organisation.id;
  const seen = await withActor(actingPerson(people.secondDonor), (tx) =>
    listImportedOffers(tx, organisationId, 'iati'),
  );
  expect(seen.size).toBe(0);
});

it('a publisher that says where only in its transactions is read as well', async () => {
  await holdReference(people.secondDonor, 'XX-TWS-NORDVALE');
  const result = await importActivities(people.secondDonor, { bytes: nordvale, includeEnded: false }, NOW);
  expect(importedOf(result).map(({ outcome }) => outcome)).toContain('draft');
});

it('more activities than one statement writes are all written', async () => {
  const one = asteria
    .toString()
    .slice(asteria.toString().indexOf('<iati-activity '))
    .split('</iati-activity>', 1)[0];
  const many = Array.from({ length: 1_201 }, (_, n) =>
    `${one}</iati-activity>`.replace('ASTERIA-1001', `ASTERIA-${100_000 + n}`),
  ).join('\n');
  const bytes = Buffer.from(`<iati-activities version="2.03">${many}</iati-activities>`);
  const imported = importedOf(await importActivities(people.donor, { bytes, includeEnded: false }, NOW));
  expect(imported.every(({ outcome }) => outcome === 'draft')).toBe(true);
  expect(await drafts()).toHaveLength(1_201);
}, 30_000);

async function holdReference(donor: Cast['donor'], reference: string | null): Promise<void> {
  await database.owner
    .updateTable('organisations')
    .set({ iati_reference: reference })
    .where('id', '=', donor.hat.organisation.id)
    .execute();
}

async function drafts() {
  return database.owner.selectFrom('offers').select(['id', 'title', 'status']).execute();
}

function importedOf(result: ImportResult) {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result.imported;
}
