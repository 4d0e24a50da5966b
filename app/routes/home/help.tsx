import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { INVITATION_HOURS } from '#app/domain/accounts/invitation.ts';
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

export const meta = titleFor('home.help.title');

export default function Help() {
  const t = useT();
  const { contact } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.help.lead')}>{t('home.help.title')}</PageHeading>
      <h2>{t('home.help.emergency')}</h2>
      <p>{t('home.help.emergency_text')}</p>
      <h2>{t('home.help.account')}</h2>
      <p>{t('home.help.account_text')}</p>
      <h2 id="focal-point">{t('home.help.state')}</h2>
      <p>{t('home.help.state_text')}</p>
      <ol>
        <li>{t('home.help.state.1')}</li>
        <li>
          {contact === undefined ? (
            t('home.help.state.2_unnamed')
          ) : (
            <>
              {t('home.help.state.2')} <ContactLink contact={contact} />
            </>
          )}
        </li>
        <li>{t('home.help.state.3')}</li>
        <li>{t('home.help.state.4', { hours: INVITATION_HOURS })}</li>
      </ol>
      <p>{t('home.help.state_next')}</p>
      <h2>{t('home.help.donor')}</h2>
      <p>{t('home.help.donor_text')}</p>
      <p>
        <a href={`/${t.lang}/apply`}>{t('applications.apply.title')}</a>
      </p>
      <h2>{t('home.help.paper')}</h2>
      <p>{t('home.help.paper_text')}</p>
      <p>
        <a href={`/${t.lang}/needs/blank-form`}>{t('home.need.print')}</a>
      </p>
      <h2>{t('home.help.broker')}</h2>
      <p>{t('home.help.broker_text')}</p>
      {contact !== undefined && (
        <>
          <h2 id="contact">{t('home.help.contact')}</h2>
          <p>{t('home.help.contact_text')}</p>
          <p>
            <ContactLink contact={contact} />
          </p>
        </>
      )}
    </div>
  );
}
