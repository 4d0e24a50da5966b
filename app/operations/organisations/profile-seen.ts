import { createHash } from 'node:crypto';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import type { OwnProfile } from '#app/domain/organisations/profile.ts';
import type { OrganisationProfile } from '#db/queries/organisations/organisations.ts';

/**
 * What a form about an organisation was filled in over. Its page sends it along, and where it is no longer what is there,
 * somebody saved in between and nothing is overwritten unseen. Its own people's form knows only what they may change, so
 * an administrator's change of anything else is none to them.
 */
export function ownProfileSeen({ description, website, languages }: OwnProfile): string {
  return markOf([description, website, languages]);
}

export function profileSeen(profile: OrganisationProfile): string {
  const { contactLine, stateCode, iatiReference, covers } = profile;
  return markOf([ownProfileSeen(profile), contactLine, stateCode ?? '', iatiReference ?? '', covers]);
}

export function hubProfileSeen(hub: HubProfile): string {
  const { host, legalForm, languages, themes, modes, seats, competence, funders, owners, partners } = hub;
  const lists = [languages, themes, modes, funders, owners, partners];
  return markOf([host, legalForm ?? '', seats ?? '', competence, ...lists]);
}

function markOf(answers: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64url');
}
