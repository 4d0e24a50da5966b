import { describe, expect, it } from 'vitest';
import { brokerStep, partyStep } from '#app/domain/matches/next-step.ts';
import { partyTimeline } from '#app/domain/matches/party-timeline.ts';
import { becameFor, statusFor } from '#app/domain/matches/party-view.ts';

const at = (day: number) => new Date(`2026-11-${day}T10:00:00Z`);
const proposed = {
  status: 'proposed' as const,
  createdAt: at(23),
  updatedAt: at(24),
  proposedAt: at(24),
  answerBy: '2026-12-15',
};

describe('what a broker is told', () => {
  it('names who has still to answer', () => {
    expect(brokerStep(proposed, {})).toMatchObject({ what: 'answers-both', who: 'both', by: '2026-12-15' });
    expect(brokerStep(proposed, { donor: 'yes' })).toMatchObject({ what: 'answers-recipient' });
    expect(brokerStep(proposed, { recipient: 'yes' })).toMatchObject({ what: 'answers-donor' });
  });

  it('counts the days to answer from the proposal to the day that was promised', () => {
    expect(brokerStep(proposed, {})).toMatchObject({ total: 15 });
    // Until the State chooses among those that came while its need went round.
    expect(partyStep({ ...proposed, answerBy: '2027-01-19' }, undefined)).toMatchObject({ total: 40 });
    expect(partyStep({ ...proposed, answerBy: '2026-11-24' }, undefined)).toMatchObject({ total: 1 });
  });

  it('counts five working days to the introduction from the later yes, or from a later proposal', () => {
    const both = { donor: 'yes', recipient: 'yes' } as const;
    expect(brokerStep(proposed, both, at(26))).toMatchObject({ what: 'to-introduce', by: '2026-12-03' });
    expect(brokerStep(proposed, both, at(20))).toMatchObject({ what: 'to-introduce', by: '2026-12-01' });
  });
});

describe('of a match that is over', () => {
  const over = { ...proposed, status: 'closed' as const };

  it('what was delivered is said to be asked about once more, and of another nothing goes on', () => {
    const said = (match: typeof over & { completedAt?: Date }) => [
      brokerStep(match, {}).what,
      ...(['donor', 'recipient'] as const).map((party) => partyStep(match, undefined, party).what),
    ];
    expect(said({ ...over, completedAt: at(23) })).toEqual(['concluded', 'concluded', 'concluded']);
    expect(said(over)).toEqual(['closed', 'closed', 'closed']);
  });
});

describe('of a match of a programme', () => {
  const introduced = { ...proposed, status: 'introduced' as const, introducedAt: at(25), programme: true };
  const said = (match: typeof introduced | (Omit<typeof introduced, 'status'> & { status: 'designing' })) =>
    [brokerStep(match, {}), partyStep(match, undefined, 'donor')].map(({ what, who }) => [what, who]);

  it('its donor is told to write the plan, and to confirm it when each State has agreed', () => {
    const designing = { ...introduced, status: 'designing' as const };
    expect(said(introduced)).toEqual([
      ['designing-programme', 'donor'],
      ['designing-programme', 'you'],
    ]);
    expect(said(designing)).toEqual([
      ['designing-programme', 'both'],
      ['designing-programme', 'both'],
    ]);
    const agreed = { ...designing, confirmed: ['recipient' as const] };
    expect(said(agreed)).toEqual([
      ['confirmed-programme', 'donor'],
      ['confirmation-programme', 'you'],
    ]);
  });
});

describe('while a need is paused', () => {
  const paused = { ...proposed, paused: true };

  it('nobody is asked and nobody has a day, before an introduction', () => {
    const since = '2026-11-24';
    expect(brokerStep(paused, { donor: 'yes', recipient: 'yes' })).toEqual({
      what: 'paused',
      who: 'recipient',
      since,
    });
    expect(partyStep(paused, undefined, 'donor')).toEqual({ what: 'paused', who: 'other', since });
    expect(partyStep(paused, undefined, 'recipient')).toEqual({ what: 'paused', who: 'nobody', since });
  });

  it('a side reads no day before its own act, where the other may have begun the same', () => {
    const joined = { ...paused, status: 'requested' as const, proposedAt: undefined, updatedAt: at(20) };
    for (const party of ['donor', 'recipient'] as const)
      expect(partyStep(joined, { at: at(23) }, party).since).toBe('2026-11-23');
  });

  it('what two sides have begun goes on', () => {
    const introduced = { ...paused, status: 'introduced' as const, introducedAt: at(25) };
    expect(partyStep(introduced, undefined, 'donor').what).toBe('introduced');
    expect(brokerStep(introduced, {}).what).toBe('introduced');
  });
});

describe('what a side is told', () => {
  it('does not change when the other side answers', () => {
    expect(partyStep(proposed, undefined)).toMatchObject({ what: 'your-answer', who: 'you' });
    expect(partyStep(proposed, { at: at(25) })).toMatchObject({ what: 'answered', who: 'others' });
    expect(partyStep({ ...proposed, otherYes: true }, { at: at(25) })).toMatchObject({
      what: 'both-answered',
      who: 'broker',
    });
  });

  it('is the day by which a broker acts, the same for whichever side asked', () => {
    for (const status of ['interest-declared', 'requested'] as const) {
      const asked = { status, createdAt: at(23), updatedAt: at(23) };
      const { by } = brokerStep(asked, {});
      expect(partyStep(asked, { at: at(23) })).toEqual({
        ...{ what: 'with-broker', who: 'broker' },
        ...{ since: '2026-11-23', by, total: 10 },
      });
      // Who asks second is not told by its day that the other side had asked.
      expect(partyStep(asked, { at: at(25) })).toMatchObject({ since: '2026-11-25', by: '2026-12-09' });
    }
  });

  it('is its own act, before a broker proposes', () => {
    expect(statusFor('donor', 'requested')).toBe('interest-declared');
    expect(statusFor('recipient', 'interest-declared')).toBe('requested');
    expect(statusFor('donor', 'closed')).toBe('closed');
  });

  it('is what became of a match that is over by its own doing or with its knowledge, and nothing of the other side', () => {
    const closed = { ...proposed, status: 'closed' as const };
    const unproposed = { ...closed, proposedAt: undefined };
    expect(becameFor('donor', { ...closed, completedAt: at(26) }, 'yes', undefined)).toBe('delivered');
    expect(becameFor('donor', { ...closed, completedAt: at(26) }, 'yes', 'met')).toBe('delivered');
    expect(becameFor('recipient', { ...closed, completedAt: at(26) }, 'yes', 'open')).toBe(
      'delivered-partly',
    );
    expect(becameFor('donor', closed, 'no', undefined)).toBe('declined');
    expect(becameFor('donor', unproposed, 'no', undefined)).toBe('interest-taken-back');
    expect(becameFor('recipient', unproposed, 'no', undefined)).toBe('request-taken-back');
    expect(becameFor('recipient', { ...closed, status: 'left' }, 'no', undefined)).toBe('left');
    expect(becameFor('donor', { ...closed, status: 'terminated' }, 'no', undefined)).toBe('terminated');
    for (const status of ['closed', 'left', 'terminated', 'lapsed'] as const)
      for (const own of ['yes', undefined] as const)
        expect(becameFor('donor', { ...closed, status }, own, undefined)).toBeUndefined();
    expect(
      becameFor('donor', { ...proposed, completedAt: at(26), status: 'completed' }, 'yes', undefined),
    ).toBeUndefined();
  });

  it('is that the match was closed, never by whom', () => {
    const closed = { ...proposed, status: 'closed' as const, updatedAt: at(27) };
    const yes = { answer: 'yes' as const, at: at(25) };
    expect(partyTimeline(closed, 'donor', yes).map(({ what }) => what)).toEqual([
      'proposed',
      'accepted',
      'closed',
    ]);
    expect(partyTimeline(closed, 'donor', { answer: 'no', at: at(27) }).map(({ what }) => what)).toEqual([
      'proposed',
      'declined',
    ]);
    expect(partyTimeline(closed, 'donor', { answer: 'yes', at: at(23) })[0]?.what).toBe('interest');
  });

  it('keeps every act of its own with what it wrote, also once another took its place', () => {
    const closed = { ...proposed, status: 'closed' as const, proposedAt: undefined, updatedAt: at(27) };
    const words = [
      { action: 'declare-interest', at: at(23), text: 'How many bodies?' },
      { action: 'revise-interest', at: at(24) },
      { action: 'revise-interest', at: at(25), text: 'Two more.' },
      { action: 'decline', at: at(27), code: 'no-funds', text: 'Cut.' },
    ] as const;
    const own = { answer: 'no' as const, at: at(27) };
    expect(partyTimeline(closed, 'donor', own, undefined, undefined, [], words)).toEqual([
      { at: at(23), what: 'interest', text: 'How many bodies?' },
      { at: at(24), what: 'interest-revised' },
      { at: at(25), what: 'interest-revised', text: 'Two more.' },
      { at: at(27), what: 'interest-taken-back', code: 'no-funds', text: 'Cut.' },
    ]);
    const yes = [
      { action: 'request', at: at(23) },
      { action: 'decline', at: at(27) },
    ] as const;
    const told = partyTimeline(
      { ...closed, proposedAt: at(24) },
      'recipient',
      own,
      undefined,
      undefined,
      [],
      yes,
    );
    expect(told.map(({ what }) => what)).toEqual(['request', 'proposed', 'declined']);
  });

  it('of a match that was begun again, what was taken back before stays that, however it ended', () => {
    const words = [
      { action: 'declare-interest', at: at(20) },
      { action: 'decline', at: at(21) },
      { action: 'declare-interest', at: at(23) },
    ] as const;
    for (const status of ['proposed', 'left', 'terminated'] as const) {
      const match = { ...proposed, status };
      const told = partyTimeline(
        match,
        'donor',
        { answer: 'yes', at: at(23) },
        undefined,
        undefined,
        [],
        words,
      );
      const end = status === 'proposed' ? [] : ['closed'];
      const began = ['interest', 'interest-taken-back', 'interest', 'proposed'];
      // Of two moments of one day the first that is named stands first.
      expect(told.map(({ what }) => what).sort(), status).toEqual([...began, ...end].sort());
    }
  });

  it('is that the State paused its need and took it up again, of what lies after it knew of the match', () => {
    const pauses = [
      { at: at(23), action: 'pause' },
      { at: at(23), action: 'resume' },
      { at: at(26), action: 'pause' },
      { at: at(27), action: 'resume' },
    ] as const;
    const known = { ...proposed, proposedAt: at(24) };
    const told = (own?: { answer: 'yes'; at: Date }) =>
      partyTimeline(known, 'donor', own, undefined, undefined, pauses).map(({ what }) => what);
    expect(told()).toEqual(['proposed', 'need-paused', 'need-resumed']);
    expect(told({ answer: 'yes', at: at(25) })).toEqual([
      'proposed',
      'accepted',
      'need-paused',
      'need-resumed',
    ]);
  });
});
