import { dayOf } from '#app/domain/codes/day.ts';
import type { Contact } from '#app/domain/matches/match.ts';
import { placeNameOn } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { ContactShown } from './match-page.ts';

export function contactShown(t: Translator, contact: Contact): ContactShown {
  const { name, post, email, organisation, stateCode, releasedAt } = contact;
  const on = dayOf(releasedAt ?? new Date());
  return {
    name,
    post,
    email,
    organisation,
    state: stateCode && placeNameOn(currentGeography(), stateCode, on, t),
  };
}

/** The contacts that a reader sees: of both sides for brokers, of the other for a side. */
export function contactsShown(t: Translator, contacts: readonly Contact[]) {
  return contacts.map((contact) => ({
    title: t(`matches.contact.${contact.party}`),
    contact: contactShown(t, contact),
  }));
}
