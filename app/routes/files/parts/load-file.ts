import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findFile, type NeedFile } from '#db/queries/needs/files.ts';
import { findNeed } from '#db/queries/needs/needs.ts';

/** Which file an address is about. @throws Response 404 for what can be none */
export function fileIn(params: { id?: string; file?: string }): { needId: string; fileId: string } {
  return { needId: requireUuid(params.id), fileId: requireUuid(params.file) };
}

/**
 * The file of this need, for the delegation whose it is: one that everybody may download is still nobody else's to manage.
 *
 * @throws Response the 404 of a page that does not exist
 */
export async function loadOwnFile(by: Wearing, params: { id?: string; file?: string }): Promise<NeedFile> {
  const which = fileIn(params);
  const file = await withActor(actorOf(by), async (tx) =>
    (await findNeed(tx, which.needId)) ? findFile(tx, which) : undefined,
  );
  if (!file) throw refusalResponse('not-found');
  return file;
}
