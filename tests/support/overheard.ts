import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

export type Overheard = {
  /** The database's address through this wire. */
  url: string;
  /**
   * Every transaction since this was asked last, but for our own work at the clock: each statement as it was sent, without
   * its values, and what the database said of each ("SELECT 1", "UPDATE 0").
   */
  take: () => string[][];
  end: () => Promise<void>;
};

/** A wire between a server and its database that says what work was asked for: real sockets, nothing pretended. */
export async function overheard(databaseUrl: string): Promise<Overheard> {
  const behind = new URL(databaseUrl);
  let heard: string[][] = [];
  const wire = createServer((socket) => {
    const database = connect(Number(behind.port), behind.hostname);
    let transaction: string[] | undefined;
    // Prepared statements by name; the last one without a name is ''.
    const prepared = new Map<string, string>();
    const asked = (type: string, body: Buffer) => {
      const [first = '', second = ''] = body.toString('utf8').split('\0');
      if (type === 'P') prepared.set(first, second);
      // What is asked is what is bound: after the portal's name, the statement's.
      if (type !== 'Q' && type !== 'B') return;
      const text = type === 'Q' ? first : (prepared.get(second) ?? '');
      if (text.startsWith('begin ')) heard.push((transaction = []));
      transaction?.push(text);
      if (/^(commit|rollback)$/.test(text)) transaction = undefined;
    };
    const answered = (type: string, body: Buffer) => {
      if (type === 'C') transaction?.push(body.toString('utf8').replace('\0', ''));
    };
    for (const side of [socket, database]) side.on('error', () => undefined);
    // The first message of a client has no type.
    socket.on('data', messages(asked, false)).pipe(database);
    database.on('data', messages(answered, true)).pipe(socket);
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const through = new URL(databaseUrl);
  through.hostname = '127.0.0.1';
  through.port = String((wire.address() as AddressInfo).port);
  return {
    url: through.href,
    take: () => {
      const taken = heard.filter(([opening = '']) => !opening.includes('set local role tws_worker'));
      heard = [];
      return taken;
    },
    end: () => new Promise((resolve) => wire.close(() => resolve())),
  };
}

/** Cuts a stream of PostgreSQL's protocol into its messages: a type of one byte, a length of four that counts itself, a body. */
function messages(tell: (type: string, body: Buffer) => void, isTyped: boolean): (piece: Buffer) => void {
  let [rest, typed] = [Buffer.alloc(0), isTyped];
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = typed ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readUInt32BE(head);
      if (rest.length < end) return;
      if (typed) tell(rest.toString('latin1', 0, 1), rest.subarray(5, end));
      rest = rest.subarray(end);
      typed = true;
    }
  };
}
