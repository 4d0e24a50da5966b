import type { NoteState } from '#app/domain/verification/note-state.ts';

/** The shape and word a state is drawn with. */
export function standingOf(state: NoteState) {
  if (state === 'issued') return 'valid' as const;
  return state === 'unsigned' ? ('not-valid' as const) : state;
}
