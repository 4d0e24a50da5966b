import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf, getViewer, isWearing, publicRoute } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findNoteTexts } from '#db/queries/verification/notes.ts';
import { requireNote } from './parts/load-note.ts';

/** The signed note itself, to be kept and checked anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(args.params.lang);
  const viewer = await getViewer(args);
  const by = isWearing(viewer) ? actorOf(viewer) : ({ kind: 'anonymous' } as const);
  const texts = await withActor(by, async (tx) => {
    const note = await requireNote(tx, args.params.reference, new Date());
    return findNoteTexts(tx, note.reference);
  });
  if (!texts) throw refusalResponse('not-found');
  return new Response(texts.jws, {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${args.params.reference}.jwt"`,
    },
  });
}
