import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { dayOf, addDays } from '#app/domain/codes/day.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { shortlistNeed } from '#app/operations/needs/shortlist-need.ts';
import { addMember, type CastMember } from '#tests/support/cast.ts';
import { arrangePair, INTEREST } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const { ask, send } = served;

let colleague: CastMember;
beforeAll(async () => {
  const { organisation } = served.people.donor.hat;
  colleague = await addMember(served.database, { name: 'Runa Colleague', role: 'donor', organisation });
});

const START = addDays(dayOf(new Date()), 30);
const END = addDays(START, 90);
const THEIRS = { ...INTEREST, startsOn: START, endsOn: END };
/** The server hears of a new offer by and by; asked too often, it would answer nobody. */
const PATIENCE = { timeout: 10_000, interval: 250 };
const MINE = 'A roster of nine, written by me.';

test('what a colleague declared meanwhile stands beside what was typed, which nobody loses', async () => {
  const t = translator('en');
  const { needId, offerId, matchId } = await declared();
  const typed = form({ scope: MINE, offer: offerId, text: 'We spoke in May.' });
  const answer = await send(served.people.donor, `/en/needs/${needId}/interest`, typed);
  const page = await answer.text();
  expect(answer.status).toBe(409);
  for (const words of [t('matches.interest.there'), INTEREST.scope, MINE, 'We spoke in May.'])
    expect(page).toContain(words);
  expect(page).toContain(`action="/en/matches/${matchId}/interest"`);
  expect(page).toContain('name="revision" value="1"');
  const kept = await send(
    served.people.donor,
    `/en/matches/${matchId}/interest`,
    form({ scope: MINE, revision: '1' }),
  );
  expect([kept.status, await scopeOf(matchId)]).toEqual([303, MINE]);
  // Pressed twice, it is the same, and its match is what they came for.
  const twice = await send(
    served.people.donor,
    `/en/needs/${needId}/interest`,
    form({ scope: MINE, offer: offerId }),
  );
  expect([twice.status, twice.headers.get('location')]).toEqual([303, `/en/matches/${matchId}`]);
});

test('of two windows the second is shown what the first kept, and saves on top of that', async () => {
  const t = translator('ar');
  const { matchId } = await declared();
  const here = `/ar/matches/${matchId}/interest`;
  expect((await send(colleague, here, form({ scope: 'Written first.', revision: '1' }))).status).toBe(303);
  const late = await send(served.people.donor, here, form({ scope: MINE, revision: '1' }));
  const page = await late.text();
  expect(late.status).toBe(409);
  for (const words of [t('refusals.stale'), t('common.saved_now'), 'Written first.', MINE])
    expect(page).toContain(words);
  expect(page).toContain('name="revision" value="2"');
  expect(await scopeOf(matchId)).toBe('Written first.');
  expect((await send(served.people.donor, here, form({ scope: MINE, revision: '2' }))).status).toBe(303);
});

test('once answers are closed, or the match has gone on, it says which, and what was typed stays', async () => {
  const t = translator('en');
  const { matchId, needId } = await declared();
  const here = `/en/matches/${matchId}/interest`;
  expect(await shortlistNeed(served.people.focalPoint, { id: needId }, new Date())).toMatchObject({
    ok: true,
  });
  const answer = await send(served.people.donor, here, form({ scope: MINE, revision: '1' }));
  const page = await answer.text();
  expect(answer.status).toBe(409);
  for (const words of [t('refusals.not-now'), t('interest.revise.closed'), MINE])
    expect(page).toContain(words);
  expect(page).not.toContain(t('interest.revise.button'));
  const no = { matchId, answer: 'no', code: 'no-funds' } as const;
  expect(await answerMatch(served.people.donor, no, new Date())).toMatchObject({ ok: true });
  expect(await (await ask(served.people.donor, here)).text()).toContain(t('interest.revise.later'));
});

test('what the donor would do, and on which conditions, stands where a broker proposes it and a State says yes', async () => {
  const t = translator('en');
  const { people } = served;
  const { matchId } = await declared();
  const told = [t('interest.heading'), INTEREST.scope, INTEREST.conditions, INTEREST.cost];
  const proposal = await (await ask(people.broker, `/en/matches/${matchId}/proposal`)).text();
  for (const words of told) expect(proposal).toContain(words);
  await propose(matchId);
  const answer = await (await ask(people.focalPoint, `/en/matches/${matchId}/answer`)).text();
  for (const words of [...told, t('matches.answer.yes_button')]) expect(answer).toContain(words);
});

test('whoever declared interest reads that no place is free, and so does the broker', async () => {
  const t = translator('en');
  const { database, people } = served;
  const { matchId, offerId } = await declared();
  const shown = async () =>
    Promise.all(
      [people.donor, people.broker].map(async (who) =>
        (await (await ask(who, `/en/matches/${matchId}`)).text()).includes(t('matches.waits.no-place')),
      ),
    );
  expect(await shown()).toEqual([false, false]);
  await sql`update published_offers set slots_taken = slots where id = ${offerId}`.execute(database.owner);
  expect(await shown()).toEqual([true, true]);
  // Proposed already it goes on; what waits for a place is the agreement.
  await propose(matchId);
  for (const who of [people.donor, people.broker])
    expect(await (await ask(who, `/en/matches/${matchId}`)).text()).toContain(
      t('matches.waits.no-place_to-agree'),
    );
});

/** As a broker would have. */
async function propose(matchId: string): Promise<void> {
  const by = served.people.broker.person.id;
  await served.database.owner
    .updateTable('matches')
    .set({ status: 'proposed', proposed_at: new Date(), proposed_by: by, answer_by: START })
    .where('id', '=', matchId)
    .execute();
}

async function declared() {
  const { needId, offerId } = await arrangePair(served.database, served.people);
  await goesRound(needId);
  const made = await declareInterest(colleague, { needId, offerId, interest: THEIRS }, new Date());
  if (!made.ok) throw new Error(made.reason);
  return { needId, offerId, matchId: made.value.matchId };
}

async function goesRound(needId: string): Promise<void> {
  await served.database.owner
    .updateTable('needs')
    .set({ circulates_until: addDays(dayOf(new Date()), 30) })
    .where('id', '=', needId)
    .execute();
}

async function scopeOf(matchId: string) {
  const row = await served.database.owner
    .selectFrom('match_interests')
    .select('scope')
    .where('match_id', '=', matchId)
    .executeTakeFirstOrThrow();
  return row.scope;
}

function form(changes: Record<string, string>): URLSearchParams {
  const sent = new URLSearchParams({
    scope: INTEREST.scope,
    modes: INTEREST.modes[0]!,
    team: INTEREST.team,
    conditions: INTEREST.conditions,
    cost: INTEREST.cost,
    ...changes,
  });
  for (const [name, day] of [['startsOn', START] as const, ['endsOn', END] as const])
    for (const [index, part] of ['year', 'month', 'day'].entries())
      sent.append(`${name}.${part}`, day.split('-')[index]!);
  return sent;
}

test('two matches of one masked need are told by its reference, in the list and in each of them', async () => {
  const { donor } = served.people;
  const { needId, matchId } = await declared();
  const second = await arrangeOffer(served.database, donor, { status: 'published', eligible: ['all'] });
  const also = await declareInterest(donor, { needId, offerId: second, interest: THEIRS }, new Date());
  if (!also.ok) throw new Error(also.reason);
  const { owner } = served.database;
  const { reference } = await owner
    .selectFrom('needs')
    .select('reference')
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  const list = await (await ask(donor, '/en/matches')).text();
  expect(list.split(reference)).toHaveLength(3);
  for (const id of [matchId, also.value.matchId])
    expect(await (await ask(donor, `/en/matches/${id}`)).text()).toContain(reference);
});

test('an offer whose match with the need is over comes last, and says so', async () => {
  const t = translator('en');
  const { donor } = served.people;
  const { needId, offerId, matchId } = await declared();
  const fresh = await arrangeOffer(served.database, donor, { status: 'published', eligible: ['all'] });
  // Before a proposal it would be taken back.
  await propose(matchId);
  const no = { matchId, answer: 'no', code: 'no-funds' } as const;
  expect(await answerMatch(donor, no, new Date())).toMatchObject({ ok: true });
  const page = await vi.waitFor(async () => {
    const read = await (await ask(donor, `/en/needs/${needId}/interest`)).text();
    expect(read).toContain(`value="${fresh}"`);
    return read;
  }, PATIENCE);
  expect(page.indexOf(`value="${fresh}"`)).toBeLessThan(page.indexOf(`value="${offerId}"`));
  const ended = t('matches.interest.ended', { day: t.day(dayOf(new Date())) });
  expect(page.split(ended)).toHaveLength(2);
});

test.each(UI_LANGUAGES)(
  'an offer whose interest was taken back is not to be chosen again (%s)',
  async (lang) => {
    const t = translator(lang);
    const { donor } = served.people;
    const { needId, offerId, matchId } = await declared();
    expect(await (await ask(donor, `/${lang}/matches/${matchId}/answer`)).text()).toContain(
      t('matches.take_back.consequence.donor'),
    );
    const no = { matchId, answer: 'no', code: 'no-funds' } as const;
    expect(await answerMatch(donor, no, new Date())).toMatchObject({ ok: true });
    const page = await (await ask(donor, `/${lang}/needs/${needId}/interest`)).text();
    expect(page).toContain(t('matches.interest.taken_back'));
    expect(page).not.toContain(`value="${offerId}"`);
  },
);

test.each(UI_LANGUAGES)(
  'a State that says yes to an interest waits for a broker, and for no donor (%s)',
  async (lang) => {
    const t = translator(lang);
    const { focalPoint } = served.people;
    const { matchId } = await declared();
    await propose(matchId);
    const read = async (path: string) => (await ask(focalPoint, `/${lang}/${path}`)).text();
    expect(await read(`matches/${matchId}/answer`)).toContain(
      t('matches.answer.yes_consequence.to_interest'),
    );
    expect(await answerMatch(focalPoint, { matchId, answer: 'yes' }, new Date())).toMatchObject({ ok: true });
    for (const path of [`matches/${matchId}`, 'matches', 'inbox'])
      expect(await read(path), path).toContain(t('matches.next.recipient.both-answered'));
  },
);

test('what a State asked for and a broker ended before the donor knew is not told by it', async () => {
  const { donor, focalPoint, broker } = served.people;
  const { needId, offerId } = await arrangePair(served.database, served.people);
  await goesRound(needId);
  const shown = async () => (await ask(donor, `/en/needs/${needId}/interest`)).text();
  const asked = await vi.waitFor(async () => {
    expect(await shown()).toContain(`value="${offerId}"`);
    const form = new URLSearchParams({ offer: offerId });
    const answer = await send(focalPoint, `/en/needs/${needId}/request?offer=${offerId}`, form);
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!.split('/').at(-1)!;
  }, PATIENCE);
  expect((await closeMatch(broker, { matchId: asked, code: 'no-fit' }, new Date())).ok).toBe(true);
  expect(await shown()).toContain(`value="${offerId}"`);
  expect(await shown()).not.toContain('last match with this need');
});

test('a list of one’s own matches tells what one ended oneself, and of another only that it is closed', async () => {
  const { donor, focalPoint } = served.people;
  const t = translator('en');
  const lineOf = async (who: CastMember, id: string) => {
    const list = await (await ask(who, '/en/matches')).text();
    return list.split('class="tws-result"').find((line) => line.includes(`/en/matches/${id}`));
  };
  const back = await declared();
  const no = (by: CastMember, matchId: string) =>
    answerMatch(by, { matchId, answer: 'no', code: 'no-fit' }, new Date());
  expect(await no(donor, back.matchId)).toMatchObject({ ok: true });
  expect(await lineOf(donor, back.matchId)).toContain(t('matches.became.interest-taken-back'));
  const { matchId } = await declared();
  await propose(matchId);
  expect(await no(focalPoint, matchId)).toMatchObject({ ok: true });
  expect(await lineOf(focalPoint, matchId)).toContain(t('matches.became.declined'));
  expect(await lineOf(donor, matchId)).toContain(t('matches.status.closed'));
});

test('what a donor wrote for the brokers stays on its own page and paper, and is not on the State’s', async () => {
  const { donor, focalPoint } = served.people;
  const { matchId } = await declared();
  const change = form({ scope: MINE, revision: '1', text: 'How many bodies are there?' });
  expect((await send(donor, `/en/matches/${matchId}/interest`, change)).status).toBe(303);
  await propose(matchId);
  const no = { matchId, answer: 'no', code: 'no-funds', text: 'Our budget was cut.' } as const;
  expect(await answerMatch(donor, no, new Date())).toMatchObject({ ok: true });
  const t = translator('ar');
  const words = ['How many bodies are there?', 'Our budget was cut.'];
  for (const page of [`/ar/matches/${matchId}`, `/ar/matches/${matchId}/dossier`]) {
    const own = await (await ask(donor, page)).text();
    const happened = ['interest', 'interest-revised', 'declined'] as const;
    for (const said of [...words, ...happened.map((what) => t(`matches.happened.${what}`))])
      expect(own).toContain(said);
    expect(own).toContain(t('matches.happened.why', { reason: t('codes.closing.no-funds') }));
    const others = await (await ask(focalPoint, page)).text();
    for (const said of [...words, t('codes.closing.no-funds')]) expect(others).not.toContain(said);
  }
});

test('what a donor wrote for the brokers stands with its interest where one of them proposes it', async () => {
  const { donor, broker } = served.people;
  const { matchId } = await declared();
  const change = form({ scope: MINE, revision: '1', text: 'Who pays for the travel?' });
  expect((await send(donor, `/en/matches/${matchId}/interest`, change)).status).toBe(303);
  const page = await (await ask(broker, `/en/matches/${matchId}/proposal`)).text();
  const interest = page.slice(page.indexOf('id="interest"'));
  expect(interest).toContain(translator('en')('interest.for_brokers'));
  expect(interest).toContain('Who pays for the travel?');
});
