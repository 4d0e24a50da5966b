import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { circumstances, geography, NEED, OFFER, ON } from './pair.ts';

const CORAL: HubFacts = { name: 'Coral Ring Response Hub', covers: ['009'] };
const given = { geography, on: ON, hubs: [CORAL] };
const judge = (offer: Partial<OfferFacts>, need: Partial<NeedFacts> = {}) => {
  const whole = { ...OFFER, ...offer };
  const judged = judgePair({ ...NEED, ...need }, whole, buildCatalogue([whole]), given);
  const place = judged.criteria.find(({ criterion }) => criterion === 'place')!;
  return {
    stops: judged.stops.map(({ code }) => code),
    points: place.points,
    says: (['en', 'ar'] as const).map((lang) => sentence(translator(lang), geography, place.reason)),
  };
};
/** Asteria, in Western Europe, and offers for Western Europe alone. */
const FAR: Partial<OfferFacts> = { organisation: { name: 'Asteria', stateCode: 'XQ' } };

describe('an offer that is delivered through a hub', () => {
  test.each<[string, Partial<OfferFacts>, string[], 'more' | 'same', RegExp]>([
    [
      'is nearer for a State that the hub covers',
      { viaHubs: [CORAL.name] },
      [],
      'more',
      /delivered through Coral Ring Response Hub, which covers/,
    ],
    [
      'is open to it through the hub alone, and says so',
      { viaHubs: [CORAL.name], eligible: ['155'] },
      [],
      'more',
      /The offer itself is open to .*; through Coral Ring/,
    ],
    [
      'is no nearer through a hub that nobody described',
      { viaHubs: ['Quill Centre'] },
      [],
      'same',
      /another region/,
    ],
    [
      'is stopped where no hub covers the State',
      { viaHubs: ['Quill Centre'], eligible: ['155'] },
      ['geography'],
      'same',
      /another region/,
    ],
  ])('%s', (_name, offer, stops, points, says) => {
    const through = judge({ ...FAR, ...offer });
    const alone = judge(FAR);
    expect(through.stops).toEqual(stops);
    if (points === 'more') expect(through.points).toBeGreaterThan(alone.points);
    else expect(through.points).toBeLessThanOrEqual(alone.points);
    expect(through.says[0]).toMatch(says);
    expect(through.says[1]).not.toBe(through.says[0]);
  });
});

describe('a pooled need', () => {
  const member = (code: string, rest: Partial<NeedFacts> = {}): NeedFacts => ({
    ...NEED,
    id: code,
    place: { kind: 'state', code },
    ...rest,
  });
  const pool = (members: NeedFacts[], rest: Partial<NeedFacts> = {}): NeedFacts => ({
    ...NEED,
    place: { kind: 'region', m49: '009' },
    members,
    ...rest,
  });
  const A = member('XA');
  test.each<[string, NeedFacts, Partial<OfferFacts>, string[]]>([
    ['an offer for all of them', pool([A, member('XB')]), {}, []],
    ['not open to one of them', pool([A, member('XB')]), { eligible: ['XA'] }, ['geography']],
    [
      'open to that one through a hub',
      pool([A, member('XB')]),
      { eligible: ['XA'], viaHubs: [CORAL.name] },
      [],
    ],
    [
      'in no language of one of them',
      pool([A, member('XB', { languages: ['es'] })], { languages: ['en', 'es'] }),
      { languages: ['en'] },
      ['languages'],
    ],
    [
      'in a language of each',
      pool([A, member('XB', { languages: ['es'] })], { languages: ['en', 'es'] }),
      { languages: ['en', 'es'] },
      [],
    ],
    [
      'excluded by one of them',
      pool([A, member('XB', { excludedOrganisations: [OFFER.organisation.name] })]),
      {},
      ['excluded-organisation'],
    ],
    [
      'over a red line of one of them',
      pool([A, member('XB', { redLines: ['no-remote-access'] })]),
      { remoteAccess: 'required' },
      ['remote-access'],
    ],
    [
      'too late for one of them',
      pool([A, member('XB', { startBefore: '2026-12-31' })]),
      { startsOn: '2027-02-01' },
      ['window-outside'],
    ],
    [
      'stopped by two of them for one reason, which is said once',
      pool([member('XA', { startBefore: '2026-12-31' }), member('XB', { startBefore: '2026-12-01' })]),
      {},
      ['window-outside'],
    ],
  ])('%s', (_name, need, offer, stops) => {
    const whole = { ...OFFER, ...offer };
    const catalogue = buildCatalogue([whole]);
    expect(judgePair(need, whole, catalogue, given).stops.map(({ code }) => code)).toEqual(stops);
    // The ranking of the whole catalogue says the same of it.
    const ranking = rank(need, catalogue, given);
    expect([ranking.rankedTotal, ranking.stoppedTotal]).toEqual(stops.length === 0 ? [1, 0] : [0, 1]);
    expect(ranking.whyNot.flatMap((row) => row.stops.map(({ code }) => code))).toEqual(stops);
  });

  test('of one State is ranked as that State’s need', () => {
    const offers = ['a', 'b', 'c'].map((id, at) => ({ ...OFFER, id, reference: `O-${id}`, slots: at + 1 }));
    const catalogue = buildCatalogue(offers);
    expect(rank({ ...NEED, members: [NEED] }, catalogue, circumstances).ranked).toEqual(
      rank(NEED, catalogue, circumstances).ranked,
    );
  });
});
