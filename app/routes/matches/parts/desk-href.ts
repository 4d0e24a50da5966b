import type { DeskFilter, DeskKind } from '#app/domain/matches/desk.ts';
import type { DeskAfter } from '#app/operations/matches/list-desk.ts';

type DeskStep = { kind: DeskKind; id: string; reference: string; needId?: string };

/** Where a broker goes to take the next step of an item, below the language. */
export function deskHref({ kind, id, reference, needId }: DeskStep): string {
  switch (kind) {
    case 'offer-new':
    case 'offer-review':
    case 'offer-noteless':
      return `offers/${id}/manage`;
    case 'passport-review':
      return `offers/${id}/passports`;
    case 'suspension-asked':
      return `offers/${id}/suspension`;
    case 'note-disputed':
      return `notes/${reference}`;
    case 'need-new':
    case 'need-consent':
    case 'need-choose':
      return `needs/${id}`;
    case 'need-review':
    case 'need-unmet':
      return `needs/${id}/unmet`;
    case 'need-circulate':
    case 'need-recirculate':
      return `needs/${id}/circulation`;
    case 'need-propose':
      return `needs/${id}/ranking`;
    case 'opening-answer':
      return `needs/${needId}/openings/${id}`;
    case 'opinion-context':
    case 'opinion-fit':
      return `needs/${needId}/opinions`;
    case 'match-propose':
      return `matches/${id}/proposal`;
    case 'match-answers':
    case 'match-silent':
    case 'match-late':
    case 'match-unconfirmed':
    case 'match-disputed':
      return `matches/${id}`;
    case 'match-conclude':
      return `matches/${id}/closure`;
    case 'match-introduce':
      return `matches/${id}/introduction`;
  }
}

/** The desk's own address with these filters, and where its page begins. */
export function deskAddress(lang: string, filter: DeskFilter, after?: DeskAfter): string {
  const query = new URLSearchParams();
  const { olderThan, ...named } = filter;
  for (const [name, value] of Object.entries(named)) if (value) query.set(name, value);
  if (olderThan) query.set('age', String(olderThan));
  if (after) query.set('after', cursorOf(after));
  const text = query.toString();
  return text ? `/${lang}/desk?${text}` : `/${lang}/desk`;
}

function cursorOf({ due, at, reference }: DeskAfter): string {
  return Buffer.from(JSON.stringify([due, at, reference])).toString('base64url');
}
