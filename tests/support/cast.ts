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
  const [agency, ministry, motulani, karimba, un, hub, laboratory] = await Promise.all([
    addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state', stateCode: 'XQ' }),
    addOrganisation(database, { name: 'Nordvale Digital Directorate', kind: 'state', stateCode: 'XR' }),
    addOrganisation(database, { name: 'Motulani eGov Office', kind: 'state', stateCode: 'XA' }),
    addOrganisation(database, { name: 'Karimba Ministry of Communications', kind: 'state', stateCode: 'XD' }),
    addOrganisation(database, { name: 'Matchmaking Secretariat', kind: 'un' }),
    addOrganisation(database, { name: 'Isthmus Cyber Centre', kind: 'hub' }),
    addOrganisation(database, { name: 'Lake Region Laboratory', kind: 'technical-community' }),
  ]);
  const [
    donor,
    secondDonor,
    focalPoint,
    secondFocalPoint,
    broker,
    secondBroker,
    hubCoordinator,
    verifier,
    administrator,
  ] = await Promise.all([
    addMember(database, { name: 'Dana Donor', role: 'donor', organisation: agency, now }),
    addMember(database, { name: 'Dario Donor', role: 'donor', organisation: ministry, now }),
    addMember(database, { name: 'Fia Focal', role: 'focal_point', organisation: motulani, now }),
    addMember(database, { name: 'Farid Focal', role: 'focal_point', organisation: karimba, now }),
    addMember(database, { name: 'Bea Broker', role: 'broker', organisation: un, now }),
    addMember(database, { name: 'Bo Broker', role: 'broker', organisation: un, now }),
    addMember(database, { name: 'Hana Hub', role: 'hub_coordinator', organisation: hub, now }),
    addMember(database, { name: 'Vera Verifier', role: 'verifier', organisation: laboratory, now }),
    addMember(database, { name: 'Ada Administrator', role: 'administrator', organisation: un, now }),
  ]);
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
