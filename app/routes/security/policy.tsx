import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countProofs } from '#app/domain/security/asvs/count-proofs.ts';
import { ASVS } from '#app/domain/security/asvs/table.ts';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ContactLink } from '#app/ui/content/contact-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguageOf(args);
  const { securityContact, helpContact } = args.context;
  return { contact: securityContact, help: helpContact };
}

export const meta = titleFor('security.title');

/** SECURITY.md for readers: what stands there holds for the project, what stands here for this installation. */
export default function Security() {
  const t = useT();
  const { contact, help } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('security.lead')}>{t('security.title')}</PageHeading>
      <h2>{t('security.report')}</h2>
      {contact === undefined ? <Nobody t={t} help={help} /> : <Contact t={t} contact={contact} />}
      <p>{t('security.report.how')}</p>
      {contact !== undefined && <Expect t={t} />}
      <h2>{t('security.scope')}</h2>
      <p>{t('security.scope_text')}</p>
      <h2>{t('security.harbour')}</h2>
      <p>{t('security.harbour_text')}</p>
      <h2>{t('security.asvs.link')}</h2>
      <p>{t('security.asvs.counts', countProofs(ASVS))}</p>
      <p>
        <a href={`/${t.lang}/security/requirements`}>{t('security.asvs.title')}</a>
      </p>
    </div>
  );
}

/** Promised only where somebody is named who keeps it. */
function Expect({ t }: { t: Translator }) {
  return (
    <>
      <h2>{t('security.expect')}</h2>
      <ul>
        <li>{t('security.expect.1')}</li>
        <li>{t('security.expect.2')}</li>
        <li>{t('security.expect.3')}</li>
        <li>{t('security.expect.4')}</li>
        <li>{t('security.expect.5')}</li>
      </ul>
    </>
  );
}

function Contact({ t, contact }: { t: Translator; contact: string }) {
  return (
    <>
      <p>
        {t('security.report.contact')} <ContactLink contact={contact} />
      </p>
      <p>
        <a href="/.well-known/security.txt">{t('security.report.machine')}</a>
      </p>
    </>
  );
}

function Nobody({ t, help }: { t: Translator; help: string | undefined }) {
  return (
    <>
      <p>{t('security.report.nobody')}</p>
      {help !== undefined && (
        <p>
          {t('security.report.ask')} <ContactLink contact={help} />
        </p>
      )}
    </>
  );
}
