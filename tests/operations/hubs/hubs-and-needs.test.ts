import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes, randomUUID } from 'node:crypto';
import { referenceFrom } from '#app/domain/reference.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { addWorkingDays, dayOf } from '#app/domain/codes/day.ts';
import { OPINION_DAYS } from '#app/domain/hubs/opinion.ts';
import { assignDesk } from '#app/operations/matches/assign-desk.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { hubStanding, isGiven } from '#app/domain/hubs/access.ts';
import { NEED_STATUSES, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { answerOpinion } from '#app/operations/hubs/answer-opinion.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import { changeHubProfile } from '#app/operations/hubs/change-hub-profile.ts';
import { hubProfileSeen } from '#app/operations/organisations/profile-seen.ts';
import { concernedForHub } from '#app/operations/hubs/concerned-by-opinion.ts';
import { endHubSharing } from '#app/operations/hubs/end-hub-sharing.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { readHubDesk } from '#app/operations/hubs/read-hub-desk.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { opinionDue } from '#app/domain/hubs/opinion.ts';
import { readOpinions } from '#app/operations/hubs/read-opinions.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { readView } from '#app/operations/needs/read-view.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { takeBackNeed } from '#app/operations/needs/take-back-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { translator } from '#app/i18n/translate.ts';
import { matchForBroker } from '#app/routes/matches/parts/for-broker.ts';
import { withActor } from '#db/client.ts';
import { listViewReadings } from '#db/queries/needs/confidence.ts';
import { listHubShares } from '#db/queries/hubs/shares.ts';
import { listOpinionsOfMyHub } from '#db/queries/hubs/opinions.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { addHat } from '#tests/support/deputies.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, completeContent } from '#tests/support/offers.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { needThatIs, NOW, readNeed } from '#tests/support/needs.ts';
import { stillAsked } from '#tests/support/inbox.ts';

let database: TestDatabase;
let people: Cast;
/** Of a hub that the State does not choose. */
let other: CastMember;
let hubId: string;
let otherId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  const organisation = await addOrganisation(database, {
    name: 'Coral Ring Response Hub',
    kind: 'hub',
    covers: ['061'],
  });
  other = await addMember(database, { name: 'Otis Hub', role: 'hub_coordinator', organisation, now: NOW });
  [hubId, otherId] = [people.hubCoordinator.hat.organisation.id, organisation.id];
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const audienceOf = async (by: Wearing, id: string) =>
  (await withActor(actingPerson(by), (tx) => readView(tx, id, NOW))).served?.view.audience;
const seen = async (by: Wearing, id: string) =>
  (await withActor(actingPerson(by), (tx) => readView(tx, id, NOW))).served?.view;
async function share(id: string, hub = hubId, by: Wearing = people.focalPoint) {
  const { viewHash } = hubViewOf(await readNeed(people.focalPoint, id));
  return shareWithHub(by, { id, hubId: hub, viewHash }, NOW);
}
const end = (id: string, hub = hubId) => endHubSharing(people.focalPoint, { id, hubId: hub }, NOW);
const asked = (id: string, matchId?: string) => askOpinion(people.broker, { id, hubId, matchId }, NOW);
/** What some statuses cannot be without. */
const asIf = (status: NeedStatus) => ({
  status,
  shortlisted_at: NOW,
  paused_from: status === 'paused' ? ('circulating' as const) : null,
  unmet_code: 'no-fit' as const,
  unmet_next: 'pool' as const,
  unmet_at: NOW,
});
const TEXTS = { language: 'French first, English second.' };

describe('a State lets a hub see its need', () => {
  it('before it circulates: that hub alone, once its people keep it confidential, and each reading is told', async () => {
    const { id } = await needThatIs('submitted', people);
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    expect(await share(id)).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    const shown = () => stillAsked(database.owner, 'need-shown', `/needs/${id}/confidentiality`);
    expect(await shown()).toEqual([people.hubCoordinator.person.email]);
    await keepIt(id, people.hubCoordinator);
    expect(await shown()).toEqual([]);
    expect(await audienceOf(people.hubCoordinator, id)).toBe('hub');
    expect((await seen(people.hubCoordinator, id))?.place).toEqual({ kind: 'state', code: 'XA' });

    for (const by of [other, people.donor, people.verifier])
      expect(await audienceOf(by, id), by.person.name).toBeUndefined();
    const readings = await withActor(actingPerson(people.focalPoint), (tx) => listViewReadings(tx, id));
    expect(readings.map(({ person, view }) => [person, view])).toContainEqual(['Hana Hub', 'hub']);

    expect(await end(id)).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    expect(await end(id)).toEqual(refused('not-now'));
    const events = await database.owner
      .selectFrom('need_events')
      .select('action')
      .where('need_id', '=', id)
      .where('action', 'like', '%hub%')
      .orderBy('id')
      .execute();
    expect(events.map(({ action }) => action)).toEqual(['share-with-hub', 'end-hub-sharing']);
    // What was taken back before anybody kept it asks nobody any more.
    expect(await share(id)).toMatchObject({ ok: true });
    await sql`update inbox_entries set settled_at = null where kind = 'need-shown'`.execute(database.owner);
    expect(await end(id)).toMatchObject({ ok: true });
    expect(await shown()).toEqual([]);
  });

  it('nobody but its delegation, no draft, no other view than the page showed, not twice, and no hub that is none', async () => {
    const { id } = await needThatIs('submitted', people);
    const draft = await needThatIs('draft', people);
    const { viewHash } = hubViewOf(await readNeed(people.focalPoint, id));
    for (const by of [people.broker, people.donor, people.hubCoordinator])
      expect(await share(id, hubId, by), by.hat.role).toEqual(refused('not-your-act'));
    expect(await shareWithHub(people.secondFocalPoint, { id, hubId, viewHash }, NOW)).toEqual(
      refused('not-found'),
    );
    expect(await share(id, people.donor.hat.organisation.id)).toEqual(refused('not-found'));
    expect(await share(draft.id)).toEqual(refused('not-now'));
    expect(await shareWithHub(people.focalPoint, { id, hubId, viewHash: 'a'.repeat(64) }, NOW)).toEqual(
      refused('view-changed'),
    );
    const both = await Promise.all([share(id), share(id)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('what it narrows is seen no more at once; what it widens waits for its word', async () => {
    const { id } = await needThatIs('submitted', people);
    await share(id);
    await keepIt(id, people.hubCoordinator);
    const choose = async (tiers: Parameters<typeof tiersOf>[0]) => {
      const { revision } = await readNeed(people.focalPoint, id);
      const chosen = {
        id,
        revision,
        tiers: tiersOf(tiers),
        outsideContact: '',
        stateWords: [],
        seenWords: [],
      };
      expect(await chooseTiers(people.focalPoint, chosen, NOW)).toMatchObject({ ok: true });
    };
    expect(await seen(people.hubCoordinator, id)).toHaveProperty('answers.title');
    const onDesk = async () =>
      (await readHubDesk(people.hubCoordinator, NOW)).given.find((need) => need.id === id)?.view;
    expect(await onDesk()).toHaveProperty('answers.title');
    await choose({ title: 'T3' });
    expect(await seen(people.hubCoordinator, id)).not.toHaveProperty('answers.title');
    expect(await onDesk()).toMatchObject({ audience: 'hub' });
    expect(await onDesk()).not.toHaveProperty('answers.title');
    await choose({});
    expect(await seen(people.hubCoordinator, id)).not.toHaveProperty('answers.title');
    expect(await share(id)).toMatchObject({ ok: true });
    expect(await seen(people.hubCoordinator, id)).toHaveProperty('answers.title');
  });

  it('a need that was returned is let see anew, and one that is withdrawn is gone', async () => {
    const { id } = await needThatIs('submitted', people);
    await share(id);
    await keepIt(id, people.hubCoordinator);
    await returnNeed(people.broker, { id, code: 'unclear', text: 'Which ministry?' }, NOW);
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    const { revision } = await readNeed(people.focalPoint, id);
    expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    await share(id);
    expect(await audienceOf(people.hubCoordinator, id)).toBe('hub');
    await withdrawNeed(people.focalPoint, { id }, NOW);
    expect(await audienceOf(people.hubCoordinator, id)).toBeUndefined();
    const told = await database.owner
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', 'record-closed')
      .execute();
    expect(told.map(({ email }) => email)).toContain(people.hubCoordinator.person.email);
    expect(told.map(({ email }) => email)).not.toContain(other.person.email);
  });

  it('a need that is written again leaves of what donors saw only what names their closed matches', async () => {
    const { id } = await needThatIs('validated', people);
    await share(id);
    const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
    const agree = { id, viewHash, wordsLeft: true };
    expect(await consentToCirculation(people.focalPoint, agree, NOW)).toMatchObject({ ok: true });
    const left = async () => {
      const rows = database.owner.selectFrom('need_views').select(['audience', 'view']);
      return (await rows.where('need_id', '=', id).orderBy('audience').execute()).map(
        ({ audience, view }) => [audience, 'title' in view.answers],
      );
    };
    expect(await takeBackNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    expect(await left()).toEqual([['registered', false]]);
    const { revision } = await readNeed(people.focalPoint, id);
    expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toMatchObject({ ok: true });
    expect(await left()).toEqual([['registered', false]]);
    expect(await share(id)).toMatchObject({ ok: true });
    expect(await left()).toEqual([
      ['hub', true],
      ['registered', false],
    ]);
  });

  it('the consent to circulation takes over what the hub sees', async () => {
    const { id } = await needThatIs('validated', people);
    await share(id);
    await keepIt(id, people.hubCoordinator);
    const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
    const consented = await consentToCirculation(people.focalPoint, { id, viewHash, wordsLeft: true }, NOW);
    expect(consented).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBe('hub');
    expect(await share(id)).toEqual(refused('already-there'));
  });

  it('a hub that the need names sees it while it circulates, until the State takes that back', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    expect([await audienceOf(people.hubCoordinator, id), await audienceOf(other, id)]).toEqual([
      'hub',
      'registered',
    ]);
    expect(await end(id)).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBe('registered');
    expect(await share(id)).toMatchObject({ ok: true });
    expect(await audienceOf(people.hubCoordinator, id)).toBe('hub');
  });

  it('a hub that the need names keeps it while the State chooses, with what a broker asked it', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const fit = await asked(id, await propose(id));
    if (!fit.ok) throw new Error(fit.reason);
    await database.owner
      .updateTable('needs')
      .set({ status: 'shortlisting', shortlisted_at: NOW })
      .where('id', '=', id)
      .execute();
    expect(await audienceOf(people.hubCoordinator, id)).toBe('hub');
    expect((await readOpinions(people.broker, id, NOW))?.opinions).toMatchObject([{ state: 'waiting' }]);
    const given = { id: fit.value.opinionId, verdict: 'fits' as const, texts: {}, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, given, NOW)).toMatchObject({ ok: true });
  });

  it('where a need stands the hub reads once its people keep it confidential, and not before', async () => {
    const { id } = await needThatIs('submitted', people);
    await share(id);
    const line = async (by: Wearing) => (await readHubDesk(by, NOW)).given.find((need) => need.id === id);
    expect(await line(people.hubCoordinator)).toEqual({ id });
    await keepIt(id, people.hubCoordinator);
    expect(await line(people.hubCoordinator)).toMatchObject({ id, status: 'submitted' });
    expect(await line(people.hubCoordinator)).not.toHaveProperty('closesOn');
    expect(await line(other)).toBeUndefined();
    const named = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(named.id, people.hubCoordinator);
    const going = (await readHubDesk(people.hubCoordinator, NOW)).given.find((need) => need.id === named.id);
    expect([going?.status, going?.closesOn]).toEqual(['circulating', expect.stringMatching(/^\d{4}-/)]);
  });

  it('the database gives what the rule says, for each status and decision', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    const given = async (hub: string) => {
      const { rows } = await sql<{ yes: boolean }>`
        select ${id}::uuid in (select app.needs_given_to(${hub}::uuid)) as yes`.execute(database.owner);
      return rows[0]!.yes;
    };
    const compare = async (what: string) => {
      const need = await readNeed(people.focalPoint, id);
      const shares = await withActor(actingPerson(people.focalPoint), (tx) => listHubShares(tx, id));
      for (const hub of [hubId, otherId])
        expect(await given(hub), what).toBe(isGiven(hubStanding(need, shares, hub)));
    };
    const decisions = [
      () => Promise.resolve(undefined),
      () => share(id, otherId),
      () => end(id),
      () => share(id),
      () => end(id, otherId),
    ];
    for (const decide of decisions) {
      await database.owner.updateTable('needs').set(asIf('circulating')).where('id', '=', id).execute();
      await decide();
      for (const status of NEED_STATUSES.filter((each) => each !== 'withdrawn')) {
        await database.owner.updateTable('needs').set(asIf(status)).where('id', '=', id).execute();
        await compare(status);
      }
    }
    await database.owner.updateTable('needs').set(asIf('circulating')).where('id', '=', id).execute();
    await share(id);
    expect(await withdrawNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    await compare('withdrawn');
  });
});

describe('an opinion', () => {
  it('on an offer is told of on its match, whether it is awaited or given', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    const told = async () => (await matchForBroker(translator('en'), people.broker, matchId, NOW))?.opinions;
    expect(await told()).toBeUndefined();
    await asked(id);
    const fit = await asked(id, matchId);
    if (!fit.ok) throw new Error(fit.reason);
    expect((await told())?.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('was asked whether the offer fits, and has until 30 November 2026.'),
    ]);
    expect((await told())?.out).toEqual([
      expect.stringMatching(/Isthmus Cyber Centre\u2069 was asked on 23 November 2026 .* not answered yet/),
    ]);
    const given = { id: fit.value.opinionId, verdict: 'fits' as const, texts: {}, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, given, NOW)).toMatchObject({ ok: true });
    expect((await told())?.lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Isthmus Cyber Centre\u2069 answered on 23 November 2026: It fits as it is\.$/),
    ]);
    expect((await told())?.out).toEqual([]);
  });

  it('that a hub was asked waits on the desk of the broker who has the need, until it is answered or out of reach', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    await assignDesk(
      people.secondBroker,
      { records: [{ subject: 'need', id }], to: { act: 'take-item' }, batch: randomUUID() },
      NOW,
    );
    const waiting = async (whose: 'mine' | 'everyone' = 'mine', by: Wearing = people.secondBroker) =>
      (await listDesk(by, NOW, { whose })).lines.filter(
        ({ kind, needId }) => kind.startsWith('opinion') && needId === id,
      );
    expect(await waiting()).toEqual([]);
    const context = await asked(id);
    const fit = await asked(id, matchId);
    if (!context.ok || !fit.ok) throw new Error('nobody was asked');
    const due = addWorkingDays(dayOf(NOW), OPINION_DAYS);
    const hub = { organisation: 'Isthmus Cyber Centre', due, since: NOW };
    expect((await waiting()).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toMatchObject([
      { kind: 'opinion-context', id: context.value.opinionId, ...hub },
      { kind: 'opinion-fit', id: fit.value.opinionId, ...hub },
    ]);
    expect(await waiting('mine', people.broker)).toEqual([]);
    expect(await waiting('everyone', people.broker)).toHaveLength(2);
    for (const by of [people.hubCoordinator, people.donor, people.focalPoint])
      expect(await waiting('everyone', by), by.hat.role).toEqual([]);
    // The hub's own desk has both.
    const own = (await readHubDesk(people.hubCoordinator, NOW)).opinions.map((opinion) => opinion.id);
    expect(own).toEqual(expect.arrayContaining([context.value.opinionId, fit.value.opinionId]));
    const answer = { id: context.value.opinionId, texts: TEXTS, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, answer, NOW)).toMatchObject({ ok: true });
    expect((await waiting()).map(({ kind }) => kind)).toEqual(['opinion-fit']);
    await end(id);
    expect(await waiting()).toEqual([]);
  });

  it('on a need: asked by a broker, answered once by the chosen hub, read by the broker and the State alone', async () => {
    const { id } = await needThatIs('submitted', people);
    expect(await asked(id)).toEqual(refused('not-now'));
    await share(id);
    for (const by of [people.focalPoint, people.hubCoordinator, people.donor])
      expect(await askOpinion(by, { id, hubId }, NOW), by.hat.role).toEqual(refused('not-your-act'));
    const outcome = await asked(id);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { opinionId } = outcome.value;
    expect(await asked(id)).toEqual(refused('already-there'));

    const answer = { id: opinionId, texts: TEXTS, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, answer, NOW)).toEqual(refused('confirm-first'));
    expect(await answerOpinion(other, answer, NOW)).toEqual(refused('not-found'));
    // It waits in the inbox under its letter alone, until the coordinator may read what it is about.
    const waits = async () =>
      (await readInbox(people.hubCoordinator, NOW)).records.flatMap(({ path, lane, title, by }) =>
        path === `/opinions/${opinionId}` ? [{ lane, title, by }] : [],
      );
    expect(await waits()).toEqual([]);
    await keepIt(id, people.hubCoordinator);
    // In another role it is counted and not shown: the State does not read that it was read.
    const readings = () => withActor(actingPerson(people.focalPoint), (tx) => listViewReadings(tx, id));
    const hats = [people.verifier.hat, people.hubCoordinator.hat];
    const elsewhere = { ...people.hubCoordinator, hat: people.verifier.hat, hats };
    expect((await readInbox(elsewhere, NOW)).elsewhere.asked).toBeGreaterThan(0);
    expect(await readings()).toEqual([]);
    expect(await waits()).toMatchObject([{ lane: 'me', by: opinionDue(NOW) }]);
    expect(await readings()).toMatchObject([{ view: 'hub' }]);
    expect(await answerOpinion(people.hubCoordinator, { ...answer, texts: {} }, NOW)).toEqual(
      refused('incomplete'),
    );
    expect(
      await answerOpinion(people.hubCoordinator, { ...answer, tieNote: 'Password: Quillfrost#2026' }, NOW),
    ).toEqual(refused('secret-found'));
    const both = await Promise.all([
      answerOpinion(people.hubCoordinator, answer, NOW),
      answerOpinion(people.hubCoordinator, answer, NOW),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await stillAsked(database.owner, 'opinion-asked', opinionId)).toEqual([]);

    for (const by of [people.broker, people.focalPoint])
      expect((await readOpinions(by, id, NOW))?.opinions, by.hat.role).toMatchObject([
        { id: opinionId, state: 'given', texts: TEXTS, ties: { names: ['Isthmus Cyber Centre'] } },
      ]);
    for (const by of [people.donor, people.verifier, people.secondFocalPoint, other])
      expect(await opinionsFor(by), by.person.name).not.toContain(opinionId);
    const letters = await database.owner
      .selectFrom('outbox')
      .select(['kind', 'email'])
      .where('kind', 'in', ['opinion-asked', 'opinion-given'])
      .execute();
    expect(letters).toEqual(
      expect.arrayContaining([
        { kind: 'opinion-asked', email: people.hubCoordinator.person.email },
        { kind: 'opinion-given', email: people.broker.person.email },
        { kind: 'opinion-given', email: people.focalPoint.person.email },
      ]),
    );
  });

  it('is out of the hub’s reach once the State took the need back', async () => {
    const { id } = await needThatIs('submitted', people);
    await share(id);
    await keepIt(id, people.hubCoordinator);
    const outcome = await asked(id);
    if (!outcome.ok) throw new Error(outcome.reason);
    await end(id);
    const answer = { id: outcome.value.opinionId, texts: TEXTS, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, answer, NOW)).toEqual(refused('not-found'));
    expect((await readOpinions(people.broker, id, NOW))?.opinions).toMatchObject([{ state: 'out-of-reach' }]);
    const desk = await readHubDesk(people.hubCoordinator, NOW);
    expect(desk.opinions.map((opinion) => opinion.id)).not.toContain(outcome.value.opinionId);
    expect(desk.given.map((need) => need.id)).not.toContain(id);
  });

  it('on a match that ended before the hub answered waits no more', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    const outcome = await asked(id, matchId);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { opinionId } = outcome.value;
    const states = async () =>
      (await readOpinions(people.focalPoint, id, NOW))?.opinions.map(({ state }) => state);
    const asks = async () => ({
      hub: (await readHubDesk(people.hubCoordinator, NOW)).opinions.some(
        (opinion) => opinion.id === opinionId,
      ),
      letter: (await stillAsked(database.owner, 'opinion-asked', `/opinions/${opinionId}`)).length,
      desk: (await listDesk(people.broker, NOW, { whose: 'everyone' })).lines.filter(
        (line) => line.kind.startsWith('opinion') && line.needId === id,
      ).length,
    });
    expect(await states()).toEqual(['waiting']);
    expect(await asks()).toEqual({ hub: true, letter: 1, desk: 1 });
    await sql`update matches set status = 'closed', closing_code = 'no-fit', updated_at = ${NOW}
      where id = ${matchId}`.execute(database.owner);
    expect(await states()).toEqual(['over']);
    expect(await asks()).toEqual({ hub: false, letter: 0, desk: 0 });
    const late = { id: opinionId, verdict: 'fits' as const, texts: {}, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, late, NOW)).toEqual(refused('not-found'));
    const page = await matchForBroker(translator('en'), people.broker, matchId, NOW);
    expect(page?.opinions?.out).toEqual([]);
  });

  it('stands on the page of its match as among the opinions once its State took the need back', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    const outcome = await asked(id, matchId);
    if (!outcome.ok) throw new Error(outcome.reason);
    const shown = async () =>
      (await matchForBroker(translator('en'), people.broker, matchId, NOW))?.opinions ?? {
        lines: [],
        out: [],
      };
    expect((await shown()).out).toHaveLength(1);
    expect(await end(id)).toMatchObject({ ok: true });
    expect((await readOpinions(people.broker, id, NOW))?.opinions).toMatchObject([{ state: 'out-of-reach' }]);
    const { lines, out } = await shown();
    expect(out).toEqual([]);
    expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining('cannot answer now')]);
  });

  it('on a proposed offer is not asked of the hub whose funder makes it, and can only be declined by one that gets a funder later', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    await describeHub({ funders: [people.donor.hat.organisation.name] });
    expect(await asked(id, matchId)).toEqual(refused('conflict-of-interest'));
    const question = (await readOpinions(people.broker, id, NOW))!.questions.find(({ match }) => match);
    expect(question?.conflict.blocking).toMatchObject([{ kind: 'funder' }]);

    await describeHub({ partners: [people.donor.hat.organisation.name] });
    const outcome = await asked(id, matchId);
    if (!outcome.ok) throw new Error(outcome.reason);
    const answer = { id: outcome.value.opinionId, texts: { fit: 'Same time zone.' }, tieNote: '' };
    expect(await answerOpinion(people.hubCoordinator, answer, NOW)).toEqual(refused('incomplete'));
    await describeHub({ funders: [people.donor.hat.organisation.name] });
    const given = { ...answer, verdict: 'fits' as const };
    expect(await answerOpinion(people.hubCoordinator, given, NOW)).toEqual(refused('conflict-of-interest'));
    await describeHub({ partners: [people.donor.hat.organisation.name] });
    // Nor by whoever has a role with the donor in another hat.
    const second = await addHat(database, people.hubCoordinator, 'donor', people.donor.hat.organisation.id);
    expect(await answerOpinion(people.hubCoordinator, given, NOW)).toEqual(refused('conflict-of-interest'));
    await database.owner.deleteFrom('memberships').where('id', '=', second).execute();
    expect(await answerOpinion(people.hubCoordinator, given, NOW)).toMatchObject({ ok: true });
    // What was so when it answered stands beside it, whatever the profile says later, and whatever becomes of the offer
    // and of the match.
    await describeHub({});
    const read = async () => {
      for (const by of [people.broker, people.focalPoint])
        expect((await readOpinions(by, id, NOW))?.opinions, by.hat.role).toMatchObject([
          {
            state: 'given',
            verdict: 'fits',
            match: { id: matchId, offer: { title: completeContent().title } },
            conflict: {
              blocking: [],
              shown: [{ kind: 'partner', name: people.donor.hat.organisation.name }],
            },
          },
        ]);
    };
    await read();
    for (const status of ['paused', 'withdrawn'] as const) {
      await offerOf(matchId, status);
      await read();
    }
    await sql`update matches set status = 'closed', closing_code = 'no-fit', updated_at = ${NOW}
      where id = ${matchId}`.execute(database.owner);
    await read();
  });

  it('that a hub declined because it is tied to somebody is not asked of it again; another question is', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    const offered = async () =>
      (await readOpinions(people.broker, id, NOW))!.questions.flatMap(({ hub, match }) =>
        hub.id === hubId ? [match?.id] : [],
      );
    const declines = async (opinionId: string, declined: 'conflict' | 'capacity') =>
      answerOpinion(people.hubCoordinator, { id: opinionId, texts: {}, tieNote: '', declined }, NOW);
    for (const declined of ['capacity', 'conflict'] as const) {
      expect(await offered()).toEqual([undefined, matchId]);
      const outcome = await asked(id, matchId);
      if (!outcome.ok) throw new Error(outcome.reason);
      expect(await declines(outcome.value.opinionId, declined)).toMatchObject({ ok: true });
    }
    expect(await offered()).toEqual([undefined]);
    expect(await asked(id, matchId)).toEqual(refused('conflict-of-interest'));
    expect(await asked(id)).toMatchObject({ ok: true });
  });

  it('on a proposed offer that is not public is not given, since nobody can say who stands behind it, and can be declined', async () => {
    const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
    await keepIt(id, people.hubCoordinator);
    const matchId = await propose(id);
    const outcome = await asked(id, matchId);
    if (!outcome.ok) throw new Error(outcome.reason);
    const answer = { id: outcome.value.opinionId, texts: { fit: 'Same time zone.' }, tieNote: '' };
    await describeHub({ funders: [people.donor.hat.organisation.name] });
    await offerOf(matchId, 'paused');
    expect(await answerOpinion(people.hubCoordinator, { ...answer, verdict: 'fits' }, NOW)).toEqual(
      refused('offer-not-published'),
    );
    expect(
      await answerOpinion(people.hubCoordinator, { ...answer, texts: {}, declined: 'capacity' }, NOW),
    ).toMatchObject({ ok: true });
    await describeHub({});
  });

  it('on a need shows its hub the ties to the State, where the State lets its name be read there and no sooner', async () => {
    const state = people.focalPoint.hat.organisation.name;
    await describeHub({ owners: [state] });
    const tiesShown = async (place: object) => {
      const { id } = await needThatIs('submitted', people);
      await share(id);
      const outcome = await asked(id);
      if (!outcome.ok) throw new Error(outcome.reason);
      // A view is only its State's to write: it stands here as another State would have written it.
      await database.owner.transaction().execute(async (trx) => {
        await sql`alter table need_views disable trigger only_the_state`.execute(trx);
        await sql`update need_views set view = jsonb_set(view, '{place}', ${JSON.stringify(place)}::jsonb)
          where need_id = ${id} and audience = 'hub'`.execute(trx);
        await sql`alter table need_views enable trigger only_the_state`.execute(trx);
      });
      const behind = async (by: Wearing) =>
        withActor(actingPerson(by), (tx) => concernedForHub(tx, { id: outcome.value.opinionId }));
      const before = (await behind(people.hubCoordinator))?.organisations;
      await keepIt(id, people.hubCoordinator);
      const after = (await behind(people.hubCoordinator))?.organisations;
      for (const by of [other, people.donor, people.broker])
        expect((await behind(by))?.organisations, by.person.name).toEqual([]);
      return { before, after };
    };
    expect(await tiesShown({ kind: 'region', m49: '029' })).toEqual({ before: [], after: [] });
    expect(await tiesShown({ kind: 'state', code: 'XA' })).toEqual({
      before: [],
      after: expect.arrayContaining([state]) as string[],
    });
    await describeHub({});
  });
});

describe('in the database itself', () => {
  it('no hub writes what is a State’s or a broker’s to write, and nobody an answer that is another’s', async () => {
    const { id } = await needThatIs('submitted', people);
    await share(id);
    const outcome = await asked(id);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { opinionId } = outcome.value;
    const as = (by: Wearing, statement: ReturnType<typeof sql>) =>
      withActor(actingPerson(by), (tx) => statement.execute(tx));
    const shareRow = (by: Wearing, hub: string) => sql`
      insert into hub_shares (need_id, hub_id, view_hash, shared_by, shared_at)
      values (${id}, ${hub}, ${'b'.repeat(64)}, ${by.person.id}, now())`;
    for (const by of [people.hubCoordinator, other, people.broker, people.donor, people.secondFocalPoint])
      await expect(as(by, shareRow(by, otherId)), by.person.name).rejects.toMatchObject({ code: '42501' });
    const ask = (by: Wearing, hub: string) => sql`
      insert into hub_opinions (need_id, hub_id, kind, asked_by, asked_at, answer_by)
      values (${id}, ${hub}, 'context', ${by.person.id}, now(), current_date)`;
    for (const [by, hub] of [
      [people.hubCoordinator, hubId],
      [people.focalPoint, hubId],
      [people.broker, otherId],
    ] as const)
      await expect(as(by, ask(by, hub)), by.person.name).rejects.toMatchObject({ code: '42501' });

    const answer = (by: Wearing) => sql`
      update hub_opinions set texts = '{"legal":"x"}', answered_by = ${by.person.id}, answered_at = now()
      where id = ${opinionId} returning id`;
    for (const by of [other, people.broker, people.focalPoint, people.donor, people.hubCoordinator])
      expect((await as(by, answer(by))).rows, by.person.name).toEqual([]);
    await keepIt(id, people.hubCoordinator);
    await expect(as(people.hubCoordinator, answer(other))).rejects.toMatchObject({ code: '42501' });
  });

  it('only a coordinator describes the hub, and everybody reads it without what is nobody’s business', async () => {
    await expect(
      withActor(actingPerson(people.donor), (tx) =>
        sql`select app.save_hub_profile('{}'::jsonb)`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await changeHubProfile(people.donor, PROFILE, NOW)).toEqual(refused('not-your-act'));
    await describeHub({ seats: 40, host: 'A university' });
    const unseen = { ...PROFILE, host: 'A ministry' };
    expect(await changeHubProfile(people.hubCoordinator, unseen, NOW)).toEqual(refused('stale'));
    const hub = await withActor({ kind: 'anonymous' }, (tx) => findPublicHub(tx, hubId));
    expect(hub).toMatchObject({ name: 'Isthmus Cyber Centre', seats: 40, host: 'A university', covers: [] });
    await expect(
      withActor({ kind: 'anonymous' }, (tx) => sql`select from hubs`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

const PROFILE: HubProfile & { seen: string } = {
  host: '',
  languages: ['en'],
  themes: [],
  modes: [],
  competence: 'none',
  funders: [],
  owners: [],
  partners: [],
  seen: '',
};

async function describeHub(changes: Partial<typeof PROFILE>): Promise<void> {
  const hub = await withActor({ kind: 'anonymous' }, (tx) => findPublicHub(tx, hubId));
  const seen = hub ? hubProfileSeen(hub) : '';
  const changed = await changeHubProfile(people.hubCoordinator, { ...PROFILE, ...changes, seen }, NOW);
  expect(changed).toMatchObject({ ok: true });
}

const opinionsFor = async (by: Wearing) =>
  (await withActor(actingPerson(by), (tx) => listOpinionsOfMyHub(tx, 50))).map(({ id }) => id);

/** What becomes of the offer of a match, as far as others may read it. */
async function offerOf(matchId: string, status: 'paused' | 'withdrawn'): Promise<void> {
  await sql`update offers set status = ${status} where id = (select offer_id from matches where id = ${matchId})`.execute(
    database.owner,
  );
}

/** A match of the need with a published offer of the first donor, proposed to both. */
async function propose(needId: string): Promise<string> {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  const { rows } = await sql<{ id: string }>`
    insert into matches (reference, need_id, offer_id, status, proposed_by, proposed_at, answer_by)
    values (${referenceFrom('M', randomBytes(6))}, ${needId}, ${offerId}, 'proposed', ${people.broker.person.id}, ${NOW}, '2026-12-14')
    returning id`.execute(database.owner);
  return rows[0]!.id;
}
