import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { requireNoteTexts } from './parts/load-note.ts';

/** The public text of the offer that the note binds, byte for byte: its SHA-256 stands in the note. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(args.params.lang);
  const { subjectJson } = await requireNoteTexts(await getViewer(args), args.params.reference);
  return new Response(subjectJson, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${args.params.reference}.offer.json"`,
    },
  });
}
