import { isRole, type Role } from '#app/domain/accounts/role.ts';

/**
 * For whom a transaction runs. Each kind is one role of the database, and row-level security does the rest:
 * `anonymous` reads what is public; `auth` signs people in and out and knows nothing else; `system` is our own work at
 * the clock or the command line; `person` is somebody wearing one hat.
 */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'auth' }
  | { kind: 'system'; reason: string }
  | {
      kind: 'person';
      personId: string;
      organisationId: string;
      membershipId: string;
      role: Role;
      /** The person whose hat it is, where a deputy wears it. */
      onBehalfOf?: string;
    };

/** Somebody wearing one hat: whoever an act of a person is recorded of. */
export type ActingPerson = Extract<Actor, { kind: 'person' }>;

export type Isolation = 'read committed' | 'repeatable read' | 'serializable';

const DATABASE_ROLES = {
  anonymous: 'tws_anonymous',
  auth: 'tws_auth',
  system: 'tws_worker',
  person: 'tws_user',
} as const satisfies Record<Actor['kind'], string>;

/**
 * The statements that open a transaction for an actor. They travel together, in one round trip, which PostgreSQL
 * allows only without parameters: hence every value is checked against a shape that cannot end a string.
 *
 * @throws TypeError for an actor that is not well formed
 */
export function openingOf(actor: Actor, isolation: Isolation = 'read committed'): string {
  const settings = Object.entries(settingsOf(actor)).map(
    ([name, value]) => `set_config('app.${name}', '${value}', true)`,
  );
  return [
    `begin isolation level ${isolation}`,
    `set local role ${DATABASE_ROLES[actor.kind]}`,
    `select ${settings.join(', ')}`,
  ].join('; ');
}

function settingsOf(actor: Actor): Record<string, string> {
  switch (actor.kind) {
    case 'anonymous':
    case 'auth':
      return { role: actor.kind };
    case 'system':
      return { role: 'system', reason: plain(actor.reason) };
    case 'person':
      return {
        role: knownRole(actor.role),
        person_id: uuid(actor.personId),
        organisation_id: uuid(actor.organisationId),
        membership_id: uuid(actor.membershipId),
        ...(actor.onBehalfOf && { on_behalf_of: uuid(actor.onBehalfOf) }),
      };
  }
}

function uuid(text: string): string {
  return matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, text);
}

function plain(text: string): string {
  return matching(/^[a-z0-9][a-z0-9 :_-]{0,79}$/i, text);
}

function knownRole(role: string): Role {
  if (isRole(role)) return role;
  throw new TypeError('No such role of a person.');
}

/** The value stays out of the message: it may be anything a caller got from outside. */
function matching(shape: RegExp, text: string): string {
  if (typeof text === 'string' && shape.test(text)) return text;
  throw new TypeError(`An actor's value does not have the shape ${shape}.`);
}
