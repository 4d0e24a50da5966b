import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listWhoActsFor } from '#db/queries/accounts/colleagues.ts';
import { accountWay } from './parts/account-way.tsx';

/** Who acts for the organisation whose hat is worn now: whoever should not be among them is somebody's mistake, or worse. */
export async function loader(args: LoaderFunctionArgs) {
  const { hat, person } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const people = hat
    ? await withActor({ kind: 'auth' }, (tx) => listWhoActsFor(tx, hat.organisation.id))
    : [];
  return {
    title: pageTitle(t, t('colleagues.title')),
    contact: args.context.helpContact,
    ofState: hat?.role === 'focal_point',
    organisation: hat?.organisation.name,
    people: people.map(({ personId, name, post, role, since }) => ({
      key: `${personId} ${role}`,
      name: t.person(name),
      post,
      role,
      since: t.day(dayOf(since)),
      isOwn: personId === person.id,
    })),
  };
}

export const meta = titleOf;
export const handle = accountWay;

export default function Colleagues() {
  const t = useT();
  const { organisation, people, contact, ofState } = useLoaderData<typeof loader>();
  if (!organisation)
    return (
      <div className="tws-reading">
        <PageHeading>{t('colleagues.title')}</PageHeading>
        <p>{t('accounts.account.no_hat')}</p>
      </div>
    );
  return (
    <div className="tws-reading">
      <PageHeading over={<bdi>{organisation}</bdi>} lead={t('colleagues.lead')}>
        {t('colleagues.title')}
      </PageHeading>
      <Table
        caption={t('colleagues.title')}
        captionSize="hidden"
        firstCellIsHeader
        stacks
        columns={[
          { label: t('colleagues.name') },
          { label: t('accounts.field.post'), over: t('accounts.field.post') },
          { label: t('colleagues.role'), over: t('colleagues.role') },
          { label: t('colleagues.since'), over: t('colleagues.since') },
        ]}
        rows={people.map(({ key, name, post, role, since, isOwn }) => ({
          key,
          cells: [
            <span key="name">
              <bdi>{name}</bdi>
              {isOwn && ` (${t('matches.who.you')})`}
            </span>,
            <bdi key="post">{post || t('common.not_stated')}</bdi>,
            t(`codes.roles.${role}`),
            since,
          ],
        }))}
      />
      <p>
        {t('colleagues.wrong')} {contact !== undefined && <ContactLink contact={contact} />}
      </p>
      <p>
        {ofState ? (
          <a href={`/${t.lang}/help#focal-point`}>{t('home.help.state')}</a>
        ) : (
          <a href={`/${t.lang}/help`}>{t('colleagues.help')}</a>
        )}
      </p>
    </div>
  );
}
