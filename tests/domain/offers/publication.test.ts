import { describe, expect, it } from 'vitest';
import { checkPublication } from '#app/domain/offers/publication.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { completeContent, ON, TECHNOLOGY } from '#tests/support/offers.ts';

const note: TrustNote = {
  level: 'L1',
  issuer: 'Asteria Cooperation Agency',
  issuedOn: ON,
  expiresOn: '2027-05-23',
  disputed: false,
  signed: true,
  stale: false,
  examined: 'The build.',
  limits: '',
};
const codes = (...args: Parameters<typeof checkPublication>) =>
  checkPublication(...args).map(({ code }) => code);

describe('checkPublication', () => {
  it('asks no note of help without technology', () => {
    expect(codes(completeContent(), undefined, false, ON)).toEqual([]);
  });

  it('refuses technology without a note in force', () => {
    const technology = completeContent(TECHNOLOGY);
    expect(codes(technology, undefined, false, ON)).toEqual(['no-note']);
    expect(codes(technology, note, false, ON)).toEqual([]);
    expect(codes(technology, { ...note, expiresOn: ON }, false, ON)).toEqual([]);
    expect(codes(technology, { ...note, expiresOn: '2026-11-22' }, false, ON)).toEqual(['no-note']);
    expect(codes(technology, { ...note, signed: false }, false, ON)).toEqual(['no-note']);
    expect(codes(technology, { ...note, stale: true }, false, ON)).toEqual(['no-note']);
  });

  it('takes a disputed note as a note: it is marked, not hidden', () => {
    expect(codes(completeContent(TECHNOLOGY), { ...note, disputed: true }, false, ON)).toEqual([]);
  });

  it('has possible dual use read by two brokers', () => {
    const guarded = completeContent({ dualUse: true, safeguards: 'A court authorises each use.' });
    expect(codes(guarded, undefined, false, ON)).toEqual(['second-broker']);
    expect(codes(guarded, undefined, true, ON)).toEqual([]);
  });
});
