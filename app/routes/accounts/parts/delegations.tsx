import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Act } from '#app/ui/record/act.tsx';

type Delegation = {
  id: string;
  role: Role;
  organisation: string;
  /** By the reader; else to the reader. */
  given: boolean;
  other: string;
  from: string;
  until: string;
};

/** Who stands in for the reader and for whom the reader does, each with the way to end it. */
export function Delegations({
  t,
  base,
  delegations,
}: {
  t: Translator;
  base: string;
  delegations: readonly Delegation[];
}) {
  return (
    <>
      <h2>{t('posts.deputies.now')}</h2>
      {delegations.length === 0 && <p>{t('posts.deputies.none')}</p>}
      {delegations.map(({ id, role, organisation, given, other, from, until }) => {
        const words = { role: t(`codes.roles.${role}`), organisation };
        return (
          <section key={id} aria-labelledby={`delegation-${id}`}>
            <h3 id={`delegation-${id}`}>
              {given
                ? t('posts.deputies.given', { ...words, deputy: other })
                : t('posts.deputies.held', { ...words, giver: other })}
            </h3>
            <p>{t('posts.deputies.days', { from, until })}</p>
            <Act
              id={`end-${id}`}
              action={`${base}/${id}/end`}
              label={t(given ? 'posts.deputies.take_back' : 'posts.deputies.lay_down')}
              consequence={t(
                given ? 'posts.deputies.take_back_consequence' : 'posts.deputies.lay_down_consequence',
              )}
              variant="secondary"
            />
          </section>
        );
      })}
    </>
  );
}
