import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { needsSecondFactor } from '#app/domain/accounts/second-factor.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { DEMONSTRATION_PASSWORD_HASH } from '#db/seeds/demonstration/password.ts';
import type { TestDatabase } from './clone-database.ts';
import { openSession } from './open-session.ts';

/** Somebody signed in, wearing a hat; `token` is what their cookie `__Host-session` holds. */
export type CastMember = Wearing & { token: string };

export type CastOrganisation = { id: string; name: string; kind: ActorKind; stateCode?: string };

/** The people most tests need. Everybody's password is DEMONSTRATION_PASSWORD; all States are invented. */
export type Cast = {
  donor: CastMember;
  /** A donor of another organisation. */
  secondDonor: CastMember;
  focalPoint: CastMember;
  /** Of another State. */
  secondFocalPoint: CastMember;
  broker: CastMember;
  secondBroker: CastMember;
  hubCoordinator: CastMember;
  verifier: CastMember;
  administrator: CastMember;
};

/**
 * Arranges the cast directly as the owner. Sessions begin at `now`, which is the real one unless a test has its own.
 */
export async function cast(database: TestDatabase, now = new Date()): Promise<Cast> {
  // One after another: each connection that works beside the first has all to learn anew, and costs more than it saves.
  const add = (organisation: NewOrganisation) => addOrganisation(database, organisation);
  const agency = await add({ name: 'Asteria Cooperation Agency', kind: 'state', stateCode: 'XQ' });
  const ministry = await add({ name: 'Nordvale Digital Directorate', kind: 'state', stateCode: 'XR' });
  const motulani = await add({ name: 'Motulani eGov Office', kind: 'state', stateCode: 'XA' });
  const karimba = await add({ name: 'Karimba Ministry of Communications', kind: 'state', stateCode: 'XD' });
  const un = await add({ name: 'Matchmaking Secretariat', kind: 'un' });
  const hub = await add({ name: 'Isthmus Cyber Centre', kind: 'hub' });
  const laboratory = await add({ name: 'Lake Region Laboratory', kind: 'technical-community' });
  const join = (name: string, role: Role, organisation: CastOrganisation) =>
    addMember(database, { name, role, organisation, now });
  const donor = await join('Dana Donor', 'donor', agency);
  const secondDonor = await join('Dario Donor', 'donor', ministry);
  const focalPoint = await join('Fia Focal', 'focal_point', motulani);
  const secondFocalPoint = await join('Farid Focal', 'focal_point', karimba);
  const broker = await join('Bea Broker', 'broker', un);
  const secondBroker = await join('Bo Broker', 'broker', un);
  const hubCoordinator = await join('Hana Hub', 'hub_coordinator', hub);
  const verifier = await join('Vera Verifier', 'verifier', laboratory);
  const administrator = await join('Ada Administrator', 'administrator', un);
  return {
    donor,
    secondDonor,
    focalPoint,
    secondFocalPoint,
    broker,
    secondBroker,
    hubCoordinator,
    verifier,
    administrator,
  };
}

/** An organisation; a hub gets its row in `hubs`, covering `covers`. */
export async function addOrganisation(
  { owner }: TestDatabase,
  { name, kind, stateCode, iatiReference, covers = [] }: NewOrganisation,
): Promise<CastOrganisation> {
  const id = randomUUID();
  await owner
    .insertInto('organisations')
    .values({ id, name, kind, state_code: stateCode ?? null, iati_reference: iatiReference ?? null })
    .execute();
  if (kind === 'hub') await owner.insertInto('hubs').values({ organisation_id: id, covers }).execute();
  return { id, name, kind, stateCode };
}

/** A person with one hat in `organisation`, a password, and a session that wears the hat. */
export async function addMember(database: TestDatabase, member: NewMember): Promise<CastMember> {
  const { name, role, organisation, language = 'en', now = new Date() } = member;
  const email =
    member.email ?? `${name.toLowerCase().replaceAll(' ', '.')}@${randomUUID().slice(0, 8)}.example`;
  const [personId, membershipId] = [randomUUID(), randomUUID()];
  await database.owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('people')
      .values({ id: personId, email, name, language, disabled_at: null, created_at: now })
      .execute();
    await tx
      .insertInto('memberships')
      .values({
        id: membershipId,
        person_id: personId,
        organisation_id: organisation.id,
        role,
        created_at: now,
        ended_at: null,
      })
      .execute();
    await tx
      .insertInto('credentials')
      .values({ person_id: personId, password_hash: DEMONSTRATION_PASSWORD_HASH, changed_at: now })
      .execute();
  });
  const session = await openSession(database.owner, { personId, membershipId, role }, now);
  const hat = { membershipId, role, organisation, needsSecondFactor: needsSecondFactor(role, false) };
  return {
    kind: 'person',
    person: { id: personId, name, email, language },
    session: { id: session.id, confirmedAt: now, strength: 'two' },
    hat,
    hats: [hat],
    token: session.token,
  };
}

type NewOrganisation = {
  name: string;
  kind: ActorKind;
  stateCode?: string;
  iatiReference?: string;
  covers?: string[];
};
type NewMember = {
  name: string;
  role: Role;
  organisation: CastOrganisation;
  email?: string;
  language?: UiLanguage;
  now?: Date;
};
