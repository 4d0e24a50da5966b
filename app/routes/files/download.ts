import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '#app/http/file-response.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { goTo } from '#app/http/go-to.ts';
import { getViewer, isWearing, publicRoute } from '#app/http/viewer.ts';
import { openFile } from '#app/operations/files/open-file.ts';
import { fileIn } from './parts/load-file.ts';

/**
 * A file of a need, to be kept and never shown: whoever may have it depends on the file and on the moment. It comes from
 * our own address with the session that asks, so that a link which is passed on opens nothing.
 */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const viewer = await getViewer(args);
  const which = fileIn(args.params);
  const opened = await openFile(isWearing(viewer) ? viewer : undefined, which, new Date());
  if (opened.kind === 'out-of-reach') throw refusalResponse('not-found');
  const need = `/${lang}/needs/${which.needId}`;
  if (opened.kind === 'confidentiality-first') {
    const Location = `${need}/confidentiality`;
    return new Response(null, { status: 302, headers: { Location } });
  }
  if (opened.kind !== 'opened') return goTo(need, { flash: NO_COPY[opened.kind] });
  const { file, copy, bytes } = opened;
  return fileResponse({ ...file, sha256: copy?.sha256 ?? file.sha256 }, bytes);
}

const NO_COPY = {
  busy: 'files.flash.busy',
  'cannot-be-marked': 'files.flash.cannot_be_marked',
} as const;
