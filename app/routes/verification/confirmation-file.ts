import type { LoaderFunctionArgs } from '@remix-run/node';
import { isReference } from '#app/domain/reference.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findConfirmationText } from '#db/queries/verification/confirmations.ts';

/** A signed confirmation, for the two sides and brokers, to be kept and checked anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const reference = args.params.file ?? '';
  const jws = isReference('A', reference)
    ? await withActor(actorOf(by), (tx) => findConfirmationText(tx, id, reference))
    : undefined;
  if (!jws) throw refusalResponse('not-found');
  return new Response(jws, {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${reference}.jwt"`,
    },
  });
}
