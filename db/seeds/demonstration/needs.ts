import type { Evidence } from '#app/domain/needs/need-content.ts';
import type { DemonstrationNeed } from './need.ts';
import { AFRICAN_NEEDS } from './needs/africa.ts';
import { AMERICAN_NEEDS } from './needs/americas.ts';
import { ASIAN_NEEDS } from './needs/asia.ts';
import { DELIVERED_NEEDS } from './needs/delivered.ts';
import { EUROPEAN_NEEDS } from './needs/europe.ts';
import { PACIFIC_NEEDS } from './needs/pacific.ts';

const TOLD: readonly DemonstrationNeed[] = [
  ...PACIFIC_NEEDS,
  ...AMERICAN_NEEDS,
  ...AFRICAN_NEEDS,
  ...ASIAN_NEEDS,
  ...EUROPEAN_NEEDS,
  ...DELIVERED_NEEDS,
];

/** The document that each cites is held by its State, and shows the need; where one is still written, figures do. */
export const NEEDS: readonly DemonstrationNeed[] = TOLD.map((need) => ({
  ...need,
  content: (day) => {
    const content = need.content(day);
    return { evidence: [evidenceOf(content)], ...content };
  },
}));

function evidenceOf({ basis, basisYear }: ReturnType<DemonstrationNeed['content']>): Evidence {
  const year = basisYear === undefined ? {} : { year: basisYear };
  return { kind: basis === 'cited' ? 'assessment' : 'statistics', ...year, link: '', held: true };
}
