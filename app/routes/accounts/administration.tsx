import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ENOUGH_ADMINISTRATORS } from '#app/domain/accounts/recovery.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { countAdministrators } from '#db/queries/accounts/administrators.ts';
import { listOpenApplications } from '#db/queries/accounts/applications.ts';
import { listPendingInvitations } from '#db/queries/accounts/invitations.ts';
import { listPeople } from '#db/queries/accounts/people.ts';
import { listOffersToConfirm } from '#db/queries/matches/suspensions.ts';
import { listOrganisations } from '#db/queries/organisations/organisations.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { OrganisationTable } from './parts/organisation-table.tsx';
import { PersonTable } from './parts/person-table.tsx';

/** Who is here: organisations and the people who act for them. `?q=` looks for both. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const search = new URL(args.request.url).searchParams.get('q')?.slice(0, LONGEST_SEARCH) ?? '';
  const { organisations, people, invited, toConfirm, applications, administrators } = await withActor(
    actorOf(by),
    async (tx) => ({
      organisations: await listOrganisations(tx, search, MOST_LISTED + 1),
      people: await listPeople(tx, search, MOST_LISTED + 1),
      // Somebody who was asked in and has not come has no account to be found.
      invited: search.trim() ? await listPendingInvitations(tx, search, MOST_LISTED) : [],
      toConfirm: await listOffersToConfirm(tx),
      applications: (await listOpenApplications(tx)).length,
      administrators: await countAdministrators(tx),
    }),
  );
  return {
    title: pageTitle(t, t('administration.title')),
    base: `/${t.lang}/administration`,
    search,
    cut: { organisations: organisations.length > MOST_LISTED, people: people.length > MOST_LISTED },
    organisations: organisations.slice(0, MOST_LISTED).map(({ stateCode, ...organisation }) => ({
      ...organisation,
      state: stateCode && placeName(currentGeography(), stateCode, t),
    })),
    people: people.slice(0, MOST_LISTED),
    invited: invited.map(({ id, name, email, role, organisation }) => ({
      ...{ id, name: t.person(name), email, role },
      organisation: organisation.name,
    })),
    toConfirm,
    applications,
    tooFew: administrators < ENOUGH_ADMINISTRATORS ? administrators : undefined,
  };
}

/** Of each; whoever is not among them is searched for. */
const MOST_LISTED = 200;
/** As long as a name. */
const LONGEST_SEARCH = 200;

export const meta = titleOf;

export default function Administration() {
  const t = useT();
  const { base, search, organisations, people, invited, cut, toConfirm, applications, tooFew } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('administration.lead')}>{t('administration.title')}</PageHeading>
      <ButtonGroup>
        <ButtonLink href={`/${t.lang}/invitations/new`}>{t('invitations.new')}</ButtonLink>
        <ButtonLink href={`${base}/organisations/new`} variant="secondary">
          {t('organisations.new.title')}
        </ButtonLink>
      </ButtonGroup>
      {tooFew !== undefined && <InsetText>{t('administration.too_few', { count: tooFew })}</InsetText>}
      {applications > 0 && (
        <p>
          <a href={`/${t.lang}/applications`}>{t('applications.lead', { count: applications })}</a>
        </p>
      )}
      {toConfirm.length > 0 && (
        <section aria-labelledby="to-confirm">
          <h2 className="govuk-heading-m" id="to-confirm">
            {t('offers.suspension.to_confirm')}
          </h2>
          <ul className="govuk-list">
            {toConfirm.map((offer) => (
              <li key={offer.id}>
                <a href={`/${t.lang}/offers/${offer.id}/suspension/confirmation`}>
                  <OwnText text={offer.title} lang={offer.textLanguage} as="span" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SearchForm
        t={t}
        action={base}
        label={t('administration.search')}
        hint={t('administration.search.hint')}
        value={search}
      />
      {search && (
        <p>
          {!cut.organisations && t('administration.found.organisations', { count: organisations.length })}{' '}
          {!cut.people && t('administration.found.people', { count: people.length })}
        </p>
      )}
      {organisations.length > 0 && (
        <>
          <OrganisationTable t={t} base={base} organisations={organisations} />
          {cut.organisations && <p>{t('administration.cut', { count: organisations.length })}</p>}
          <Disclaimer t={t} />
        </>
      )}
      {people.length > 0 && <PersonTable t={t} base={base} people={people} />}
      {cut.people && <p>{t('administration.cut', { count: people.length })}</p>}
      {invited.length > 0 && (
        <section aria-labelledby="invited">
          <h2 className="govuk-heading-m" id="invited">
            {t('administration.invited')}
          </h2>
          <ul className="govuk-list">
            {invited.map(({ id, name, email, role, organisation }) => (
              <li key={id}>
                <a href={`/${t.lang}/invitations/${id}`}>
                  <OwnText text={name} as="span" />
                </a>{' '}
                <bdi dir="ltr">{email}</bdi>
                <div className="tws-muted">
                  {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
