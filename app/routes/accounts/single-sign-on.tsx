import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { unlinkIdentity } from '#app/operations/accounts/unlink-identity.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findSecretProvider, listLinked } from '#db/queries/accounts/single-sign-on.ts';

/** Which of one's organisations let one in, and the way to link or unlink them. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, hats } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const organisations = new Map(hats.map(({ organisation }) => [organisation.id, organisation.name]));
  const { linked, providers } = await withActor({ kind: 'auth' }, async (tx) => ({
    linked: await listLinked(tx, person.id),
    providers: await Promise.all([...organisations.keys()].map((id) => findSecretProvider(tx, id))),
  }));
  const isLinked = new Set(linked.map(({ issuer }) => issuer));
  return {
    title: pageTitle(t, t('sso.title')),
    base: `/${t.lang}/account`,
    linked: linked.map(({ issuer, linkedAt }) => {
      const provider = providers.find((one) => one?.issuer === issuer);
      const name = provider && organisations.get(provider.organisationId);
      return { issuer, name, since: t.instant(linkedAt) };
    }),
    offered: providers.flatMap((provider) =>
      provider && !isLinked.has(provider.issuer)
        ? [{ id: provider.organisationId, name: organisations.get(provider.organisationId) ?? '' }]
        : [],
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const issuer = (await args.request.formData()).get('issuer');
  const unlinked = await unlinkIdentity(viewer, typeof issuer === 'string' ? issuer : '', now);
  if (!unlinked.ok) throw refusalResponse(unlinked.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/account/single-sign-on`, {
    flash: 'sso.flash.unlinked',
  });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('accounts.account.title')}</BackLink>
  ),
};

export default function SingleSignOn() {
  const t = useT();
  const { base, linked, offered } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('sso.lead')}>{t('sso.title')}</PageHeading>
      {linked.length + offered.length === 0 && <p>{t('sso.none')}</p>}
      {offered.length > 0 && (
        <ul>
          {offered.map(({ id, name }) => (
            <li key={id}>
              <a href={`/${t.lang}/sign-in/organisation/${id}?link=yes`}>
                {t('sso.link')} <OwnText text={name} as="span" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {linked.map(({ issuer, name, since }, index) => (
        <section key={issuer}>
          <h2>{name === undefined ? <bdi dir="ltr">{issuer}</bdi> : <OwnText text={name} as="span" />}</h2>
          {name !== undefined && (
            <p>
              <bdi dir="ltr">{issuer}</bdi>
            </p>
          )}
          <p>{t('factors.since', { at: since })}</p>
          <Act
            id={`unlink-${index}`}
            action={`${base}/single-sign-on`}
            hidden={{ issuer }}
            label={t('sso.unlink')}
            consequence={t('sso.unlink.consequence')}
            variant="secondary"
          />
        </section>
      ))}
    </div>
  );
}
