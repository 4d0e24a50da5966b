import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findDraft } from '#db/queries/verification/drafts.ts';

/** The bytes that an issuer with a key of its own signs: header and payload of the note, and nothing after them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  requireLanguage(args.params.lang);
  const draft = await withActor(actorOf(by), (tx) => findDraft(tx, requireUuid(args.params.id)));
  if (!draft?.prepared) throw refusalResponse('not-found');
  return new Response(draft.prepared.signingInput, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${draft.prepared.reference}.to-sign"`,
    },
  });
}
