import { isTooFewOrMany } from '#app/domain/matches/interest.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { matchActions } from '#app/domain/matches/lifecycle.ts';
import { isAnswerable } from '#app/domain/needs/lifecycle.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import { isContested } from '#app/domain/offers/trust-note.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { isUuid } from '#app/http/uuid.ts';
import type { Tx } from '#db/client.ts';
import { interestShown } from './interest-shown.tsx';
import { loadWhole, scoreOf } from './load-whole.ts';

/** The matches that an address asks for, in the order of their references: none where it asks for too few or too many. */
export function askedFor(url: URL): string[] {
  const ids = [...new Set(url.searchParams.getAll('match'))];
  return isTooFewOrMany(ids.length) || !ids.every(isUuid) ? [] : ids;
}

export type Compared = NonNullable<Awaited<ReturnType<typeof comparedAnswer>>>;

/** One answer as its State holds it beside others; undefined for what is none to this need. */
export async function comparedAnswer(tx: Tx, t: Translator, needId: string, id: string, now: Date) {
  const on = dayOf(now);
  const found = await loadWhole(tx, id, now);
  if (!found || found.match.needId !== needId || !found.match.proposedAt) return undefined;
  const { match, need, published, suggestion, answers } = found;
  const own = answers.find(({ party }) => party === 'recipient');
  const note = published?.note;
  const may = matchActions(match.status, {
    role: 'focal_point',
    answers: own ? { recipient: own.answer } : {},
    needCirculating: isAnswerable(need.status),
    offerPublished: published !== undefined,
    stopped: false,
  });
  return {
    id: match.id,
    reference: match.reference,
    title: match.offer.title,
    lang: match.offer.textLanguage,
    donor: match.donor.name,
    yes: own?.answer === 'yes',
    open: may.includes('accept'),
    interest: interestShown(t, found.interest, { own: false, answeredAt: own?.at }),
    offered: {
      modes: published && t.list(published.modes.map((code) => t(`codes.modes.${code}`))),
      languages: published && t.list(published.languages.map((code) => t.language(code))),
    },
    note: note && {
      level: note.level,
      issuer: note.issuer,
      issuedOn: note.issuedOn,
      expiresOn: note.expiresOn,
      disputed: isContested(note),
      state: noteState(note, on),
      href: note.reference && `/${t.lang}/notes/${note.reference}`,
    },
    score: suggestion && scoreOf(t, suggestion),
  };
}
