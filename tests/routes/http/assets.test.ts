import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { serveAssets } from '#app/http/assets.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function serve(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), text);
  const server = express().use(serveAssets(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const get = (name: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}/assets/${name}`, { headers });
  return { folder, get };
}

test('a file that is gone since the start breaks off its own answer, and the server goes on', async () => {
  const { folder, get } = await serve({ 'old.css': 'a {}', 'kept.css': 'b {}' });
  rmSync(join(folder, 'assets/old.css'));
  await expect(get('old.css').then((answer) => answer.text())).rejects.toThrow();
  expect(await (await get('kept.css')).text()).toBe('b {}');
});

test.each(['bytes=9-3', 'bytes=1-2', 'bytes=-1', 'bytes=x'])(
  'a part (%s) is answered with the whole',
  async (range) => {
    const { get } = await serve({ 'one.css': 'body {}' });
    const answer = await get('one.css', { Range: range });
    expect([answer.status, await answer.text()]).toEqual([200, 'body {}']);
  },
);
