import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { Tx } from '#db/client.ts';
import { saveAccreditation, type ApplicationRow } from '#db/queries/accounts/applications.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { holdNames, isNameTaken } from '#db/queries/organisations/names.ts';
import { findOrganisation, insertOrganisation } from '#db/queries/organisations/organisations.ts';
import { inviteWithin, type Invited } from '../invitations/invite.ts';
import { decideApplication } from './decide-application.ts';

/**
 * Accredits a donor: the organisation is made, or is one that is here already, and the applicant invited to give in its
 * name. `already-there` when another organisation has or had this name, or the applicant has the role there.
 */
export async function accreditDonor(
  by: Wearing,
  { id, organisationId }: { id: string; organisationId?: string },
  now: Date,
): Promise<Outcome<Invited>> {
  return decideApplication(by, id, async (tx, application) => {
    const organisation = organisationId
      ? (await findOrganisation(tx, organisationId))?.id
      : await makeOrganisation(tx, by, application, now);
    if (!organisation) return refuse(organisationId ? 'not-found' : 'already-there');
    const { email, name, post, language } = application;
    const applicant = { email, name, post, language, role: 'donor' as const, applicationId: id };
    const invited = await inviteWithin(tx, by, { ...applicant, organisationId: organisation }, now);
    if (!invited.ok) throw new NotInvited(invited);
    await saveAccreditation(tx, id, organisation, { personId: by.person.id, at: now });
    const event = {
      kind: 'application-accredited' as const,
      organisationId: organisation,
      role: 'donor' as const,
    };
    await recordSecurityEvent(tx, { ...event, byPersonId: by.person.id, applicationId: id }, now);
    return done(invited.value);
  }).catch((error: unknown) => {
    if (error instanceof NotInvited) return error.refusal;
    throw error;
  });
}

/** Thrown so that the transaction leaves nothing: no organisation for an applicant who could not be invited. */
class NotInvited extends Error {
  constructor(readonly refusal: Extract<Outcome<Invited>, { ok: false }>) {
    super(refusal.reason);
  }
}

async function makeOrganisation(
  tx: Tx,
  by: Wearing,
  { id, organisation: name, kind, stateCode }: ApplicationRow,
  now: Date,
): Promise<string | undefined> {
  await holdNames(tx);
  if (await isNameTaken(tx, id, name)) return undefined;
  if (!(await insertOrganisation(tx, id, { name, kind, stateCode, covers: [] }, now))) return undefined;
  const event = { kind: 'organisation-added' as const, byPersonId: by.person.id, organisationId: id };
  await recordSecurityEvent(tx, event, now);
  return id;
}
