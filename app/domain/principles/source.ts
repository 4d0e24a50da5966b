/**
 * Where the principles stand: the report of the first Open-ended Working Group (A/75/816), annex I, paragraph 56. That
 * capacity-building is reciprocal, "a two-way street", is paragraph 57 of the same annex.
 */
export const PRINCIPLES_SOURCE = { document: 'A/75/816', annex: 'I', paragraph: 56 } as const;
export const TWO_WAY_SOURCE = { ...PRINCIPLES_SOURCE, paragraph: 57 } as const;
