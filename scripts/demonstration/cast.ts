import { randomUUID } from 'node:crypto';
import type { Hat, Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { acceptSignedIn } from '#app/operations/accounts/invitations/accept-signed-in.ts';
import { confirmInvitation } from '#app/operations/accounts/invitations/confirm-invitation.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
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
  PAPERS,
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
/** A State's paper is this much older than its focal point's account. */
const PAPER_DAYS = 6;

/** Who invites focal points, and who confirms them. */
type Staff = { broker: Wearing; second: Wearing };

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
  const broker = await introduce('broker', ids, then);
  const second = await introduce('second-broker', ids, then);
  const as: Partial<Record<PersonKey, Wearing>> = { administrator, broker, 'second-broker': second };
  for (const [key] of entriesOf(PEOPLE)) as[key] ??= await introduce(key, ids, then, { broker, second });
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

/** Somebody with their roles, first hat first. */
async function introduce(
  key: PersonKey,
  organisations: Readonly<Record<OrganisationKey, string>>,
  then: Date,
  staff?: Staff,
): Promise<Wearing> {
  const { name, post, language = 'en', hats }: DemonstrationPerson = PEOPLE[key];
  const email = addressOf(key);
  const id = await withActor(
    { kind: 'auth' },
    async (tx) => (await insertPerson(tx, { name, email, post, language }, then))!,
  );
  const person = { id, name, email, language };
  for (const [role, organisation] of hats) {
    const wanted = { personId: id, organisationId: organisations[organisation], role };
    if (role === 'focal_point') await nameFocalPoint(staff!, { ...person, post }, organisation, wanted, then);
    else await withActor({ kind: 'auth' }, (tx) => insertMembership(tx, wanted, then));
  }
  const given = await withActor({ kind: 'auth' }, (tx) => listHats(tx, id));
  const [[role, organisation]] = hats;
  const worn = given.find((hat) => hat.role === role && hat.organisation.id === organisations[organisation])!;
  return wearing(person, [worn, ...given.filter((hat) => hat !== worn)], then);
}

/** One broker invites, with the State's paper, and the other one confirms. */
async function nameFocalPoint(
  { broker, second }: Staff,
  { id, post, ...person }: Wearing['person'] & { post: string },
  key: OrganisationKey,
  { organisationId }: { organisationId: string },
  then: Date,
): Promise<void> {
  const evidence = { ...PAPERS[key]!, on: addDays(dayOf(then), -PAPER_DAYS) };
  const invitation = { ...person, post, role: 'focal_point' as const, organisationId, evidence };
  const invited = valueOf(await invite(broker, invitation, then), person.name);
  const link = valueOf(await confirmInvitation(second, invited.id, then), person.name);
  valueOf(await acceptSignedIn({ person: { id, ...person } }, link.token, then), person.name);
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
