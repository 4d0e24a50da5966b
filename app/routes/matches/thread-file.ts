import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '#app/http/file-response.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { openThreadFile } from '#app/operations/matches/open-thread-file.ts';

/**
 * A file of a thread, for whoever reads the message it came with, and nobody else: it comes from our own address with the
 * session that asks, so that a link which is passed on opens nothing.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const which = { matchId: requireUuid(args.params.id), fileId: requireUuid(args.params.file) };
  const opened = await openThreadFile(by, which, new Date());
  if (opened.kind === 'out-of-reach') throw refusalResponse('not-found');
  if (opened.kind === 'opened') return fileResponse(opened.file, opened.bytes);
  return goTo(`/${lang}/matches/${which.matchId}/thread`, { flash: NO_COPY[opened.kind] });
}

const NO_COPY = {
  busy: 'files.flash.busy',
  'cannot-be-marked': 'threads.flash.cannot_be_marked',
} as const;
