import { createHash } from 'node:crypto';
import { compress, type Encoding } from './compression.ts';

export type CachedPage = {
  headers: Readonly<Record<string, string>>;
  /** Strong, one for each encoding: the bytes differ, so the tags must. */
  etags: Readonly<Record<Encoding, string>>;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
};

export type PageCacheOptions = {
  /** Changes whenever a public page may: the catalogue's version. */
  version: () => string | number;
  /** Milliseconds, monotonic. */
  now?: () => number;
  maximumBytes?: number;
  maximumAgeMs?: number;
};

type Entry = { page: CachedPage; bytes: number; expiresAt: number };

/**
 * Public pages as bytes, for readers without a session. Bounded by bytes, oldest use first out; emptied when the
 * catalogue's version changes, and an entry older than a minute is made again, which bounds what another process
 * changed without our hearing of it.
 */
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #version: () => string | number;
  readonly #now: () => number;
  readonly #maximumBytes: number;
  readonly #maximumAgeMs: number;
  #held = 0;
  #heldVersion: string | number;

  constructor(options: PageCacheOptions) {
    this.#version = options.version;
    this.#now = options.now ?? (() => performance.now());
    this.#maximumBytes = options.maximumBytes ?? 64 * 1024 * 1024;
    this.#maximumAgeMs = options.maximumAgeMs ?? 60_000;
    this.#heldVersion = options.version();
  }

  /** To be read before a page is made and handed to `keep`: a page made from older facts must not outlive them. */
  version(): string | number {
    return this.#version();
  }

  find(key: string): CachedPage | undefined {
    this.#emptyWhenOutdated();
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#remove(key, entry);
    if (entry.expiresAt <= this.#now()) return undefined;
    this.#add(key, entry);
    return entry.page;
  }

  keep(key: string, page: CachedPage, madeAt: string | number): void {
    this.#emptyWhenOutdated();
    if (madeAt !== this.#heldVersion) return;
    const old = this.#entries.get(key);
    if (old) this.#remove(key, old);
    this.#add(key, { page, bytes: key.length + sizeOf(page), expiresAt: this.#now() + this.#maximumAgeMs });
    this.#makeRoom();
  }

  /** The page's bytes in one encoding, made at the first reader who asks for it. */
  async body(key: string, page: CachedPage, encoding: Encoding): Promise<Buffer> {
    const made = page.bodies[encoding];
    if (made) return made;
    const bytes = await compress(page.bodies.identity, encoding as Exclude<Encoding, 'identity'>);
    if (page.bodies[encoding] === undefined) {
      page.bodies[encoding] = bytes;
      const entry = this.#entries.get(key);
      if (entry?.page === page) {
        entry.bytes += bytes.length;
        this.#held += bytes.length;
        this.#makeRoom();
      }
    }
    return bytes;
  }

  get heldBytes(): number {
    return this.#held;
  }

  #emptyWhenOutdated(): void {
    const version = this.#version();
    if (version === this.#heldVersion) return;
    this.#heldVersion = version;
    this.#entries.clear();
    this.#held = 0;
  }

  #makeRoom(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#held <= this.#maximumBytes) return;
      this.#remove(key, entry);
    }
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#held += entry.bytes;
  }

  #remove(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#held -= entry.bytes;
  }
}

export function makeCachedPage(body: Buffer, headers: Readonly<Record<string, string>>): CachedPage {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    headers,
    etags: { identity: `"${hash}"`, gzip: `"${hash}-gz"`, br: `"${hash}-br"` },
    bodies: { identity: body },
  };
}

function sizeOf(page: CachedPage): number {
  const headers = Object.entries(page.headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  return headers + page.bodies.identity.length;
}
