import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ACCREDITATION_DAYS } from '#app/domain/accounts/application.ts';
import { addWorkingDays, dayOf } from '#app/domain/codes/day.ts';
import { isReference } from '#app/domain/reference.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { Panel } from '#app/ui/content/panel.tsx';

/** The confirmation of an application. It looks nothing up: everybody who has a reference sees the same. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const reference = args.params.id ?? '';
  if (!isReference('D', reference)) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('applications.received.title')),
    reference,
    contact: args.context.helpContact,
    day: t.day(addWorkingDays(dayOf(new Date()), ACCREDITATION_DAYS)),
  };
}

export const meta = titleOf;

export default function Received() {
  const t = useT();
  const { reference, day, contact } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Panel title={t('applications.received.title')}>
        {t('common.reference')}
        <br />
        <strong>
          <bdi dir="ltr" className="tws-reference">
            {reference}
          </bdi>
        </strong>
      </Panel>
      <p>
        {contact === undefined ? (
          t('applications.received.keep')
        ) : (
          <>
            {t('applications.received.keep_to_write')} <ContactLink contact={contact} />
          </>
        )}
      </p>
      <h2>{t('common.next_steps')}</h2>
      <ol>
        <li>{t('applications.received.1')}</li>
        <li>{t('applications.received.2', { day })}</li>
        <li>{t('applications.received.3')}</li>
      </ol>
      <p>
        <a href={`/${t.lang}/offers`}>{t('applications.received.meanwhile')}</a>
      </p>
    </div>
  );
}
