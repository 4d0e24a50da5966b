import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isClosedAddress } from '#app/domain/accounts/closed-account.ts';
import { keptDays } from '#app/domain/retention/retention.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import {
  INVITATIONS_A_PAGE,
  listInvitationsOver,
  listPendingInvitations,
  type InvitationRow,
} from '#db/queries/accounts/invitations.ts';
import { ByWhen } from '../parts/by-when.tsx';
import { WhichList } from '../parts/which-list.tsx';
import { showInvitation, type ShownInvitation } from './parts/show-invitation.ts';

/** Who is asked in and has not answered: whom, by whom, until when; and those who have, or were not to any more. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const url = new URL(args.request.url);
  const search = url.searchParams.get('q')?.slice(0, LONGEST_SEARCH) ?? '';
  const isOver = url.searchParams.get('list') === 'over';
  const after = isOver ? findChangeCursor(url.searchParams) : undefined;
  const rows = await withActor(actorOf(by), async (tx): Promise<(InvitationRow & { at?: string })[]> =>
    isOver ? listInvitationsOver(tx, search, after) : listPendingInvitations(tx, search),
  );
  const page = isOver ? rows.slice(0, INVITATIONS_A_PAGE) : rows;
  const last = page.at(-1);
  return {
    title: pageTitle(t, t(isOver ? 'invitations.over' : 'invitations.title')),
    base: `/${t.lang}/invitations`,
    search,
    isOver,
    listed: page.map((invitation) => showInvitation(t, invitation, now)),
    first: after && pageAddress(url),
    more: rows.length > page.length && last?.at ? pageAddress(url, [last.at, last.id]) : undefined,
  };
}
/** As long as a name. */
const LONGEST_SEARCH = 200;

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
  const { base, search, isOver, listed, first, more } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('invitations.lead')}>{t('invitations.title')}</PageHeading>
      <ButtonGroup>
        <ButtonLink href={`${base}/new`}>{t('invitations.new')}</ButtonLink>
        <ButtonLink href={`/${t.lang}/recoveries`} variant="secondary">
          {t('invitations.recoveries')}
        </ButtonLink>
      </ButtonGroup>
      <WhichList
        label={t('invitations.lists')}
        lists={[
          { href: base, label: t('invitations.pending'), current: !isOver },
          { href: `${base}?list=over`, label: t('invitations.over'), current: isOver },
        ]}
      />
      {isOver && <p>{t('invitations.over_text', { days: keptDays('unused-invitation') })}</p>}
      <SearchForm
        t={t}
        action={base}
        label={t('invitations.search')}
        value={search}
        keep={isOver ? [['list', 'over']] : []}
      />
      {listed.length === 0 ? (
        <EmptyState title={t(search || isOver ? 'invitations.none_found' : 'invitations.empty')}>
          <p>{t(isOver ? 'invitations.over_next' : 'invitations.empty_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t(isOver ? 'invitations.over' : 'invitations.pending')}
          captionSize="m"
          scroll={{ id: 'pending', hint: t('common.scroll') }}
          columns={[
            { label: t('invitations.column.who') },
            { label: t('invitations.column.what') },
            { label: t('invitations.column.by') },
            { label: t(isOver ? 'invitations.column.outcome' : 'invitations.column.until') },
          ]}
          rows={listed.map(
            ({ id, name, email, role, organisation, state, invited, until, accepted, revoked }) => ({
              key: id,
              cells: [
                <div key="who">
                  <a href={`${base}/${id}`}>
                    <OwnText text={name} as="span" />
                  </a>
                  <br />
                  {!isClosedAddress(email) && <bdi dir="ltr">{email}</bdi>}
                </div>,
                <div key="what">
                  {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
                </div>,
                invited && <ByWhen key="by" step={invited} />,
                <div key="until">
                  <Tag tone={TONES[state]}>{t(`invitations.state.${state}`)}</Tag>
                  {state === 'accepted' ? (
                    <div>{accepted}</div>
                  ) : revoked ? (
                    <ByWhen step={revoked} />
                  ) : (
                    <div>{until}</div>
                  )}
                </div>,
              ],
            }),
          )}
        />
      )}
      <Pagination
        label={t('common.pagination')}
        previous={first ? { href: first, text: t('invitations.newest') } : undefined}
        next={more ? { href: more, text: t('invitations.older') } : undefined}
      />
    </>
  );
}
