import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { requireNoteTexts } from './parts/load-note.ts';

/** The signed note itself, to be kept and checked anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(args.params.lang);
  const { jws } = await requireNoteTexts(await getViewer(args), args.params.reference);
  return new Response(jws, {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${args.params.reference}.jwt"`,
    },
  });
}
