import { dayOf } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Contact } from '#app/domain/matches/match.ts';
import { placeNameOn } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { AwayContact } from '#db/queries/accounts/absences.ts';
import type { ContactShown } from './match-page.ts';

export function contactShown(t: Translator, contact: Contact, away: readonly AwayContact[]): ContactShown {
  const { party, name, post, email, organisation, stateCode, releasedAt } = contact;
  const on = dayOf(releasedAt ?? new Date());
  return {
    name,
    post,
    email,
    organisation,
    state: stateCode && placeNameOn(currentGeography(), stateCode, on, t),
    away: awayLine(t, party, away),
  };
}

/** The contacts that a reader sees: of both sides for brokers, of the other for a side. */
export function contactsShown(t: Translator, contacts: readonly Contact[], away: readonly AwayContact[]) {
  return contacts.map((contact) => ({
    title: t(`matches.contact.${contact.party}`),
    contact: contactShown(t, contact, away),
  }));
}

/** For brokers before the introduction: which side's contact-to-be is out of office. */
export function awayShown(t: Translator, away: readonly AwayContact[]): string[] {
  return away.map(({ party }) =>
    t('posts.away.of_side', {
      side: t(`posts.away.side.${party}`),
      line: awayLine(t, party, away) ?? '',
    }),
  );
}

/** Until when, and whom to turn to: never why. */
function awayLine(t: Translator, party: Party, away: readonly AwayContact[]): string | undefined {
  const found = away.find((one) => one.party === party);
  if (!found) return undefined;
  const day = t.day(found.lastOn);
  return found.colleague
    ? t('posts.away.line_with_colleague', { day, ...found.colleague })
    : t('posts.away.line', { day });
}
