import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { bareNameKey } from '#app/domain/organisations/name-key.ts';
import { tracesIn, type Trace } from '#app/domain/principles/scan-sensitive.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  findApplication,
  listOpenApplications,
  type ApplicationRow,
} from '#db/queries/accounts/applications.ts';
import { findHeldAccount, type HeldAccount } from '../find-held-account.ts';
import { listHoldersOfName } from '#db/queries/organisations/names.ts';
import { listOrganisations, type ListedOrganisation } from '#db/queries/organisations/organisations.ts';

export type ShownApplication = {
  application: ApplicationRow;
  /** Organisations here whose name is this one, or was, however it is spelled. */
  organisations: ListedOrganisation[];
  /** Other open applications in this name. */
  others: { id: string; reference: string; name: string }[];
  /** Whose account has the applicant's address already, and the roles they have now. */
  account: HeldAccount | undefined;
  /** What stands in the text that should not: it only warns. */
  traces: Trace[];
};

/** An application with what a member of staff compares before they answer it. */
export async function showApplication(by: Wearing, id: string): Promise<ShownApplication | undefined> {
  return withActor(actorOf(by), async (tx) => {
    const application = await findApplication(tx, id);
    if (!application) return undefined;
    const key = bareNameKey(application.organisation);
    const others = (await listOpenApplications(tx)).filter(
      (other) => other.id !== id && bareNameKey(other.organisation) === key,
    );
    return {
      application,
      organisations: await listNamesakes(tx, application.organisation),
      others: others.map(({ id, reference, organisation: name }) => ({ id, reference, name })),
      account: await findHeldAccount(tx, application.email),
      traces: tracesIn(application.offer),
    };
  });
}

/** Organisations that go on and hold this name: those for which it is refused as taken, so that one of them is chosen. */
async function listNamesakes(tx: Tx, name: string): Promise<ListedOrganisation[]> {
  const holders = await listHoldersOfName(tx, name);
  return (await listOrganisations(tx)).filter(({ id, hasEnded }) => holders.includes(id) && !hasEnded);
}
