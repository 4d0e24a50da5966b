/** The ten principles of A/75/816, annex I, para. 56, each with its group; the ids are ours (DOMAIN section 2). */
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
export const PRINCIPLE_GROUPS = [
  'process',
  'partnerships',
  'people',
] as const satisfies readonly PrincipleGroup[];
