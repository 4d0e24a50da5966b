import { once } from 'node:events';
import { createServer } from 'node:net';

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** The wanted port, or the next one on which nothing listens here. @throws Error when there is none within twenty */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + TRIES - 1} are all in use: set PORT to a free one.`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, 'localhost'), 'listening');
    probe.close();
    await once(probe, 'close');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}
