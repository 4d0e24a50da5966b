import type { IatiActivity } from '#app/domain/exchange/iati-activity.ts';

/** An activity of the invented Asteria that lacks nothing; a test says what is different about its own. */
export function activity(different: Partial<IatiActivity> = {}): IatiActivity {
  return {
    line: 4,
    identifier: 'XX-TWS-ASTERIA-1',
    reporter: { ref: 'XX-TWS-ASTERIA', names: [] },
    formerReporters: [],
    language: 'en',
    titles: [{ language: 'en', text: 'Advisers for new national CSIRTs' }],
    descriptions: [{ type: '1', narratives: [{ language: 'en', text: 'An adviser stays for a year.' }] }],
    status: '2',
    dates: { plannedStart: '2026-01-01', plannedEnd: '2028-12-31' },
    countries: [],
    regions: [{ code: '1027', vocabulary: '1' }],
    sectors: [{ code: '22040', vocabulary: '1', names: [] }],
    participants: [],
    aidTypes: [{ code: 'D01', vocabulary: '1' }],
    policyMarkers: [],
    budgets: [],
    unreadBudgets: [],
    ...different,
  };
}
