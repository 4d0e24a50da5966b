import type { Translator } from '#app/i18n/translate.ts';
import type { Colleague } from '#db/queries/accounts/colleagues.ts';

/** Colleagues to choose from, each with the roles they have. */
export function colleagueChoices(t: Translator, colleagues: readonly Colleague[]) {
  return colleagues.map(({ id, name, roles }) => ({
    value: id,
    label: t('posts.colleague_with_roles', {
      name,
      roles: t.list(roles.map((role) => t(`codes.roles.${role}`))),
    }),
  }));
}
