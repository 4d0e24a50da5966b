import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import contentDisposition from 'content-disposition';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf, getViewer, isWearing, publicRoute } from '#app/http/viewer.ts';
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
  const by = isWearing(viewer) ? actorOf(viewer) : ({ kind: 'anonymous' } as const);
  const opened = await openFile(by, which, new Date());
  if (opened.kind === 'out-of-reach') throw refusalResponse('not-found');
  if (opened.kind === 'confidentiality-first') {
    const Location = `/${lang}/needs/${which.needId}/confidentiality`;
    return new Response(null, { status: 302, headers: { Location } });
  }
  const { file, bytes } = opened;
  return new Response(Readable.toWeb(Readable.from(bytes)) as unknown as ReadableStream, {
    headers: {
      'Content-Type': file.mediaType.startsWith('text/')
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      'Content-Disposition': contentDisposition(file.name),
    },
  });
}
