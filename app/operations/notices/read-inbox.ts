import type { Hat, Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { isAgreed, waitsToWiden } from '#app/domain/needs/agreement.ts';
import { openingLastDay, openingState } from '#app/domain/needs/opening.ts';
import { nextStep as needStep, toldOf } from '#app/domain/needs/next-step.ts';
import { nextStep as offerStep } from '#app/domain/offers/next-step.ts';
import { isAsked } from '#app/domain/notices/notice.ts';
import { isElsewhere } from '#app/domain/notices/whose.ts';
import { answerDueOn } from '#app/domain/verification/dispute.ts';
import type { IssuerRole } from '#app/domain/verification/level.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { listedStep } from '#app/operations/matches/listed-step.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listMatchesOfDonor, listMatchesOfRecipient } from '#db/queries/matches/lists.ts';
import { listOwnWishes } from '#db/queries/matches/suspensions.ts';
import { listProgress } from '#db/queries/matches/progress.ts';
import { listOwnNeeds } from '#db/queries/needs/lists.ts';
import { listOpeningsToStop } from '#db/queries/needs/sealed-openings.ts';
import { nameAdoptedDrafts, type AdoptedDraft } from '#db/queries/needs/state-drafts.ts';
import { listInbox, type InboxEntry } from '#db/queries/notices/inbox.ts';
import { nameNotes, nameRecords, type RecordName } from '#db/queries/notices/names.ts';
import { listOffersOfOrganisation } from '#db/queries/offers/offers.ts';
import {
  listOwnDisputes,
  listWaitingDisputes,
  type DisputantRole,
} from '#db/queries/verification/disputes.ts';
import { listNoteRequests, type NoteRequest } from '#db/queries/verification/requests.ts';
import { waitingArrivals } from './waiting-arrivals.ts';
import { noteRequestsOf } from './waiting-note-requests.ts';
import { waitingOfHub } from './waiting-of-hub.ts';
import { askedOfState } from './waiting-of-state.ts';
import type { WaitingRecord } from './waiting-record.ts';
import { secondOpinionsOf } from './waiting-second-opinions.ts';

/** `about`: the record it leads to, where the reader may read that as it is; `adopted`: the reader's draft that a State has now. */
export type ToldEntry = InboxEntry & { asked: boolean; about?: RecordName; adopted?: AdoptedDraft };

/** `elsewhere`: how much more waits for the reader, or was told them, in another of their hats than stands here. */
export type Inbox = {
  records: WaitingRecord[];
  entries: ToldEntry[];
  elsewhere: { asked: number; told: number };
};

/**
 * What waits for the reader, in the hat worn now, and for others; and what they were told. Records are asked as they
 * stand at this moment, so that nothing waits here that was done elsewhere: first due first, and what has no day after
 * that, the longest waiting first. What a letter asked of such a record, or asks again, waits once, as the record. A
 * broker's queue is the desk; only who comes here, or comes back, waits for staff in the inbox.
 */
export async function readInbox(by: Wearing, now: Date): Promise<Inbox> {
  const here = await readAs(by, now, true);
  const others = by.hats.filter(({ membershipId }) => membershipId !== by.hat.membershipId);
  const open = others.filter((hat) => mayLookInto(by, hat));
  const there: ReadAs[] = [];
  for (const hat of open) there.push(await readAs({ ...by, hat }, now, false));
  const held = new Set(there.flatMap(({ holds }) => [...holds]));
  // Left to a hat that cannot be looked into now. What each hat leaves to another stands in each, or it would in none.
  const unseen = here.entries.filter(
    ({ id, isLeft }) => isLeft && !held.has(id) && open.length < others.length,
  );
  const entries = here.entries.filter(
    (entry) => !entry.isLeft || !(held.has(entry.id) || unseen.includes(entry)),
  );
  const shown = new Set([...here.holds, ...entries.map(({ id }) => id)]);
  const elsewhere = [...there.flatMap((inbox) => inbox.entries.filter(({ isLeft }) => !isLeft)), ...unseen];
  const more = [...new Map(elsewhere.map((entry) => [entry.id, entry])).values()].filter(
    ({ id }) => !shown.has(id),
  );
  const asked = more.filter((entry) => entry.asked).length;
  const waiting = there.flatMap(({ records }) => records.filter(({ lane }) => lane === 'me')).length;
  return {
    records: here.records,
    entries,
    elsewhere: { asked: waiting + asked, told: more.length - asked },
  };
}

/** Rights are never added up: a hat that takes two proofs is not looked into with one. */
function mayLookInto({ session }: Wearing, { needsSecondFactor }: Hat): boolean {
  return !needsSecondFactor || session.strength !== 'one';
}

/** An inbox as one hat has it: `isLeft` to another hat; `holds` what stands here, as itself or as the record it is about. */
type ReadAs = {
  records: WaitingRecord[];
  entries: (ToldEntry & { isLeft: boolean })[];
  holds: ReadonlySet<string>;
};

/** @param isShown false for a hat that is not worn, of which nothing but how much waits is told */
async function readAs(by: Wearing, now: Date, isShown: boolean): Promise<ReadAs> {
  return withActor(actingPerson(by), async (tx) => {
    const records = ((await READ[by.hat.role]?.(tx, by, now, isShown)) ?? []).sort(firstDueFirst);
    const entries = (await listInbox(tx, by.person.id)).map((entry) => ({
      ...entry,
      ...(entry.settledAt && LISTS[entry.kind] && { path: LISTS[entry.kind] }),
      asked: isAsked(entry, now),
    }));
    const stands = (path = '') =>
      records.some(
        (record) => record.lane === 'me' && (record.path === path || `${record.path}/answers` === path),
      );
    const told = entries.filter(({ lane, path }) => lane !== 'me' || !stands(path));
    const others = by.hats.flatMap((hat) => (hat.membershipId === by.hat.membershipId ? [] : hat.role));
    const all = (await named(tx, told)).map((entry) => ({
      ...entry,
      isLeft: isElsewhere(entry, by.hat.role, others),
    }));
    const left = new Set(all.flatMap(({ id, isLeft }) => (isLeft ? [id] : [])));
    const holds = new Set(entries.flatMap(({ id }) => (left.has(id) ? [] : [id])));
    return { records, entries: all, holds };
  });
}

/**
 * A draft for a State has another page, or none, once it was answered, and the question of a hub none once its match is
 * over: what was asked of it leads to the list then.
 */
const LISTS: Partial<Record<MailKind, string>> = {
  'draft-for-state': '/needs',
  'draft-sent-back': '/drafts-for-states',
  'opinion-asked': '/hub-desk',
};

const RECORD = /^\/(offers|needs|matches|pools)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\/|$)/;

const ABOUT_NOTE =
  /^\/(?:notes\/(T-[0-9A-Z]{6})|verification\/requests\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?=\/|$)/;

const ADOPTED = /^\/drafts-for-states\?adopted=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A letter names nothing; whoever has signed in reads which of ten matches a message is about. */
async function named(tx: Tx, entries: readonly ToldEntry[]): Promise<(ToldEntry & { unread?: boolean })[]> {
  const ids = {
    offers: new Set<string>(),
    needs: new Set<string>(),
    matches: new Set<string>(),
    pools: new Set<string>(),
  };
  const recordOf = ({ path = '' }: ToldEntry) => {
    const [, kind, id] = RECORD.exec(path) ?? [];
    return kind && id ? { kind: kind as keyof typeof ids, id } : undefined;
  };
  for (const record of entries.map(recordOf)) if (record) ids[record.kind].add(record.id);
  const names = await nameRecords(tx, {
    offers: [...ids.offers],
    needs: [...ids.needs],
    matches: [...ids.matches],
    pools: [...ids.pools],
  });
  const noteIn = ({ path = '' }: ToldEntry) => ABOUT_NOTE.exec(path);
  const notes = await nameNotes(tx, {
    notes: entries.flatMap((entry) => noteIn(entry)?.[1] ?? []),
    requests: entries.flatMap((entry) => noteIn(entry)?.[2] ?? []),
  });
  const adoptedIn = ({ path = '' }: ToldEntry) => ADOPTED.exec(path)?.[1];
  const drafts = await nameAdoptedDrafts(
    tx,
    entries.flatMap((entry) => adoptedIn(entry) ?? []),
  );
  return entries.map((entry) => {
    const record = recordOf(entry);
    const [, note, request] = noteIn(entry) ?? [];
    const about = names.get(record?.id ?? '') ?? notes.get(note ?? request ?? '');
    const adopted = drafts.get(adoptedIn(entry) ?? '');
    if (about || adopted) return { ...entry, ...(about && { about }), ...(adopted && { adopted }) };
    // Of a need many read a view alone, and an offer may be anybody's to read.
    return { ...entry, unread: record?.kind === 'matches' || record?.kind === 'pools' };
  });
}

const NO_DAY = '9999-12-31';

function firstDueFirst(one: WaitingRecord, other: WaitingRecord): number {
  const [a, b] = [one, other].map(({ by, since, reference }) => `${by ?? NO_DAY} ${since} ${reference}`);
  return a! < b! ? -1 : 1;
}

type Read = (tx: Tx, by: Wearing, now: Date, isShown: boolean) => Promise<WaitingRecord[]>;

const READ: Partial<Record<Wearing['hat']['role'], Read>> = {
  donor: async (tx, by, now) => [
    ...(await offersOf(tx, by)),
    ...(await matchesOfDonor(tx, dayOf(now))),
    ...(await disputesOf('donor')(tx, by)),
    ...(await raisedBy('donor')(tx, by)),
  ],
  focal_point: async (tx, by, now) => [
    ...(await openingsOf(tx, by, now)),
    ...(await needsOf(tx, by, dayOf(now))),
    ...(await matchesOfState(tx, dayOf(now))),
    ...(await askedOfState(tx)),
    ...(await secondOpinionsOf(tx, 'others')),
    ...(await raisedBy('focal_point')(tx, by)),
  ],
  verifier: async (tx, by) => [
    ...(await noteRequestsOf('verifier')(tx, by)),
    ...(await disputesOf('verifier')(tx, by)),
    ...(await raisedBy('verifier')(tx, by)),
    ...(await wishesOf(tx)),
  ],
  hub_coordinator: async (tx, by, now, isShown) => [
    ...(await waitingOfHub(tx, now, isShown)),
    ...(await noteRequestsOf('hub_coordinator')(tx, by)),
    ...(await disputesOf('hub_coordinator')(tx, by)),
    ...(await raisedBy('hub_coordinator')(tx, by)),
  ],
  broker: async (tx, by, now) => [
    ...(await waitingArrivals(tx, by, now)),
    ...(await noteRequestsOf('broker')(tx, by)),
    ...(await disputesOf('broker')(tx, by)),
  ],
  administrator: waitingArrivals,
};

/** Notes of one's own organisation, signed in this role, that somebody disputes: they wait for the answer beyond its day, and for what the answer announced. */
function disputesOf(role: IssuerRole): (tx: Tx, by: Wearing) => Promise<WaitingRecord[]> {
  return async (tx, { hat }) => {
    const waiting = await listWaitingDisputes(tx, hat.organisation.id, role);
    return waiting.map(({ note, corrects, offer, since }) => ({
      lane: 'me',
      path: `/notes/${note}/issuer`,
      ...{ title: offer.title, titleLanguage: offer.textLanguage, reference: note },
      ...(corrects ? { says: 'inbox.correct' } : { says: 'inbox.dispute', by: answerDueOn(since) }),
      since,
    }));
  };
}

/** Notes of others that one's own organisation disputes in this role: they wait for their issuers. */
function raisedBy(role: DisputantRole): (tx: Tx, by: Wearing) => Promise<WaitingRecord[]> {
  return async (tx, { hat }) => {
    const raised = await listOwnDisputes(tx, hat.organisation.id, role);
    return raised.map(({ note, offer, since }) => ({
      lane: 'others',
      path: `/notes/${note}`,
      ...{ title: offer.title, titleLanguage: offer.textLanguage, reference: note },
      ...{ says: 'inbox.own_dispute', since, by: answerDueOn(since) },
    }));
  };
}

/** Offers that a verifier asked the brokers to suspend: they wait until a broker has looked at it. */
async function wishesOf(tx: Tx): Promise<WaitingRecord[]> {
  return (await listOwnWishes(tx)).map(({ offerId, title, textLanguage, reference, askedAt }) => ({
    lane: 'others',
    path: `/offers/${offerId}/suspension`,
    ...{ title, titleLanguage: textLanguage, reference },
    ...{ says: 'inbox.suspension_asked', since: dayOf(askedAt) },
  }));
}

async function offersOf(tx: Tx, { hat }: Wearing): Promise<WaitingRecord[]> {
  const offers = await listOffersOfOrganisation(tx, hat.organisation.id, {});
  const asked = notesAskedFor(offers, await listNoteRequests(tx, { open: true }));
  const waiting = offers.flatMap((offer) => {
    const { who, since, by } = offerStep(offer);
    if (who === 'nobody') return [];
    return {
      lane: who === 'donor' ? ('me' as const) : ('others' as const),
      path: `/offers/${offer.id}/${offer.status === 'draft' ? 'edit' : 'manage'}`,
      ...{ title: offer.title, titleLanguage: offer.textLanguage, reference: offer.reference },
      ...{ says: `offers.next.${offer.status}`, since, by },
    };
  });
  return [...waiting, ...asked];
}

/** What an examiner was asked and has not finished with waits beside its offer, whatever that waits for itself. */
function notesAskedFor(
  offers: readonly { id: string; title: string; textLanguage: string; reference: string }[],
  requests: readonly NoteRequest[],
): WaitingRecord[] {
  return requests.flatMap(({ offerId, status, askedAt, takenUpAt, answerBy }) => {
    const offer = offers.find(({ id }) => id === offerId);
    if (!offer) return [];
    return {
      lane: 'others' as const,
      path: `/offers/${offerId}/note-requests`,
      ...{ title: offer.title, titleLanguage: offer.textLanguage, reference: offer.reference },
      says: `note_requests.waits.${status}`,
      since: dayOf(takenUpAt ?? askedAt),
      ...(status === 'asked' && { by: answerBy }),
    };
  });
}

/** Nobody has to stop one; but while somebody may, it is no mere information. */
async function openingsOf(tx: Tx, { hat }: Wearing, now: Date): Promise<WaitingRecord[]> {
  return (await listOpeningsToStop(tx, hat.organisation.id, now)).flatMap((opening) => {
    const state = openingState(opening, now);
    if (state !== 'waiting' && state !== 'open') return [];
    const { title, textLanguage, reference } = opening.need;
    return {
      lane: 'me',
      path: `/needs/${opening.needId}/readings#end-${opening.id}`,
      ...{ title, titleLanguage: textLanguage, reference },
      says: `sealed.stoppable.${state}`,
      since: dayOf(opening.asked.at),
      by: opening.openUntil ? dayOf(opening.openUntil) : openingLastDay(opening.asked.at),
    };
  });
}

async function needsOf(tx: Tx, { hat }: Wearing, on: Day): Promise<WaitingRecord[]> {
  const needs = await listOwnNeeds(tx, hat.organisation.id);
  return needs.flatMap((need) => {
    const next = needStep({ ...need, consented: isAgreed(need) && !need.asksAgain }, on);
    const { who, since, by } = next;
    const record = { title: need.title, titleLanguage: need.textLanguage, reference: need.reference };
    return [
      ...(waitsToWiden(need)
        ? [
            {
              ...{ lane: 'me' as const, path: `/needs/${need.id}/consent`, ...record },
              ...{ says: 'inbox.to_widen', since: dayOf(need.updatedAt) },
            },
          ]
        : []),
      ...(who === 'nobody' || who === 'partners'
        ? []
        : [
            {
              lane: who === 'delegation' ? ('me' as const) : ('others' as const),
              ...{ path: `/needs/${need.id}`, ...record, says: toldOf(next, true), since, by },
            },
          ]),
    ];
  });
}

/** Under the offer's title: of the need a donor reads a view, which stands on the match's own page. */
async function matchesOfDonor(tx: Tx, on: Day): Promise<WaitingRecord[]> {
  return matchLines(tx, await listMatchesOfDonor(tx), 'donor', on);
}

async function matchesOfState(tx: Tx, on: Day): Promise<WaitingRecord[]> {
  return matchLines(tx, await listMatchesOfRecipient(tx), 'recipient', on);
}

type Line = Awaited<ReturnType<typeof listMatchesOfDonor | typeof listMatchesOfRecipient>>[number];

async function matchLines(
  tx: Tx,
  matches: readonly Line[],
  reader: 'donor' | 'recipient',
  on: Day,
): Promise<WaitingRecord[]> {
  const progress = await listProgress(
    tx,
    matches.map(({ id }) => id),
  );
  return matches.flatMap((match) => {
    const programme = 'view' in match ? match.view.pooled : undefined;
    const { what, who, since, by } = listedStep({ ...match, programme }, progress.get(match.id), reader, on);
    if (who === 'nobody') return [];
    return {
      lane: who === 'you' || who === 'both' ? 'me' : 'others',
      path: `/matches/${match.id}`,
      ...{ title: match.offer.title, titleLanguage: match.offer.textLanguage, reference: match.reference },
      ...{ says: `matches.next.${reader}.${what}`, since, by },
    };
  });
}
