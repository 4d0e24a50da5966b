import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPendingInvitations } from '#db/queries/accounts/invitations.ts';
import { ByWhen } from '../parts/by-when.tsx';
import { showInvitation, type ShownInvitation } from './parts/show-invitation.ts';

/** Who is asked in and has not answered: whom, by whom, until when. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const pending = await withActor(actorOf(by), listPendingInvitations);
  return {
    title: pageTitle(t, t('invitations.title')),
    base: `/${t.lang}/invitations`,
    pending: pending.map((invitation) => showInvitation(t, invitation, now)),
  };
}

export const meta = titleOf;

const TONES: Readonly<Record<ShownInvitation['state'], TagTone>> = {
  waiting: 'waiting',
  open: 'neutral',
  expired: 'stop',
  accepted: 'done',
  revoked: 'stop',
};

export default function Invitations() {
  const t = useT();
  const { base, pending } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('invitations.lead')}>{t('invitations.title')}</PageHeading>
      <ButtonGroup>
        <ButtonLink href={`${base}/new`}>{t('invitations.new')}</ButtonLink>
        <ButtonLink href={`/${t.lang}/recoveries`} variant="secondary">
          {t('invitations.recoveries')}
        </ButtonLink>
      </ButtonGroup>
      {pending.length === 0 ? (
        <EmptyState title={t('invitations.empty')}>
          <p>{t('invitations.empty_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('invitations.pending')}
          captionSize="m"
          scroll={{ id: 'pending', hint: t('common.scroll') }}
          columns={[
            { label: t('invitations.column.who') },
            { label: t('invitations.column.what') },
            { label: t('invitations.column.by') },
            { label: t('invitations.column.until') },
          ]}
          rows={pending.map(({ id, name, email, role, organisation, state, invited, until }) => ({
            key: id,
            cells: [
              <div key="who">
                <a href={`${base}/${id}`}>
                  <OwnText text={name} as="span" />
                </a>
                <br />
                <bdi dir="ltr">{email}</bdi>
              </div>,
              <div key="what">
                {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
              </div>,
              invited && <ByWhen key="by" step={invited} />,
              <div key="until">
                <Tag tone={TONES[state]}>{t(`invitations.state.${state}`)}</Tag>
                {until && (
                  <>
                    <br />
                    {until}
                  </>
                )}
              </div>,
            ],
          }))}
        />
      )}
    </>
  );
}
