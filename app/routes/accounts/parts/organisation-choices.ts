import { actorOf } from '#app/http/viewer.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listOrganisations } from '#db/queries/organisations/organisations.ts';

/** Every organisation that goes on, with its kind, which decides what roles it has. */
export async function organisationChoices(
  by: Wearing,
  t: Translator,
): Promise<{ value: string; label: string }[]> {
  const organisations = await withActor(actorOf(by), (tx) => listOrganisations(tx));
  return organisations
    .filter(({ hasEnded }) => !hasEnded)
    .map(({ id, name, kind }) => ({ value: id, label: `${name} (${t(`codes.actors.${kind}`)})` }));
}
