import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { doesStateStay } from '#app/domain/organisations/state-stays.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { isSomebodyInvited } from '#db/queries/accounts/invitations.ts';
import { listHatsOf, listMergersAsked } from '#db/queries/organisations/endings.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { findOrganisation, hasBegun, type OrganisationRow } from '#db/queries/organisations/organisations.ts';

/** The organisation of an address, as an administrator sees it. @throws Response 404 */
export async function requireOrganisation(by: Wearing, id: string | undefined): Promise<OrganisationRow> {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), (tx) => findOrganisation(tx, wanted));
  if (!found) throw refusalResponse('not-found');
  return found;
}

/** One that goes on: what has ended is neither renamed nor ended nor merged. @throws Response 404 */
export async function requireGoingOn(by: Wearing, id: string | undefined): Promise<OrganisationRow> {
  const found = await requireOrganisation(by, id);
  if (found.ended) throw refusalResponse('not-found');
  return found;
}

/**
 * For the administrator's page: its former names, where it was merged what it became, who acts for it, whether nobody does or is
 * asked to, whether its State stays, and into what others it is asked to be merged.
 */
export function readPast(by: Wearing, organisation: OrganisationRow, now: Date) {
  const { id, ended } = organisation;
  return withActor(actorOf(by), async (tx) => {
    const names = await listFormerNames(tx, id);
    const into = ended?.mergedInto && (await findOrganisation(tx, ended.mergedInto));
    const hats = await listHatsOf(tx, id, now);
    const mergersAsked = ended ? [] : await listMergersAsked(tx, id, now);
    const isEmpty = hats.length === 0 && !(await isSomebodyInvited(tx, id, now));
    return {
      formerNames: names.map(({ name, usedFrom, usedUntil, ofAnother }) => ({
        name,
        from: dayOf(usedFrom),
        until: dayOf(usedUntil),
        ofAnother,
      })),
      into: into ? { id: into.id, name: into.name } : undefined,
      isEmpty,
      stateStays: doesStateStay(organisation, { hasBegun: await hasBegun(tx, id) }),
      hats,
      mergersAsked: mergersAsked.map(({ at, ...asked }) => ({ ...asked, at: at.toISOString() })),
    };
  });
}
