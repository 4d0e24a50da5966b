import { seal, unseal } from './sealing.ts';

/** What of a form is sealed belongs to one person and one row: moved to another, it does not open. */
export function sealFields(fields: Uint8Array, personId: string, id: string): Buffer {
  return seal(fields, subjectOf(personId, id));
}

export function unsealFields(sealed: Uint8Array, personId: string, id: string): Buffer | undefined {
  return unseal(sealed, subjectOf(personId, id));
}

function subjectOf(personId: string, id: string): string {
  return `parked-form ${personId} ${id}`;
}
