import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { keptDays } from '#app/domain/retention/retention.ts';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguageOf(args);
  return { contact: args.context.helpContact };
}

export const meta = titleFor('home.privacy.title');

export default function Privacy() {
  const t = useT();
  const { contact } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.privacy.lead')}>{t('home.privacy.title')}</PageHeading>
      <h2>{t('home.privacy.visitors')}</h2>
      <p>{t('home.privacy.visitors_text')}</p>
      <h2>{t('home.privacy.account')}</h2>
      <p>{t('home.privacy.account_text')}</p>
      <h2>{t('home.privacy.applicants')}</h2>
      <p>{t('home.privacy.applicants_text', { days: keptDays('refused-application') })}</p>
      <h2>{t('home.privacy.needs')}</h2>
      <p>{t('home.privacy.needs_text')}</p>
      <h2>{t('home.privacy.contacts')}</h2>
      <p>{t('home.privacy.contacts_text')}</p>
      <h2>{t('home.privacy.correct')}</h2>
      <p>{t('home.privacy.correct_text')}</p>
      <p>
        {contact === undefined ? (
          t('home.privacy.correct_unnamed')
        ) : (
          <>
            {t('home.privacy.correct_contact')} <ContactLink contact={contact} />
          </>
        )}
      </p>
    </div>
  );
}
