import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { openEngine } from '#db/embedded.ts';
import { leaveMemory } from '#db/embedded/leave-memory.ts';
import { memoryWithRoom } from '#db/embedded/memory.ts';
import { silentLog } from '#db/log.ts';
import { reaches } from '#tests/support/reaches.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const hasRoom = memoryWithRoom() !== undefined;
let dataDir = '';
afterEach(() => leaveMemory(dataDir));

async function open() {
  const options = { dataDir, purpose: 'command', log: silentLog, unsafe: true, inMemory: true } as const;
  const engine = await openEngine(options);
  onTestFinished(() => engine.stop());
  return engine;
}

test('data of tests lie in memory where there is room, are found again, and are taken out only when nobody uses them', async () => {
  dataDir = join(temporaryFolder(), 'data');
  const folder = join(dataDir, 'postgres');
  const first = await open();
  expect(await reaches(first.loginUrl)).toBe(true);
  expect(lstatSync(folder).isSymbolicLink()).toBe(hasRoom);
  const data = realpathSync(folder);
  expect(data.startsWith('/dev/shm/')).toBe(hasRoom);
  await leaveMemory(dataDir);
  expect(await reaches(first.loginUrl)).toBe(true);
  await first.stop();
  const again = await open();
  expect([again.startedHere, realpathSync(folder)]).toEqual([true, data]);
  await again.stop();
  await leaveMemory(dataDir);
  expect([existsSync(data), existsSync(folder)]).toEqual(hasRoom ? [false, false] : [true, true]);
});

test('after the machine was started again they begin anew; other data that are gone are still asked for', async () => {
  dataDir = join(temporaryFolder(), 'data');
  mkdirSync(dataDir, { mode: 0o711 });
  const gone = () => symlinkSync('/dev/shm/two-way-street-gone', join(dataDir, 'postgres'));
  gone();
  const asServed = openEngine({ dataDir, purpose: 'command', log: silentLog, unsafe: true });
  await expect(asServed).rejects.toThrow('points to data that are gone');
  await leaveMemory(dataDir);
  expect(readdirSync(dataDir)).not.toContain('postgres');
  gone();
  const anew = await open();
  expect(await reaches(anew.loginUrl)).toBe(true);
  await anew.stop();
});
