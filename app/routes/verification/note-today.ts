import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { requireTextOfToday } from './parts/load-note.ts';

/**
 * The public text of the note's offer as it is now: the same as `/subject`, byte for byte, until the offer changes or its donor is merged. By the
 * note's reference, so that whoever has nothing but the note can compare.
 */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(args.params.lang);
  const text = await requireTextOfToday(await getViewer(args), args.params.reference);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${args.params.reference}.today.json"`,
    },
  });
}
