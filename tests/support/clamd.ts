import { createServer, type AddressInfo, type Server } from 'node:net';

/** What every scanner takes for a virus and nothing else does; in two halves, so that this file is none. */
export const EICAR = Buffer.from(
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
);

export type Clamd = {
  address: { host: string; port: number };
  /** What it was sent, one stream after the other. */
  streams: Buffer[];
  stop: () => Promise<void>;
};

/**
 * A server that speaks as much of clamd's protocol as a client of INSTREAM hears of it: streams of counted pieces, one
 * answer each, and an answer before the end where a stream is longer than it takes.
 *
 * @param options.answer instead of what it would say of the stream; nothing to close without a word
 */
export async function startClamd({
  longest = 25 * 1024 * 1024,
  answer,
}: { longest?: number; answer?: string } = {}): Promise<Clamd> {
  const streams: Buffer[] = [];
  const server: Server = createServer((socket) => {
    const COMMAND = 'zINSTREAM\0';
    let came = Buffer.alloc(0);
    let body: Buffer[] = [];
    let over = false;
    const say = (words: string) => {
      over = true;
      socket.end(words && `${words}\0`);
    };
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      if (over) return;
      came = Buffer.concat([came, piece]);
      if (came.length < COMMAND.length) return;
      if (came.toString('latin1', 0, COMMAND.length) !== COMMAND) return say('UNKNOWN COMMAND');
      for (;;) {
        const rest = came.subarray(COMMAND.length);
        if (rest.length < 4) return;
        const length = rest.readUInt32BE(0);
        if (length === 0) {
          const stream = Buffer.concat(body);
          streams.push(stream);
          body = [];
          return say(answer ?? (stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK'));
        }
        if (rest.length < 4 + length) return;
        body.push(rest.subarray(4, 4 + length));
        if (body.reduce((sum, one) => sum + one.length, 0) > longest)
          return say('INSTREAM size limit exceeded. ERROR');
        came = Buffer.concat([came.subarray(0, COMMAND.length), rest.subarray(4 + length)]);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: { host: '127.0.0.1', port },
    streams,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
