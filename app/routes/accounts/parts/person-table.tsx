import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import type { ListedPerson } from '#db/queries/accounts/people.ts';

type Props = {
  t: Translator;
  /** Address of the administration. */
  base: string;
  people: readonly ListedPerson[];
};

/** People as an administrator finds them, with what they act as. */
export function PersonTable({ t, base, people }: Props) {
  return (
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
      rows={people.map(({ id, name, email, hats, isClosed, isDisabled, isSignInStopped, hasArrived }) => ({
        key: id,
        cells: [
          <a key="name" href={`${base}/people/${id}`}>
            <OwnText text={t.person(name)} as="span" />
          </a>,
          // What stands there for a closed account's address leads nowhere.
          isClosed ? (
            ''
          ) : (
            <bdi key="email" dir="ltr">
              {email}
            </bdi>
          ),
          <ul key="hats" className="govuk-list">
            {hats.map(({ role, organisation }) => (
              <li key={role + organisation}>
                {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
              </li>
            ))}
          </ul>,
          isClosed ? (
            <Tag tone="stop">{t('administration.state.closed')}</Tag>
          ) : isDisabled ? (
            <Tag tone="stop">{t('administration.state.disabled')}</Tag>
          ) : isSignInStopped ? (
            <Tag tone="stop">{t('administration.state.stopped')}</Tag>
          ) : hasArrived ? (
            <Tag tone="done">{t('administration.state.active')}</Tag>
          ) : (
            <Tag tone="waiting">{t('administration.state.invited')}</Tag>
          ),
        ],
      }))}
    />
  );
}
