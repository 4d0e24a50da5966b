/** The ten principles of A/75/816, annex I, paragraph 56, in their three groups; the ids are ours. */
export const PRINCIPLES = {
  PP1: 'process',
  PP2: 'process',
  PP3: 'process',
  PP4: 'process',
  PP5: 'process',
  PA1: 'partnerships',
  PA2: 'partnerships',
  PA3: 'partnerships',
  PE1: 'people',
  PE2: 'people',
} as const;

export type PrincipleId = keyof typeof PRINCIPLES;
export type PrincipleGroup = (typeof PRINCIPLES)[PrincipleId];
export const PRINCIPLE_IDS = Object.keys(PRINCIPLES) as PrincipleId[];
export const PRINCIPLE_GROUPS: readonly PrincipleGroup[] = ['process', 'partnerships', 'people'];

/** How a principle stands for one offer, need or match. Never summed, never a score. */
export type PrincipleState = 'met' | 'declared' | 'open' | 'not-applicable';

export type PrincipleAssessment = { id: PrincipleId; state: PrincipleState; evidence?: string };
