let origin = 'http://localhost:3000';

/** The public address of this installation, which stands in every note: said once at the start of a process. */
export function useNoteOrigin(publicOrigin: string): void {
  origin = publicOrigin;
}

export function noteOrigin(): string {
  return origin;
}
