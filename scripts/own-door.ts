import { createDoor, useDoor } from '#db/client.ts';
import type { Log } from '#db/log.ts';

/**
 * Lets a command use operations: they go through a door that is this work's own. The server's door is another, inside
 * its bundle, which has these modules once more.
 */
export async function throughOwnDoor<T>(loginUrl: string, log: Log, work: () => Promise<T>): Promise<T> {
  const door = createDoor({ loginUrl, log, poolSize: 2 });
  useDoor(door);
  try {
    return await work();
  } finally {
    await door.end();
  }
}
