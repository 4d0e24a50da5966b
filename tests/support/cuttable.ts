import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type Cuttable = {
  /** The database's address through this wire. */
  url: string;
  /** Ends every connection and refuses new ones, as a database that went away does. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
};

/** A wire between a server and its database that a test can cut: real sockets, nothing pretended. */
export async function cuttable(databaseUrl: string): Promise<Cuttable> {
  const behind = new URL(databaseUrl);
  const open = new Set<Socket>();
  let server: Server = listen(behind, open);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const through = new URL(databaseUrl);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  return {
    url: through.href,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async () => {
      server = listen(behind, open);
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}

function listen(behind: URL, open: Set<Socket>): Server {
  return createServer((socket) => {
    const database = connect(Number(behind.port), behind.hostname);
    for (const side of [socket, database]) {
      open.add(side);
      side.on('error', () => undefined);
      side.on('close', () => open.delete(side));
    }
    socket.pipe(database).pipe(socket);
    socket.on('close', () => database.destroy());
    database.on('close', () => socket.destroy());
  });
}
