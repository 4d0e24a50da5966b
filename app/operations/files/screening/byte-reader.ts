import { FileRefused } from '#app/domain/files/file-refusal.ts';

/** Reads a stream by numbers of bytes: so many ahead, so many out, so many on. Holds what was asked for and one piece more. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private ahead: Buffer = Buffer.alloc(0);
  private over = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  /** The next bytes, which stay ahead; fewer where the stream ends before. */
  async peek(count: number): Promise<Buffer> {
    while (this.ahead.length < count && !this.over) await this.more();
    return this.ahead.subarray(0, count);
  }

  /** The next bytes. @throws FileRefused where there are not so many */
  async take(count: number): Promise<Buffer> {
    const taken = await this.peek(count);
    if (taken.length < count) throw new FileRefused('damaged');
    this.ahead = this.ahead.subarray(count);
    return taken;
  }

  /** So many bytes, as they come. @throws FileRefused where there are not so many */
  async *pass(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      const piece = await this.next(left);
      if (piece.length === 0) throw new FileRefused('damaged');
      left -= piece.length;
      yield piece;
    }
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Buffer> {
    for (let piece = await this.next(); piece.length > 0; piece = await this.next()) yield piece;
  }

  /** Some bytes, at most so many; none at the end. */
  async next(atMost = Infinity): Promise<Buffer> {
    while (this.ahead.length === 0 && !this.over) await this.more();
    const piece = this.ahead.subarray(0, atMost);
    this.ahead = this.ahead.subarray(piece.length);
    return piece;
  }

  /** All that has come and was not taken; two bytes at least. @throws FileRefused where there are not so many */
  async arrived(): Promise<Buffer> {
    if ((await this.peek(2)).length < 2) throw new FileRefused('damaged');
    return this.ahead;
  }

  private async more(): Promise<void> {
    const next = await this.pieces.next();
    if (next.done) this.over = true;
    else
      this.ahead =
        this.ahead.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.ahead, next.value]);
  }
}
