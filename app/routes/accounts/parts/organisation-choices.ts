import { actorOf } from '#app/http/viewer.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listOrganisations, type ListedOrganisation } from '#db/queries/organisations/organisations.ts';

/** Every organisation that goes on, or of these those that are asked for, with its kind, which decides what roles it has. */
export async function organisationChoices(
  by: Wearing,
  t: Translator,
  isAskedFor: (organisation: ListedOrganisation) => boolean = () => true,
): Promise<{ value: string; label: string }[]> {
  const organisations = await withActor(actorOf(by), (tx) => listOrganisations(tx));
  return organisations
    .filter((organisation) => !organisation.hasEnded && isAskedFor(organisation))
    .map(({ id, name, kind }) => ({ value: id, label: `${name} (${t(`codes.actors.${kind}`)})` }));
}
