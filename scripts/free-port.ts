import { once } from 'node:events';
import { createServer } from 'node:net';

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** The wanted port, or the next one on which nothing listens. @throws Error when there is none within twenty */
export async function findFreePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + TRIES - 1} are all in use: set PORT to a free one.`);
}

/** Asked before anything is built or started, so that whoever has to choose another port waits for nothing. */
export async function requireFreePort({ port, host }: { port: number; host: string }): Promise<void> {
  if (await isFree(port, host)) return;
  throw new Error(`Port ${port} is in use: stop what listens there, or set PORT to another.`);
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
    probe.close();
    await once(probe, 'close');
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return false;
    if (NOT_HERE.has(code))
      throw new Error(
        `HOST (${host}) is no address of this machine (${code}): set it to one, or to 127.0.0.1.`,
      );
    if (code === 'EACCES')
      throw new Error(`Port ${port} may not be used (${code}): set PORT to one above 1023.`);
    throw error;
  }
}

const NOT_HERE = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL']);
