import { describe, expect, it } from 'vitest';
import { decideReporter } from '#app/domain/exchange/decide-reporter.ts';
import { activity } from './activity.ts';

const HELD = 'XX-TWS-ASTERIA';

describe('who may import a file', () => {
  it('the organisation that reports it', () => {
    expect(decideReporter(HELD, [activity()])).toBeUndefined();
  });

  it('nobody without a reference of their own', () => {
    expect(decideReporter(undefined, [activity()])).toEqual({ refused: { code: 'no-reference' } });
  });

  it('nobody else: the first offending line refuses the whole file', () => {
    const theirs = activity({
      line: 30,
      identifier: 'XX-TWS-NORDVALE-1',
      reporter: { ref: 'XX-TWS-NORDVALE', names: [] },
    });
    expect(decideReporter(HELD, [activity(), theirs, { ...theirs, line: 60 }])).toEqual({
      refused: { code: 'another-organisation', line: 30, reference: 'XX-TWS-NORDVALE', expected: HELD },
    });
  });

  it('an identifier of another organisation under one’s own name is refused', () => {
    expect(decideReporter(HELD, [activity({ identifier: 'XX-TWS-NORDVALE-1' })])).toMatchObject({
      refused: { code: 'another-identifier', line: 4, reference: 'XX-TWS-NORDVALE-1' },
    });
  });

  it('a reference that goes on in letters or digits is another publisher’s', () => {
    for (const identifier of ['XX-TWS-ASTERIAX-1', 'XX-TWS-ASTERIA2-1', 'XX-TWS-ASTERIAÉ-1']) {
      expect(decideReporter(HELD, [activity({ identifier })])).toMatchObject({
        refused: { code: 'another-identifier', line: 4, reference: identifier },
      });
    }
    for (const identifier of ['XX-TWS-ASTERIA-1', 'XX-TWS-ASTERIA/1', 'XX-TWS-ASTERIA']) {
      expect(decideReporter(HELD, [activity({ identifier })])).toBeUndefined();
    }
    const formerly = activity({ identifier: 'XX-OLDER-1', formerReporters: ['XX-OLD'] });
    expect(decideReporter(HELD, [formerly])).toMatchObject({ refused: { code: 'another-identifier' } });
  });

  it('a former reference that the activity declares is its own', () => {
    const formerly = activity({ identifier: 'XX-OLD-ASTERIA-1', formerReporters: ['XX-OLD-ASTERIA'] });
    expect(decideReporter(HELD, [formerly])).toBeUndefined();
  });
});
