import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { namesakesOf } from '#app/domain/accounts/application.ts';
import { tracesIn, type Trace } from '#app/domain/principles/scan-sensitive.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  findApplication,
  listOpenApplications,
  type ApplicationRow,
} from '#db/queries/accounts/applications.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';
import { listOrganisations, type ListedOrganisation } from '#db/queries/organisations/organisations.ts';

export type ShownApplication = {
  application: ApplicationRow;
  /** Organisations here whose name is this one, however it is spelled. */
  organisations: ListedOrganisation[];
  /** Other open applications in this name. */
  others: { id: string; reference: string; name: string }[];
  /** Whose account has the applicant's address already. */
  account: string | undefined;
  /** What stands in the text that should not: it only warns. */
  traces: Trace[];
};

/** An application with what a member of staff compares before they answer it. */
export async function showApplication(by: Wearing, id: string): Promise<ShownApplication | undefined> {
  return withActor(actorOf(by), async (tx) => {
    const application = await findApplication(tx, id);
    if (!application) return undefined;
    const open = (await listOpenApplications(tx))
      .filter((other) => other.id !== id)
      .map(({ id, reference, organisation: name }) => ({ id, reference, name }));
    return {
      application,
      organisations: await listNamesakes(tx, application.organisation),
      others: namesakesOf(application.organisation, open),
      account: (await findPersonByEmail(tx, application.email))?.name,
      traces: tracesIn(application.offer),
    };
  });
}

/** Organisations that go on under this name, or had it; a search knows former names, and no full stops. */
async function listNamesakes(tx: Tx, name: string): Promise<ListedOrganisation[]> {
  const all = [...(await listOrganisations(tx, name)), ...(await listOrganisations(tx))];
  const found = namesakesOf(name, all).filter(({ hasEnded }) => !hasEnded);
  return [...new Map(found.map((one) => [one.id, one])).values()];
}
