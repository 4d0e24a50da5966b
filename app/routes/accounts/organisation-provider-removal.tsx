import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { removeIdentityProvider } from '#app/operations/accounts/remove-identity-provider.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findProvider, listPeopleLinked } from '#db/queries/accounts/single-sign-on.ts';
import { organisationWay } from './parts/organisation-way.tsx';
import { requireOrganisation } from './parts/require-organisation.ts';

/** Taking away an organisation's provider: who loses their link by it is said before. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = await requireOrganisation(by, args.params.id);
  const { provider, people } = await withActor(actorOf(by), async (tx) => ({
    provider: await findProvider(tx, id),
    people: await listPeopleLinked(tx, id),
  }));
  const heading = t('sso.removal.title');
  return {
    title: pageTitle(t, `${heading} – ${name}`),
    heading,
    base: `/${t.lang}/administration/organisations/${id}`,
    name,
    issuer: provider?.issuer,
    people: people.map((person) => ({ id: person.id, name: person.name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const id = requireUuid(args.params.id);
  const removed = await removeIdentityProvider(by, id, now);
  if (!removed.ok) throw refusalResponse(removed.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/administration/organisations/${id}`, {
    flash: 'sso.flash.removed',
  });
}

export const meta = titleOf;
export const handle = organisationWay;

export default function ProviderRemoval() {
  const t = useT();
  const { heading, base, name, issuer, people } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {issuer === undefined && <p>{t('sso.removal.none')}</p>}
      {issuer !== undefined && (
        <>
          {people.length === 0 && <p>{t('sso.removal.nobody')}</p>}
          {people.length > 0 && (
            <>
              <p>{t('sso.removal.people', { count: people.length })}</p>
              <ul>
                {people.map((person) => (
                  <li key={person.id}>
                    <OwnText text={person.name} as="span" />
                  </li>
                ))}
              </ul>
              <p>{t('sso.removal.then')}</p>
            </>
          )}
          <Act
            id="removal"
            action={`${base}/single-sign-on/removal`}
            label={t('sso.removal.act')}
            consequence={t('sso.removal.consequence', { issuer: isolated(issuer) })}
            variant="warning"
          />
        </>
      )}
    </div>
  );
}
