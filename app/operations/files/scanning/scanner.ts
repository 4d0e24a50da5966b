/** What a virus scanner says of the bytes it was given: `unavailable` where it says nothing that can be relied on. */
export type Scanned = 'clean' | 'infected' | 'unavailable';
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<Scanned>;

let scan: Scan | undefined;

/** Names the scanner of this process, once at its start; without one files are not scanned, and the page says so. */
export function useScanner(asked: Scan | undefined): void {
  scan = asked;
}

export function currentScanner(): Scan | undefined {
  return scan;
}
