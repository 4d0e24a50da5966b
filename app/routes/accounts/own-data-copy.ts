import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { copyOwnData } from '#app/operations/accounts/copy-own-data.ts';

/** Looking takes nothing: back to the page that says what is in it. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args);
  return goTo(`/${requireLanguage(args.params.lang)}/account/data`);
}

/** What is held on whoever asks, as a file of theirs, in words of their language where it explains. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const t = translator(requireLanguage(args.params.lang));
  const sections = await copyOwnData(viewer, now);
  const copy = {
    about: [t('own_data.lead'), t('own_data.left_out')],
    madeAt: now.toISOString(),
    sections: sections.map(({ section, entries }) => ({
      section,
      about: t(`own_data.section.${section}`),
      entries,
    })),
  };
  return new Response(`${JSON.stringify(copy, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="own-data.json"',
    },
  });
}
