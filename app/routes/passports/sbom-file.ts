import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { findSbomFile } from '#db/queries/passports/sboms.ts';
import { loadPassport } from './parts/load-passport.ts';
import { serveSbom } from './parts/serve-sbom.ts';

/** The list of parts of a passport, for its donor and for the brokers who decide about it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const { offer, passport } = await loadPassport(by, args.params, new Date());
  const file = await withActor(actorOf(by), (tx) => findSbomFile(tx, passport.id));
  if (!file) throw refusalResponse('not-found');
  return serveSbom(file, offer, passport.n);
}
