import type { MemberStatus } from '#app/domain/pools/membership.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';

/** How a State stands, for those who read of all of them. */
export type ShownStatus = MemberStatus | 'not-in';

type Props = {
  t: Translator;
  page: {
    states: number;
    status?: MemberStatus;
    need?: string;
    role: string;
    named: readonly { organisation: string; state: string }[];
    members: readonly { state: string; status: ShownStatus }[];
  };
};

/** Who is in a programme, as far as this reader may know: a State reads a number that never changes, and names of those who gave theirs. */
export function PoolStates({ t, page }: Props) {
  const { states, status, named, members, need, role } = page;
  return (
    <section aria-labelledby="states">
      <h2 id="states">{t('pools.states.title')}</h2>
      {members.length > 0 ? (
        <Table
          caption={t('pools.states.title')}
          captionSize="hidden"
          firstCellIsHeader
          columns={[{ label: t('needs.field.state') }, { label: t('pools.states.status') }]}
          rows={members.map((member) => ({
            key: member.state,
            cells: [<bdi key="state">{member.state}</bdi>, t(`pools.member.${member.status}`)],
          }))}
        />
      ) : (
        <p>{t('pools.states.asked', { count: states })}</p>
      )}
      {status === 'joined' && named.length > 0 && (
        <>
          <p>{t('pools.states.named')}</p>
          <ul>
            {named.map(({ organisation, state }) => (
              <li key={state}>
                <bdi>{state}</bdi> (<bdi>{organisation}</bdi>)
              </li>
            ))}
          </ul>
        </>
      )}
      {status === 'joined' && named.length === 0 && <p>{t('pools.states.none_named')}</p>}
      {need && (
        <p>
          <a href={`/${t.lang}/needs/${need}`}>
            {t(role === 'broker' ? 'pools.states.pooled_need' : 'pools.states.own_need')}
          </a>
        </p>
      )}
    </section>
  );
}
