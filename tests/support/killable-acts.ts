import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import type { ActLine, ActName } from './act-until-killed.ts';
import { addMember, addOrganisation, type Cast, type CastMember } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { arrangePair } from './matches.ts';
import { needThatIs, NOW, readNeed } from './needs.ts';
import { FINISHED_NOTE } from './note-content.ts';
import { arrangeOffer, TECHNOLOGY } from './offers.ts';
import { REASON, sealedNeed, valueOf } from './sealed.ts';

/** One act that can be done now; `about` is the record that it changes. */
export type Prepared = ActLine & { by: CastMember; about: string };

/** One of each act, each by somebody who does nothing else, so that a pause can be theirs alone. */
export async function prepareActs(database: TestDatabase, people: Cast): Promise<Prepared[]> {
  const un = people.broker.hat.organisation;
  const ministry = people.focalPoint.hat.organisation;
  const name = `Laboratory ${randomUUID()}`;
  const laboratory = await addOrganisation(database, { name, kind: 'technical-community' });
  const person = (role: 'broker' | 'focal_point' | 'verifier', organisation: typeof un) =>
    addMember(database, { name: `Somebody ${role}`, role, organisation, now: NOW });
  const matchId = await acceptedMatch(database, people);
  const widening = await widerNeed(people);
  // Of the other State, so that one person is told.
  const sealed = await sealedNeed({ ...people, focalPoint: people.secondFocalPoint });
  const { openingId } = valueOf(await askOpening(people.broker, { id: sealed, reason: REASON }, NOW));
  const examiner = await person('verifier', laboratory);
  const draft = await finishedDraft(database, people.donor, examiner);
  const line = (act: ActName, by: CastMember, about: string, input: object): Prepared => ({
    act,
    by,
    about,
    input,
    now: NOW.toISOString(),
  });
  return [
    line('introduce', await person('broker', un), matchId, { matchId }),
    line('widen', await person('focal_point', ministry), widening.id, { ...widening, wordsLeft: true }),
    line('agree', await person('broker', un), sealed, { id: sealed, openingId, answer: 'agreed' }),
    line('sign', examiner, draft.offerId, { ...draft.input, offerVersion: 1 }),
  ];
}

async function acceptedMatch(database: TestDatabase, people: Cast): Promise<string> {
  const { needId, offerId } = await arrangePair(database, people);
  valueOf(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW));
  const { id: matchId } = await database.owner
    .selectFrom('matches')
    .select('id')
    .where('need_id', '=', needId)
    .executeTakeFirstOrThrow();
  for (const side of [people.donor, people.focalPoint])
    valueOf(await answerMatch(side, { matchId, answer: 'yes' }, NOW));
  return matchId;
}

/** A need of which everybody is to read the title, as soon as its State agrees. */
async function widerNeed(people: Cast): Promise<{ id: string; viewHash: string }> {
  const { id, revision } = await needThatIs('circulating', people);
  const tiers = tiersOf({ subject: 'T0', title: 'T0' });
  const input = { id, revision, tiers, outsideContact: '', stateWords: [], seenWords: [] };
  valueOf(await chooseTiers(people.focalPoint, input, NOW));
  return { id, viewHash: viewsOf(await readNeed(people.focalPoint, id)).viewHash };
}

async function finishedDraft(database: TestDatabase, donor: CastMember, examiner: CastMember) {
  const offerId = await arrangeOffer(database, donor, { ...TECHNOLOGY, status: 'published' });
  const { draftId: id } = valueOf(await startNote(examiner, { offerId }, NOW));
  valueOf(await saveNote(examiner, { id, revision: 1, content: FINISHED_NOTE }, NOW));
  return { offerId, input: { id, revision: 2 } };
}

/** Everything that each act writes, counted for one record: rows, events, letters, acts in the log. */
const WRITTEN = {
  introduce: {
    record: (id: string) => sql`select from matches where id = ${id} and status = 'introduced'`,
    contacts: (id: string) => sql`select from match_contacts where match_id = ${id}`,
    event: (id: string) => sql`select from match_events where match_id = ${id} and action = 'introduce'`,
    letter: (id: string) => sql`select from outbox where values->>'path' like '%/matches/' || ${id}`,
    log: (id: string) => sql`select from audit_payloads where match_id = ${id} and act = 'introduce'`,
  },
  widen: {
    record: (id: string) => sql`select from needs where id = ${id} and served_tiers->>'title' = 'T0'`,
    consent: (id: string) => sql`select from need_consents where need_id = ${id}`,
    view: (id: string) => sql`select from need_views where need_id = ${id} and audience = 'public'`,
    event: (id: string) => sql`select from need_events where need_id = ${id} and action = 'consent'`,
    log: (id: string) =>
      sql`select from audit_payloads where need_id = ${id} and act in ('consent', 'keep-consent')`,
  },
  agree: {
    record: (id: string) => sql`select from sealed_openings where need_id = ${id} and answer = 'agreed'`,
    event: (id: string) => sql`select from need_events where need_id = ${id} and action = 'agree-opening'`,
    letter: (id: string) => sql`select from outbox where values->>'path' like '%/' || ${id} || '/%'`,
    log: (id: string) => sql`select from audit_payloads where need_id = ${id} and act = 'agree-opening'`,
  },
  sign: {
    record: (id: string) => sql`select from trust_notes where offer_id = ${id} and jws is not null`,
    shown: (id: string) => sql`select from published_offers where id = ${id} and note_reference is not null`,
    drafts: (id: string) => sql`select from note_drafts where offer_id = ${id}`,
    event: (id: string) => sql`select from note_events where offer_id = ${id}`,
    publicLog: (id: string) =>
      sql`select from note_log l join trust_notes t on t.reference = l.reference where t.offer_id = ${id}`,
    log: (id: string) => sql`select from audit_payloads where offer_id = ${id} and act = 'issue-note'`,
  },
} as const satisfies Record<ActName, Record<string, (id: string) => ReturnType<typeof sql>>>;

export type Written = Record<string, number>;

export async function countWritten({ owner }: TestDatabase, { act, about }: Prepared): Promise<Written> {
  const counts = Object.entries(WRITTEN[act]).map(
    ([what, query]) => sql`(select count(*)::integer from (${query(about)}) found) as ${sql.id(what)}`,
  );
  const { rows } = await sql<Written>`select ${sql.join(counts)}`.execute(owner);
  return rows[0]!;
}

/** What stands where an act was done whole, and where nothing of it was. */
export const WHOLE: Record<ActName, Written> = {
  introduce: { record: 1, contacts: 2, event: 1, letter: 2, log: 1 },
  widen: { record: 1, consent: 2, view: 1, event: 2, log: 4 },
  agree: { record: 1, event: 1, letter: 1, log: 1 },
  sign: { record: 1, shown: 1, drafts: 0, event: 1, publicLog: 1, log: 1 },
};
export const NOTHING: Record<ActName, Written> = {
  introduce: { record: 0, contacts: 0, event: 0, letter: 0, log: 0 },
  widen: { record: 0, consent: 1, view: 0, event: 1, log: 2 },
  agree: { record: 0, event: 0, letter: 0, log: 0 },
  sign: { record: 0, shown: 0, drafts: 1, event: 0, publicLog: 0, log: 0 },
};
