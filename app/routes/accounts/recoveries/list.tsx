import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recoveryState } from '#app/domain/accounts/recovery.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPendingRecoveries } from '#db/queries/accounts/recoveries.ts';
import { ByWhen } from '../parts/by-when.tsx';

/** Who lost everything and is being helped back. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const pending = await withActor(actorOf(by), listPendingRecoveries);
  return {
    title: pageTitle(t, t('recoveries.title')),
    base: `/${t.lang}/recoveries`,
    pending: pending.map((recovery) => ({
      id: recovery.id,
      name: t.person(recovery.person.name),
      email: recovery.person.email,
      opened: { who: t.person(recovery.opener), at: t.instant(recovery.openedAt) },
      state: recoveryState(recovery, now),
    })),
  };
}

export const meta = titleOf;

export default function Recoveries() {
  const t = useT();
  const { base, pending } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('recoveries.lead')}>{t('recoveries.title')}</PageHeading>
      <ButtonGroup>
        <ButtonLink href={`${base}/new`}>{t('recoveries.new')}</ButtonLink>
      </ButtonGroup>
      {pending.length === 0 ? (
        <EmptyState title={t('recoveries.empty')}>
          <p>{t('recoveries.empty_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('recoveries.pending')}
          captionSize="m"
          scroll={{ id: 'pending', hint: t('common.scroll') }}
          columns={[
            { label: t('recoveries.column.who') },
            { label: t('recoveries.column.by') },
            { label: t('recoveries.column.state') },
          ]}
          rows={pending.map(({ id, name, email, opened, state }) => ({
            key: id,
            cells: [
              <div key="who">
                <a href={`${base}/${id}`}>
                  <OwnText text={name} as="span" />
                </a>
                <br />
                <bdi dir="ltr">{email}</bdi>
              </div>,
              <ByWhen key="by" step={opened} />,
              <Tag key="state" tone={state === 'expired' ? 'stop' : 'waiting'}>
                {t(`recoveries.state.${state}`)}
              </Tag>,
            ],
          }))}
        />
      )}
    </>
  );
}
