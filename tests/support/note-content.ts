import type { NoteDraftContent } from '#app/domain/verification/draft.ts';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';

/** A note on software that is finished but for its signature. */
export const FINISHED_NOTE: NoteDraftContent = {
  kind: 'software',
  examined: 'product',
  checks: Object.fromEntries(CHECKLISTS.software.map((item) => [item, 'confirmed' as const])),
  what: 'Release 2.4 as delivered.',
  how: 'Rebuilt from source and compared.',
  evidence: [{ name: 'report.pdf', sha256: 'ab'.repeat(32) }],
  findings: 'The build is the one that is shipped.',
  limits: 'The hardware was not examined.',
  interests: 'None.',
  certificateId: '',
};
