import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { CirculatingNeeds } from './parts/circulating-list.tsx';
import { OwnNeeds } from './parts/own-list.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { readCirculatingList, readOwnList } from './parts/read-list.ts';

/** A delegation's own needs; for donors, hubs and verifiers those that circulate, masked. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'donor', 'hub_coordinator', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const own = by.hat.role === 'focal_point';
  return {
    title: pageTitle(t, t(own ? 'common.nav.my_needs' : 'needs.list.circulating')),
    list: own ? await readOwnList(by, url) : await readCirculatingList(t, actorOf(by), url),
  };
}

export const meta = titleOf;

export default function NeedList() {
  const t = useT();
  const { list } = useLoaderData<typeof loader>();
  return list.kind === 'own' ? <OwnNeeds t={t} list={list} /> : <CirculatingNeeds t={t} list={list} />;
}
