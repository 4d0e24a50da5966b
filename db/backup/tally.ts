import { createHash } from 'node:crypto';

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>;

/** Counts and hashes what passes through, and keeps none of it. */
export class Tally {
  readonly #hash = createHash('sha256');
  bytes = 0;

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
  }

  /** For a pipeline: hands on what it is given. */
  readonly through = async function* (this: Tally, chunks: Chunks): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.add(chunk);
      yield chunk;
    }
  }.bind(this);

  /** Once, at the end. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}
