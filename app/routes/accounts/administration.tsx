import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPeople } from '#db/queries/accounts/people.ts';
import { listOffersToConfirm } from '#db/queries/matches/suspensions.ts';
import { listOrganisations } from '#db/queries/organisations/organisations.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** Who is here: organisations and the people who act for them. `?q=` looks for organisations by names they have or had. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const search = new URL(args.request.url).searchParams.get('q')?.slice(0, LONGEST_SEARCH) ?? '';
  const { organisations, people, toConfirm } = await withActor(actorOf(by), async (tx) => ({
    organisations: await listOrganisations(tx, search),
    people: await listPeople(tx),
    toConfirm: await listOffersToConfirm(tx),
  }));
  return {
    title: pageTitle(t, t('administration.title')),
    base: `/${t.lang}/administration`,
    search,
    organisations: organisations.map(({ stateCode, ...organisation }) => ({
      ...organisation,
      state: stateCode && placeName(currentGeography(), stateCode, t),
    })),
    people,
    toConfirm,
  };
}

/** As long as a name. */
const LONGEST_SEARCH = 200;

export const meta = titleOf;

export default function Administration() {
  const t = useT();
  const { base, search, organisations, people, toConfirm } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('administration.lead')}>{t('administration.title')}</PageHeading>
      <ButtonGroup>
        <ButtonLink href={`/${t.lang}/invitations/new`}>{t('invitations.new')}</ButtonLink>
        <ButtonLink href={`${base}/organisations/new`} variant="secondary">
          {t('organisations.new.title')}
        </ButtonLink>
      </ButtonGroup>
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
        label={t('organisations.search')}
        hint={t('organisations.search.hint')}
        value={search}
      />
      {search && <p>{t('organisations.search.found', { count: organisations.length })}</p>}
      <Table
        caption={t('administration.organisations')}
        captionSize="m"
        scroll={{ id: 'organisations', hint: t('common.scroll') }}
        firstCellIsHeader
        columns={[
          { label: t('organisations.field.name') },
          { label: t('organisations.field.kind') },
          { label: t('organisations.field.state') },
          { label: t('administration.people'), numeric: true },
        ]}
        rows={organisations.map(({ id, name, formerly, hasEnded, kind, state, people: count }) => ({
          key: id,
          cells: [
            <Fragment key="name">
              <a href={`${base}/organisations/${id}`}>
                <OwnText text={name} as="span" />
              </a>
              {formerly.length > 0 && (
                <>
                  <br />
                  {t('organisations.search.formerly', { names: t.list(formerly) })}
                </>
              )}
              {hasEnded && (
                <>
                  {' '}
                  <Tag tone="stop">{t('organisations.ended')}</Tag>
                </>
              )}
            </Fragment>,
            t(`codes.actors.${kind}`),
            state ?? t('common.none'),
            t.number(count),
          ],
        }))}
      />
      <Disclaimer t={t} />
      <Table
        caption={t('administration.people')}
        captionSize="m"
        scroll={{ id: 'people', hint: t('common.scroll') }}
        firstCellIsHeader
        columns={[
          { label: t('accounts.field.name') },
          { label: t('accounts.field.email') },
          { label: t('administration.hats') },
          { label: t('administration.state') },
        ]}
        rows={people.map(({ id, name, email, hats, isDisabled, hasArrived }) => ({
          key: id,
          cells: [
            <a key="name" href={`${base}/people/${id}`}>
              <OwnText text={name} as="span" />
            </a>,
            <bdi key="email" dir="ltr">
              {email}
            </bdi>,
            <ul key="hats" className="govuk-list">
              {hats.map(({ role, organisation }) => (
                <li key={role + organisation}>
                  {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
                </li>
              ))}
            </ul>,
            isDisabled ? (
              <Tag tone="stop">{t('administration.state.disabled')}</Tag>
            ) : hasArrived ? (
              <Tag tone="done">{t('administration.state.active')}</Tag>
            ) : (
              <Tag tone="waiting">{t('administration.state.invited')}</Tag>
            ),
          ],
        }))}
      />
    </>
  );
}
