import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { OrganisationDetails } from '#db/queries/organisations/organisations.ts';

type Typed = { state?: string; iatiReference?: string; regions: string[]; states: string[] };
type Place = Pick<OrganisationDetails, 'stateCode' | 'iatiReference' | 'covers'>;

/** Where a typed organisation belongs and what it covers, as its kind asks, or the field that is wrong and why. */
export function readPlace(
  kind: ActorKind,
  { state, iatiReference, regions, states }: Typed,
  geography: Geography,
): { ok: true; value: Place } | { ok: false; fields: Record<string, string> } {
  if (kind === 'state' && !state)
    return { ok: false, fields: { state: 'organisations.error.state_required' } };
  if (state && !geography.countries.has(state))
    return { ok: false, fields: { state: 'organisations.error.state' } };
  if (!regions.every((code) => geography.regions.has(code))) {
    return { ok: false, fields: { regions: 'organisations.error.regions' } };
  }
  if (!states.every((code) => geography.countries.has(code))) {
    return { ok: false, fields: { states: 'organisations.error.states' } };
  }
  const covers = kind === 'hub' ? [...regions, ...states] : [];
  if (kind === 'hub' && covers.length === 0)
    return { ok: false, fields: { regions: 'organisations.error.covers' } };
  return { ok: true, value: { stateCode: state, iatiReference, covers } };
}
