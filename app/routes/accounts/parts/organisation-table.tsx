import { Fragment } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import type { ListedOrganisation } from '#db/queries/organisations/organisations.ts';

type Props = {
  t: Translator;
  /** Address of the administration. */
  base: string;
  organisations: readonly (Omit<ListedOrganisation, 'stateCode'> & { state?: string })[];
};

/** Organisations as an administrator finds them, also by a name that they no longer have. */
export function OrganisationTable({ t, base, organisations }: Props) {
  return (
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
      rows={organisations.map(({ id, name, formerly, hasEnded, kind, state, people }) => ({
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
          t.number(people),
        ],
      }))}
    />
  );
}
