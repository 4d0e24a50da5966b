import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { CirculatingNeeds } from './parts/circulating-list.tsx';
import { readCirculatingList } from './parts/read-list.ts';

/** Needs that their States chose to show to everybody, as far as they chose. There is no count of the others. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('needs.list.public')),
    list: await readCirculatingList(t, { kind: 'anonymous' }, new URL(args.request.url)),
  };
}

export const meta = titleOf;

export default function PublicNeedList() {
  const t = useT();
  const { list } = useLoaderData<typeof loader>();
  return <CirculatingNeeds t={t} list={list} />;
}
