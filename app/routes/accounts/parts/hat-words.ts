import type { Hat } from '#app/auth/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** A hat in words: role and organisation; where it is lent, whose and until when; where it ends, on which day. */
export function hatWords(t: Translator, { role, organisation, deputyFor, lastDay }: Hat): string {
  const words = { role: t(`codes.roles.${role}`), organisation: organisation.name };
  if (deputyFor) {
    return t('posts.as_deputy', { ...words, name: deputyFor.name, day: lastDay ? t.day(lastDay) : '' });
  }
  const own = t('posts.hand_over.what', words);
  return lastDay ? t('posts.until', { what: own, day: t.day(lastDay) }) : own;
}
