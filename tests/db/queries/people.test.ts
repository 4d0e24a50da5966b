import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { withActor } from '#db/client.ts';
import { listPeople } from '#db/queries/accounts/people.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
  const { hat } = people.donor;
  await addMember(database, { name: 'إيمان الكاتب', role: 'donor', organisation: hat.organisation });
  const { id, name: seen } = hat.organisation;
  await renameOrganisation(people.administrator, { id, seen, name: 'Asteria Aid' }, new Date());
});
afterAll(() => database.drop());

async function found(search: string, most = 100): Promise<string[]> {
  const by = actingPerson(people.administrator);
  return (await withActor(by, (tx) => listPeople(tx, search, most))).map(({ name }) => name);
}

describe('whom an administrator finds', () => {
  it('everybody where nothing is searched for, by name, and no more than asked for', async () => {
    expect(await found('')).toHaveLength(10);
    expect(await found(' ', 2)).toEqual(['Ada Administrator', 'Bea Broker']);
  });

  it('by a part of the name, however it is spelt', async () => {
    expect(await found('  FIA ')).toEqual(['Fia Focal']);
    expect(await found('Vérá')).toEqual(['Vera Verifier']);
    expect(await found('ايمان')).toEqual(['إيمان الكاتب']);
  });

  it('by a part of the email address', async () => {
    expect(await found(people.hubCoordinator.person.email.toUpperCase())).toEqual(['Hana Hub']);
    expect(await found('hana.h')).toEqual(['Hana Hub']);
  });

  it('by what their organisation is called, or was', async () => {
    const agency = ['Dana Donor', 'إيمان الكاتب'];
    expect(await found('asteria aid')).toEqual(agency);
    expect(await found('Cooperation Agency')).toEqual(agency);
  });

  it('nobody by what nobody has, and no sign of a pattern is one', async () => {
    for (const search of ['Nemo', '%', '_', "'"]) expect(await found(search), search).toEqual([]);
  });
});
