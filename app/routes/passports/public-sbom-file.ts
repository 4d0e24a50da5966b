import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusalResponse } from '#app/http/outcome.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findPublishedSbomFile } from '#db/queries/passports/sboms.ts';
import { loadPublished } from './parts/load-published.ts';
import { serveSbom } from './parts/serve-sbom.ts';

/** The list of parts that its donor made public. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const { offer, passport } = await loadPublished(params);
  const file = await withActor({ kind: 'anonymous' }, (tx) => findPublishedSbomFile(tx, passport));
  if (!file) throw refusalResponse('not-found');
  return serveSbom(file, offer, passport.n);
}
