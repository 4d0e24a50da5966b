import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countProofs } from '#app/domain/security/asvs/count-proofs.ts';
import { ASVS } from '#app/domain/security/asvs/table.ts';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  requireLanguageOf(args);
  return { contact: args.context.securityContact };
}

export const meta = titleFor('security.title');

/** SECURITY.md for readers: what stands there holds for the project, what stands here for this installation. */
export default function Security() {
  const t = useT();
  const { contact } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('security.lead')}>{t('security.title')}</PageHeading>
      <h2>{t('security.report')}</h2>
      {contact === undefined ? <Nobody t={t} /> : <Contact t={t} contact={contact} />}
      <p>{t('security.report.how')}</p>
      <h2>{t('security.expect')}</h2>
      <ul>
        <li>{t('security.expect.1')}</li>
        <li>{t('security.expect.2')}</li>
        <li>{t('security.expect.3')}</li>
        <li>{t('security.expect.4')}</li>
        <li>{t('security.expect.5')}</li>
      </ul>
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

function Contact({ t, contact }: { t: Translator; contact: string }) {
  return (
    <>
      <p>
        {t('security.report.contact')}{' '}
        <a href={contact}>
          <bdi dir="ltr">{contact.replace(/^mailto:/, '')}</bdi>
        </a>
      </p>
      <p>
        <a href="/.well-known/security.txt">{t('security.report.machine')}</a>
      </p>
    </>
  );
}

function Nobody({ t }: { t: Translator }) {
  return (
    <>
      <p>{t('security.report.nobody')}</p>
      <p>
        <a href={`/${t.lang}/help`}>{t('common.footer.help')}</a>
      </p>
    </>
  );
}
