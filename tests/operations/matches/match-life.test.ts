import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import type { ProposalResult } from '#app/operations/matches/propose-matches.ts';
import { MOST_PROPOSED } from '#app/domain/matches/lifecycle.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { listFittingNeeds } from '#app/operations/matches/fitting-needs.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { rankNeed } from '#app/operations/matches/rank-need.ts';
import { requestMatch } from '#app/operations/matches/request-match.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { withActor } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { putAnswer } from '#db/queries/matches/answers.ts';
import { findClosingCode } from '#db/queries/matches/matches.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, arrangePair, INTEREST, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

describe('proposing', () => {
  it('stores the points, the reasons and the versions that the ranking showed', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const ranking = await rankNeed(people.broker, { needId, shown: 20, stoppedShown: 20 }, NOW);
    const shown = ranking!.ranked.find(({ offer }) => offer.id === offerId)!;

    const id = await propose(needId, offerId);

    const suggestion = await database.owner
      .selectFrom('match_suggestions')
      .selectAll()
      .where('match_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Number(suggestion.points)).toBe(shown.points);
    expect(suggestion.criteria).toEqual(JSON.parse(JSON.stringify(shown.criteria)));
    expect(suggestion.weights_version).toBe(ranking!.weightsVersion);
    expect(Number(suggestion.catalogue_version)).toBe(ranking!.catalogueVersion);
    expect(await matchOf(id)).toMatchObject({ status: 'proposed', answer_by: '2026-12-14' });
    expect(await eventsOf(id)).toEqual([
      {
        action: 'propose',
        from_status: null,
        to_status: 'proposed',
        role: 'broker',
        reason_text: 'for the record',
      },
    ]);
  });

  it('makes the match the broker’s on the desk, as an introduction does where nobody has it, and takes it from nobody', async () => {
    const id = await accepted();
    const owner = () =>
      withActor(actingPerson(people.broker), (tx) => findDeskOwner(tx, { subject: 'match', id }));
    expect((await owner())?.id).toBe(people.broker.person.id);
    expect(await introduce(id, people.secondBroker)).toMatchObject({ ok: true });
    expect((await owner())?.id).toBe(people.broker.person.id);

    const free = await accepted();
    await database.owner.deleteFrom('desk_owners').where('subject_id', '=', free).execute();
    expect(await introduce(free, people.secondBroker)).toMatchObject({ ok: true });
    const [taken] = await database.owner
      .selectFrom('desk_owners')
      .select('owner_id')
      .where('subject_id', '=', free)
      .execute();
    expect(taken?.owner_id).toBe(people.secondBroker.person.id);
  });

  it('counts how agreed matches of an offer ended before the day, and none that was never agreed', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const unheard = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const yesterday = new Date('2026-11-22T23:59:00Z');
    const ended = async (status: string, code: string, agreed: boolean, at: Date) => {
      const other = await arrangeNeed(database, people.secondFocalPoint);
      await database.owner
        .insertInto('matches')
        .values({
          reference: referenceFrom('M', randomBytes(6)),
          need_id: other,
          offer_id: offerId,
          status,
          closing_code: code,
          introduced_at: agreed ? yesterday : null,
          agreed_at: agreed ? yesterday : null,
          created_at: yesterday,
          updated_at: at,
        } as never)
        .execute();
    };
    await ended('closed', 'partly', true, yesterday);
    await ended('terminated', 'no-funds', true, yesterday);
    await ended('closed', 'fulfilled', true, NOW);
    await ended('closed', 'no-fit', false, yesterday);
    forgetCatalogue();

    const recordOf = async (id: string) => {
      const ranking = await rankNeed(people.broker, { needId, shown: 50, stoppedShown: 0 }, NOW);
      const row = ranking!.ranked.find(({ offer }) => offer.id === id)!;
      return row.criteria.find(({ criterion }) => criterion === 'track-record')!.reason;
    };
    expect(await recordOf(offerId)).toMatchObject({
      code: 'track-record.some',
      values: { ended: { number: 2 }, fulfilled: { number: 1 } },
    });
    expect(await recordOf(unheard)).toMatchObject({ code: 'track-record.none' });
    const id = await propose(needId, offerId);
    const { criteria } = await database.owner
      .selectFrom('match_suggestions')
      .select('criteria')
      .where('match_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(criteria).toContainEqual(expect.objectContaining({ criterion: 'track-record', points: 1.33 }));
  });

  it('counts what goes on for the State with the match of this very need', async () => {
    const organisation = await addOrganisation(database, { name: 'Xyloria', kind: 'state', stateCode: 'XM' });
    const state = await addMember(database, { name: 'Sol State', role: 'focal_point', organisation });
    const needId = await arrangeNeed(database, state);
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const running = async () => {
      const { ranked } = (await rankNeed(people.broker, { needId, shown: 1, stoppedShown: 0 }, NOW))!;
      return ranked[0]!.criteria.find(({ criterion }) => criterion === 'absorption')!.reason;
    };
    const saying = (count: number) => ({
      values: { s1: { reason: { values: { running: { number: count } } } } },
    });
    expect(await running()).toMatchObject(saying(0));
    const id = await propose(needId, offerId);
    await accept(people.donor, id);
    await accept(state, id);
    await introduce(id);
    expect(await running()).toMatchObject(saying(1));
  });

  it('sends out what it can and says why not of the rest', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const stopped = await arrangeOffer(database, people.donor, {
      status: 'published',
      eligible: ['all'],
      languages: ['ru'],
    });
    const paused = await arrangeOffer(database, people.donor, { status: 'paused', eligible: ['all'] });
    await propose(needId, offerId);
    const fresh = await arrangeOffer(database, people.secondDonor, {
      status: 'published',
      eligible: ['all'],
    });

    const outcome = await proposeMatches(
      people.broker,
      { needId, offerIds: [offerId, stopped, paused, fresh, fresh] },
      NOW,
    );

    expect(reasonsOf(outcome)).toEqual(
      new Map([
        [offerId, 'already-there'],
        [stopped, 'stopped'],
        [paused, 'offer-not-published'],
        [fresh, 'proposed'],
      ]),
    );
  });

  it('makes no other match where the one that was to be proposed has ended', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const begun = await declare(needId, offerId);
    const no = { matchId: begun, answer: 'no', code: 'no-funds' } as const;
    expect(await answerMatch(people.donor, no, NOW)).toMatchObject({ ok: true });
    const late = await proposeMatches(people.broker, { needId, offerIds: [offerId], begun }, NOW);
    expect(reasonsOf(late)).toEqual(new Map([[offerId, 'not-now']]));
    const matches = database.owner.selectFrom('matches').select('id').where('need_id', '=', needId);
    expect(await matches.execute()).toEqual([{ id: begun }]);
  });

  it('cuts nothing off: more than fifty at once are none', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const many = [offerId, ...Array.from({ length: MOST_PROPOSED }, () => randomUUID())];
    const outcome = await proposeMatches(people.broker, { needId, offerIds: many }, NOW);
    expect(outcome).toEqual(refused('incomplete'));
    // What is no offer is told as such.
    const few = await proposeMatches(people.broker, { needId, offerIds: many.slice(0, 3) }, NOW);
    expect([...reasonsOf(few).values()].toSorted()).toEqual([
      'offer-not-published',
      'offer-not-published',
      'proposed',
    ]);
  });

  it('puts no State’s own offer before it, and tells a donor of that State no more than any other', async () => {
    const { needId } = await arrangePair(database, people);
    const ministry = await addOrganisation(database, {
      name: 'Motulani Ministry of Works',
      kind: 'state',
      stateCode: 'XA',
    });
    const university = await addOrganisation(database, {
      name: 'University of Motulani',
      kind: 'academia',
      stateCode: 'XA',
    });
    const [official, scholar] = [
      await addMember(database, { name: 'Oona Official', role: 'donor', organisation: ministry }),
      await addMember(database, { name: 'Sami Scholar', role: 'donor', organisation: university }),
    ];
    const [own, taught] = [
      await arrangeOffer(database, official, { status: 'published', eligible: ['all'] }),
      await arrangeOffer(database, scholar, { status: 'published', eligible: ['all'] }),
    ];
    const ranking = await rankNeed(people.broker, { needId, shown: 50, stoppedShown: 50 }, NOW);
    expect(ranking!.ranked.map(({ offer }) => offer.id)).toContain(taught);
    expect(ranking!.whyNot.find(({ offer }) => offer.id === own)?.stops).toMatchObject([
      { code: 'own-state' },
    ]);

    // Masked, it is judged as for anybody: it stands among what fits, and an interest is taken.
    const fitting = await listFittingNeeds(official, [own], NOW, 50);
    expect(fitting.get(own)!.map(({ need }) => need.id)).toContain(needId);
    const input = { needId, offerId: own, interest: INTEREST };
    expect(await declareInterest(official, input, NOW)).toMatchObject({ ok: true });

    const proposal = await proposeMatches(people.broker, { needId, offerIds: [own, taught] }, NOW);
    expect(reasonsOf(proposal)).toEqual(
      new Map([
        [own, 'stopped'],
        [taught, 'proposed'],
      ]),
    );
  });

  it('needs a circulating need, a broker, and something to propose', async () => {
    const { offerId } = await arrangePair(database, people);
    const validated = await arrangeNeed(database, people.focalPoint, { status: 'validated' });
    const draft = await arrangeNeed(database, people.focalPoint, { status: 'draft' });
    const tryAs = (who: Cast[keyof Cast], needId: string, offerIds: string[]) =>
      proposeMatches(who, { needId, offerIds }, NOW);
    expect(await tryAs(people.broker, validated, [offerId])).toEqual(refused('need-not-circulating'));
    expect(await tryAs(people.broker, draft, [offerId])).toEqual(refused('not-found'));
    expect(await tryAs(people.broker, validated, [])).toEqual(refused('incomplete'));
    for (const who of [
      people.donor,
      people.focalPoint,
      people.hubCoordinator,
      people.verifier,
      people.administrator,
    ])
      expect(await tryAs(who, validated, [offerId])).toEqual(refused('not-your-act'));
  });

  it('makes one match when two brokers, or one twice, propose the same at once', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const outcomes = await Promise.all(
      [people.broker, people.secondBroker, people.broker].map((who) =>
        proposeMatches(who, { needId, offerIds: [offerId] }, NOW),
      ),
    );
    const said = outcomes.map((outcome) => reasonsOf(outcome).get(offerId)).sort();
    expect(said).toEqual(['already-there', 'already-there', 'proposed']);
  });

  it('moves a request and an interest on, and counts each as its side’s yes', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    await request(needId, offerId);
    const requested = await propose(needId, offerId);
    expect(await answersOf(requested)).toEqual([['recipient', 'yes']]);
    expect(await introduce(requested)).toEqual(refused('both-must-accept'));
    expect(await accept(people.donor, requested)).toMatchObject({ ok: true });
    expect(await introduce(requested)).toMatchObject({ ok: true });

    const other = await arrangePair(database, people);
    const interest = await declare(other.needId, other.offerId);
    expect(await propose(other.needId, other.offerId)).toBe(interest);
    expect(await answersOf(interest)).toEqual([['donor', 'yes']]);
  });
});

describe('declaring interest', () => {
  it('is the donor’s yes, once', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const id = await declare(needId, offerId);
    expect(await matchOf(id)).toMatchObject({ status: 'interest-declared' });
    expect(await answersOf(id)).toEqual([['donor', 'yes']]);
    expect(await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW)).toEqual(
      refused('already-there'),
    );
  });

  it('joins a request that the donor does not know of, and both have opted in', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    await request(needId, offerId);
    const id = await declare(needId, offerId);
    expect(await answersOf(id)).toEqual([
      ['donor', 'yes'],
      ['recipient', 'yes'],
    ]);
    expect(await propose(needId, offerId)).toBe(id);
    expect(await introduce(id)).toMatchObject({ ok: true });
  });

  it('is refused for what is not the donor’s, not published, not circulating or does not fit', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const draft = await arrangeOffer(database, people.donor, { eligible: ['all'] });
    const elsewhere = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['150'] });
    const full = await arrangeNeed(database, people.focalPoint, { status: 'validated' });
    const tryWith = (who: Cast[keyof Cast], need: string, offer: string) =>
      declareInterest(who, { needId: need, offerId: offer, interest: INTEREST }, NOW);
    expect(await tryWith(people.secondDonor, needId, offerId)).toEqual(refused('not-found'));
    expect(await tryWith(people.donor, full, offerId)).toEqual(refused('not-found'));
    expect(await tryWith(people.donor, needId, draft)).toEqual(refused('offer-not-published'));
    expect(await tryWith(people.donor, needId, elsewhere)).toEqual(refused('stopped'));
    expect(await tryWith(people.focalPoint, needId, offerId)).toEqual(refused('not-your-act'));
    const late = new Date('2027-01-05T10:00:00Z');
    expect(await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, late)).toEqual(
      refused('need-not-circulating'),
    );
  });
});

describe('answering', () => {
  it('closes with the code of a no, which the other side cannot read', async () => {
    const id = await proposed();
    const code = 'trust-not-established';
    const text = 'We looked at their last audit.';
    expect(await answerMatch(people.focalPoint, { matchId: id, answer: 'no', code, text }, NOW)).toEqual({
      ok: true,
      value: { before: 'proposed', status: 'closed' },
    });
    expect(await matchOf(id)).toMatchObject({ status: 'closed', closing_code: code });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ action: 'decline', reason_text: text });
    expect(await accept(people.donor, id)).toEqual(refused('not-now'));
  });

  it('is told to the other side by a letter that says no more than that it closed, as far as it knew of it', async () => {
    const told = async (act: () => Promise<unknown>) => {
      await database.owner.deleteFrom('outbox').execute();
      expect(await act()).toMatchObject({ ok: true });
      const rows = await database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
      return rows.map(({ kind, email }) => `${kind} ${email}`).sort();
    };
    const closed = (...to: Wearing[]) => to.map(({ person }) => `record-closed ${person.email}`).sort();
    const no = (by: Wearing, matchId: string) => () =>
      answerMatch(by, { matchId, answer: 'no', code: 'no-fit' }, NOW);
    expect(await told(no(people.donor, await proposed()))).toEqual(closed(people.focalPoint));
    expect(await told(no(people.focalPoint, await proposed()))).toEqual(closed(people.donor));
    const matchId = await proposed();
    expect(await told(() => closeMatch(people.broker, { matchId, code: 'no-fit' }, NOW))).toEqual(
      closed(people.donor, people.focalPoint),
    );
  });

  it('asks for a code that this side can give', async () => {
    const id = await proposed();
    const decline = (code?: string) => answerMatch(people.donor, { matchId: id, answer: 'no', code }, NOW);
    expect(await decline()).toEqual(refused('reason-needed'));
    expect(await decline('withdrawn-by-state')).toEqual(refused('reason-needed'));
    expect(await decline('no-funds')).toMatchObject({ ok: true });
  });

  it('leaves an offer of a need to which its donor said no out of what fits that offer', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const fits = async () =>
      (await listFittingNeeds(people.donor, [offerId], NOW, 50))
        .get(offerId)
        ?.some(({ need }) => need.id === needId);
    const id = await propose(needId, offerId);
    expect(await answerMatch(people.focalPoint, { matchId: id, answer: 'no', code: '' }, NOW)).toMatchObject({
      ok: true,
    });
    expect(await fits()).toBe(true);
    const again = await propose(needId, offerId);
    expect(
      await answerMatch(people.donor, { matchId: again, answer: 'no', code: 'no-fit' }, NOW),
    ).toMatchObject({ ok: true });
    expect(await fits()).toBe(false);
  });

  it('asks no reason of a State: that it withdrew is recorded, and nobody but brokers and itself reads it', async () => {
    const unsaid = async (code?: string) => {
      const id = await proposed();
      expect(await answerMatch(people.focalPoint, { matchId: id, answer: 'no', code }, NOW)).toMatchObject({
        ok: true,
      });
      expect(await matchOf(id)).toMatchObject({ status: 'closed', closing_code: 'withdrawn-by-state' });
      return id;
    };
    await unsaid();
    const matchId = await unsaid('');
    const reads = (who: Wearing) => withActor(actingPerson(who), (tx) => findClosingCode(tx, matchId));
    expect(await reads(people.broker)).toBe('withdrawn-by-state');
    expect(await reads(people.donor)).toBeUndefined();
    const other = { matchId: await proposed(), answer: 'no', code: 'provider-withdrew' } as const;
    expect(await answerMatch(people.focalPoint, other, NOW)).toEqual(refused('reason-needed'));
  });

  it('stands beside the offer in the ranking, with why only for brokers and for the side that said no', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const id = await propose(needId, offerId);
    const ended = async (by: Wearing) =>
      (await rankNeed(by, { needId, shown: 50, stoppedShown: 0 }, NOW))!.ended.get(offerId);
    expect(await ended(people.broker)).toBeUndefined();
    await answerMatch(people.donor, { matchId: id, answer: 'no', code: 'no-funds' }, NOW);
    expect(await ended(people.broker)).toMatchObject({ id, endedAt: NOW, code: 'no-funds' });
    const toldToState = await ended(people.focalPoint);
    expect(toldToState).toMatchObject({ id });
    expect(toldToState).not.toHaveProperty('code');
  });

  it('takes one yes a side, and lets a side leave until the introduction', async () => {
    const id = await proposed();
    expect(await accept(people.donor, id)).toMatchObject({ ok: true });
    expect(await accept(people.donor, id)).toEqual(refused('already-answered'));
    expect(await accept(people.focalPoint, id)).toMatchObject({ ok: true });
    expect(
      await answerMatch(people.donor, { matchId: id, answer: 'no', code: 'provider-withdrew' }, NOW),
    ).toMatchObject({ ok: true });
    expect(await introduce(id)).toEqual(refused('not-now'));
    expect(await answersOf(id)).toEqual([
      ['donor', 'no'],
      ['recipient', 'yes'],
    ]);
  });

  it('is for one side: whoever said yes for the donor takes no step for the State or as a broker, and may say no', async () => {
    const id = await proposed();
    const [asState, asBroker] = [people.focalPoint, people.broker].map(({ hat }) => ({
      ...people.donor,
      hat,
    }));
    expect(await accept(people.donor, id)).toMatchObject({ ok: true });
    expect(await accept(asState!, id)).toEqual(refused('other-role'));
    const close = { matchId: id, code: 'no-fit' };
    expect(await closeMatch(asBroker!, close, NOW)).toEqual(refused('other-role'));
    // Whatever the code above does.
    const put = withActor(actingPerson(asState!), (tx) =>
      putAnswer(tx, actingPerson(asState!), id, { party: 'recipient', answer: 'yes' }, NOW),
    );
    await expect(put).rejects.toMatchObject({ constraint: 'matches_one_side' });
    expect(await answerMatch(asState!, { matchId: id, answer: 'no', code: 'no-fit' }, NOW)).toMatchObject({
      ok: true,
    });

    const { needId, offerId } = await arrangePair(database, people);
    await withActor(actingPerson(asState!), (tx) =>
      requestMatch(tx, actingPerson(asState!), { id: needId, stateCode: 'XA' }, offerId, NOW),
    );
    expect(await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW)).toEqual(
      refused('other-role'),
    );
    const proposal = await proposeMatches(asBroker!, { needId, offerIds: [offerId] }, NOW);
    expect(reasonsOf(proposal)).toEqual(new Map([[offerId, 'other-role']]));
  });

  it('takes one yes of two colleagues who answer at once', async () => {
    const id = await proposed();
    const both = await Promise.all([accept(people.focalPoint, id), accept(people.focalPoint, id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused('already-answered'));
  });

  it('is nobody else’s', async () => {
    const id = await proposed();
    for (const who of [people.secondDonor, people.secondFocalPoint])
      expect(await accept(who, id)).toEqual(refused('not-found'));
    for (const who of [people.broker, people.hubCoordinator, people.verifier, people.administrator])
      expect(await accept(who, id)).toEqual(refused('not-your-act'));
  });
});

describe('introducing', () => {
  it('copies the contacts of those who said yes, once', async () => {
    const id = await accepted();
    const outcomes = await Promise.all([introduce(id), introduce(id, people.secondBroker)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('not-now'));
    const contacts = await database.owner
      .selectFrom('match_contacts')
      .select(['party', 'name', 'email', 'organisation_name', 'state_code'])
      .where('match_id', '=', id)
      .orderBy('party')
      .execute();
    expect(contacts).toEqual([
      {
        party: 'donor',
        name: 'Dana Donor',
        email: people.donor.person.email,
        organisation_name: 'Asteria Cooperation Agency',
        state_code: people.donor.hat.organisation.stateCode,
      },
      {
        party: 'recipient',
        name: 'Fia Focal',
        email: people.focalPoint.person.email,
        organisation_name: 'Motulani eGov Office',
        state_code: people.focalPoint.hat.organisation.stateCode,
      },
    ]);
  });

  it('is a broker’s, and needs both yeses', async () => {
    const id = await proposed();
    expect(await introduce(id)).toEqual(refused('both-must-accept'));
    await accept(people.donor, id);
    expect(await introduce(id)).toEqual(refused('both-must-accept'));
    await accept(people.focalPoint, id);
    for (const who of [people.donor, people.focalPoint])
      expect(await introduce(id, who)).toEqual(refused('not-your-act'));
    expect(await introduce(id, people.secondDonor)).toEqual(refused('not-found'));
  });

  it('loses to a withdrawal that came first, and is undone by one that comes second', async () => {
    const first = await accepted();
    await withdrawNeed(people.focalPoint, { id: (await matchOf(first)).need_id }, NOW);
    expect(await introduce(first)).toEqual(refused('not-now'));

    const second = await accepted();
    expect(await introduce(second)).toMatchObject({ ok: true });
    await withdrawNeed(people.focalPoint, { id: (await matchOf(second)).need_id }, NOW);
    expect(await matchOf(second)).toMatchObject({ status: 'closed', closing_code: 'withdrawn-by-state' });

    const offer = await accepted();
    await withdrawOffer(people.donor, { id: (await matchOf(offer)).offer_id }, NOW);
    expect(await introduce(offer)).toEqual(refused('not-now'));
  });

  it('ends in one order or the other when the State withdraws at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await accepted();
      const need = (await matchOf(id)).need_id;
      const [introduced, withdrawn] = await Promise.all([
        introduce(id),
        withdrawNeed(people.focalPoint, { id: need }, NOW),
      ]);
      expect(withdrawn).toMatchObject({ ok: true });
      expect(
        introduced.ok || introduced.reason === 'not-now' || introduced.reason === 'need-not-circulating',
      ).toBe(true);
      expect(await matchOf(id)).toMatchObject({ status: 'closed', closing_code: 'withdrawn-by-state' });
    }
  });
});

describe('closing', () => {
  it('takes a broker and a code that a broker can give', async () => {
    const id = await proposed();
    const close = (who: Cast[keyof Cast], code?: string) => closeMatch(who, { matchId: id, code }, NOW);
    expect(await close(people.donor, 'no-fit')).toEqual(refused('not-your-act'));
    expect(await close(people.broker)).toEqual(refused('reason-needed'));
    expect(await close(people.broker, 'withdrawn-by-state')).toEqual(refused('reason-needed'));
    expect(await close(people.broker, 'lapsed-without-reply')).toMatchObject({ ok: true });
    expect(await close(people.broker, 'lapsed-without-reply')).toEqual(refused('not-now'));
    expect(await propose((await matchOf(id)).need_id, (await matchOf(id)).offer_id)).not.toBe(id);
  });
});

it('leaves no interest behind on a need that is withdrawn at the same moment', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { needId, offerId } = await arrangePair(database, people);
    await Promise.all([
      declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW),
      withdrawNeed(people.focalPoint, { id: needId }, NOW),
    ]);
    const open = await database.owner
      .selectFrom('matches')
      .select('status')
      .where('need_id', '=', needId)
      .where('status', '<>', 'closed')
      .execute();
    expect(open).toEqual([]);
  }
});

const refused = (reason: string) => ({ ok: false, reason });

async function propose(needId: string, offerId: string): Promise<string> {
  const outcome = await proposeMatches(
    people.broker,
    { needId, offerIds: [offerId], note: 'for the record' },
    NOW,
  );
  const result = outcome.ok ? outcome.value[0] : undefined;
  if (!result?.proposed) throw new Error(JSON.stringify(outcome));
  return result.matchId;
}

async function proposed(): Promise<string> {
  const { needId, offerId } = await arrangePair(database, people);
  return propose(needId, offerId);
}

async function accepted(): Promise<string> {
  const id = await proposed();
  await accept(people.donor, id);
  await accept(people.focalPoint, id);
  return id;
}

async function declare(needId: string, offerId: string): Promise<string> {
  const outcome = await declareInterest(
    people.donor,
    { needId, offerId, interest: INTEREST, note: 'We can start in May.' },
    NOW,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.matchId;
}

const request = (needId: string, offerId: string) => {
  const by = actingPerson(people.focalPoint);
  return withActor(by, (tx) => requestMatch(tx, by, { id: needId, stateCode: 'XA' }, offerId, NOW));
};
const accept = (who: Cast[keyof Cast], matchId: string) => answerMatch(who, { matchId, answer: 'yes' }, NOW);
const introduce = (matchId: string, who = people.broker) => introduceMatch(who, { matchId }, NOW);

function reasonsOf(outcome: Outcome<ProposalResult[]>): Map<string, string> {
  if (!outcome.ok) throw new Error(outcome.reason);
  return new Map(
    outcome.value.map((result) => [result.offerId, result.proposed ? 'proposed' : result.reason]),
  );
}

const matchOf = (id: string) =>
  database.owner
    .selectFrom('matches')
    .select(['status', 'closing_code', 'answer_by', 'need_id', 'offer_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

async function answersOf(id: string) {
  const rows = await database.owner
    .selectFrom('match_answers')
    .select(['party', 'answer'])
    .where('match_id', '=', id)
    .orderBy('party')
    .execute();
  return rows.map((row) => [row.party, row.answer]);
}

const eventsOf = (id: string) =>
  database.owner
    .selectFrom('match_events')
    .select(['action', 'from_status', 'to_status', 'role', 'reason_text'])
    .where('match_id', '=', id)
    .orderBy('id')
    .execute();
