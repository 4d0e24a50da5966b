import type { DeskKind } from '#app/domain/matches/desk.ts';

/** Where a broker goes to take the next step of an item, below the language. */
export function deskHref({ kind, id, needId }: { kind: DeskKind; id: string; needId?: string }): string {
  switch (kind) {
    case 'offer-new':
    case 'offer-review':
      return `offers/${id}/manage`;
    case 'need-new':
    case 'need-consent':
      return `needs/${id}`;
    case 'need-circulate':
      return `needs/${id}/circulation`;
    case 'need-propose':
      return `needs/${id}/ranking`;
    case 'opening-answer':
      return `needs/${needId}/openings/${id}`;
    case 'match-propose':
      return `matches/${id}/proposal`;
    case 'match-answers':
      return `matches/${id}`;
    case 'match-introduce':
      return `matches/${id}/introduction`;
  }
}
