import type { DemonstrationNeed } from './need.ts';
import { AFRICAN_NEEDS } from './needs/africa.ts';
import { AMERICAN_NEEDS } from './needs/americas.ts';
import { ASIAN_NEEDS } from './needs/asia.ts';
import { DELIVERED_NEEDS } from './needs/delivered.ts';
import { EUROPEAN_NEEDS } from './needs/europe.ts';
import { PACIFIC_NEEDS } from './needs/pacific.ts';

export const NEEDS: readonly DemonstrationNeed[] = [
  ...PACIFIC_NEEDS,
  ...AMERICAN_NEEDS,
  ...AFRICAN_NEEDS,
  ...ASIAN_NEEDS,
  ...EUROPEAN_NEEDS,
  ...DELIVERED_NEEDS,
];
