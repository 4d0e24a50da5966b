import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

type Props = {
  t: Translator;
  /** Address of the administration. */
  back: string;
  people: readonly {
    membershipId: string;
    personId: string;
    name: string;
    role: Role;
    isDisabled: boolean;
    leavesOn?: string | undefined;
  }[];
};

/** Who acts for an organisation, each role of each, with the way to the person. */
export function PeopleOf({ t, back, people }: Props) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('organisations.people')}</h2>
      <ul>
        {people.map(({ membershipId, personId, name, role, isDisabled, leavesOn }) => (
          <li key={membershipId}>
            <a href={`${back}/people/${personId}`}>
              <OwnText text={name} as="span" />
            </a>
            {' – '}
            {t(`codes.roles.${role}`)}
            {leavesOn && ` (${t('organisations.people.until', { day: leavesOn })})`}
            {isDisabled && ` (${t('administration.state.disabled')})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
