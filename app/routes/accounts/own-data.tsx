import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { HELD_SECTIONS } from '#db/schema/held-columns.ts';
import { accountWay } from './parts/account-way.tsx';

/** What is held on a person, said before they download it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('own_data.title'), false),
    account: `/${t.lang}/account`,
    sections: [...HELD_SECTIONS],
  };
}

export const meta = titleOf;
export const handle = accountWay;

export default function OwnData() {
  const t = useT();
  const { account, sections } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('own_data.lead')}>{t('own_data.title')}</PageHeading>
      <h2>{t('own_data.in_it')}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section}>{t(`own_data.section.${section}`)}</li>
        ))}
      </ul>
      <h2>{t('own_data.not_in_it')}</h2>
      <p>{t('own_data.left_out')}</p>
      <Act
        id="copy"
        action={`${account}/data/copy`}
        label={t('own_data.act')}
        consequence={t('own_data.consequence')}
      />
    </div>
  );
}
