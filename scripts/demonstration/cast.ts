import { randomUUID } from 'node:crypto';
import type { Hat, Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { addOrganisation } from '#app/operations/organisations/add-organisation.ts';
import { sayPart } from '#app/operations/reciprocity/say-part.ts';
import { withActor } from '#db/client.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { insertMembership, insertPerson } from '#db/queries/accounts/people.ts';
import { insertOrganisation } from '#db/queries/organisations/organisations.ts';
import {
  ORGANISATIONS,
  type DemonstrationOrganisation,
  type OrganisationKey,
} from '#db/seeds/demonstration/organisations.ts';
import {
  addressOf,
  PEOPLE,
  type DemonstrationPerson,
  type PersonKey,
} from '#db/seeds/demonstration/people.ts';
import { daysBefore } from './days.ts';

/** Everybody of the demonstration, wearing their first hat. */
export type Cast = {
  as: Readonly<Record<PersonKey, Wearing>>;
  organisations: Readonly<Record<OrganisationKey, string>>;
};

/** The platform was set up this long ago, before the first offer was started. */
const SET_UP_DAYS_AGO = 120;

/** The first administrator makes the organisations, then the people. */
export async function addCast(now: Date): Promise<Cast> {
  const then = daysBefore(now, SET_UP_DAYS_AGO);
  const desk = randomUUID();
  const administrator = await addFirstAdministrator(desk, then);
  const organisations: Partial<Record<OrganisationKey, string>> = { desk };
  for (const [key, organisation] of entriesOf(ORGANISATIONS)) {
    if (key !== 'desk') organisations[key] = await addOne(administrator, organisation, then);
  }
  const ids = organisations as Record<OrganisationKey, string>;
  const as: Partial<Record<PersonKey, Wearing>> = { administrator };
  for (const [key, person] of entriesOf(PEOPLE)) {
    if (key !== 'administrator') as[key] = await introduce(key, person, ids, then);
  }
  await sayParts(Object.values(as), then);
  return { as: as as Record<PersonKey, Wearing>, organisations: ids };
}

/** Each State that says as what it takes part, by the first of its people. */
async function sayParts(people: readonly Wearing[], then: Date): Promise<void> {
  const parts = new Map(
    Object.values<DemonstrationOrganisation>(ORGANISATIONS).flatMap(({ name, part }) =>
      part ? [[name, part] as const] : [],
    ),
  );
  for (const by of people) {
    const { name } = by.hat.organisation;
    const part = parts.get(name);
    if (part && parts.delete(name)) valueOf(await sayPart(by, part, then), name);
  }
}

/** What the console's one-time link does, without its password: that comes last, with everybody's. */
async function addFirstAdministrator(desk: string, then: Date): Promise<Wearing> {
  const { name, post } = PEOPLE.administrator;
  return withActor({ kind: 'auth' }, async (tx) => {
    await insertOrganisation(tx, desk, { ...ORGANISATIONS.desk, covers: [] }, then);
    const email = addressOf('administrator');
    const personId = (await insertPerson(tx, { name, email, post, language: 'en' }, then))!;
    await insertMembership(tx, { personId, organisationId: desk, role: 'administrator' }, then);
    return wearing({ id: personId, name, email, language: 'en' }, await listHats(tx, personId), then);
  });
}

async function addOne(by: Wearing, organisation: DemonstrationOrganisation, then: Date): Promise<string> {
  const { name, kind, state, iatiReference, hub } = organisation;
  const details = { name, kind, stateCode: state, iatiReference, covers: hub?.covers ?? [] };
  return valueOf(await addOrganisation(by, randomUUID(), details, then), name);
}

/**
 * Somebody who was here before the platform asked for evidence of a focal point's authority: with a person and roles,
 * without an invitation. Those of {@link addArrivals} come as everybody does now.
 */
async function introduce(
  key: PersonKey,
  { name, post, language = 'en', hats: [first, ...more] }: DemonstrationPerson,
  organisations: Readonly<Record<OrganisationKey, string>>,
  then: Date,
): Promise<Wearing> {
  const email = addressOf(key);
  return withActor({ kind: 'auth' }, async (tx) => {
    const personId = (await insertPerson(tx, { name, email, post, language }, then))!;
    for (const [role, organisation] of [first, ...more]) {
      await insertMembership(tx, { personId, organisationId: organisations[organisation], role }, then);
    }
    const hats = await listHats(tx, personId);
    const [role, organisation] = first;
    const worn = hats.find(
      (hat) => hat.role === role && hat.organisation.id === organisations[organisation],
    )!;
    const others = hats.filter((hat) => hat !== worn);
    return wearing({ id: personId, name, email, language }, [worn, ...others], then);
  });
}

function wearing(person: Wearing['person'], hats: readonly Hat[], then: Date): Wearing {
  return {
    kind: 'person',
    person,
    session: { id: randomUUID(), confirmedAt: then, strength: 'two' },
    hat: hats[0]!,
    hats,
  };
}

/** @throws Error when an act of the script was refused: then the script is wrong, or the product is. */
export function valueOf<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The demonstration cannot be set up: ${what} is refused (${outcome.reason}).`);
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
