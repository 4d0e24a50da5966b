import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

/** What happens next, for whoever asked: it says nothing about the address. */
export function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  return { title: pageTitle(t, t('factors.forgotten.sent.title')) };
}

export const meta = titleOf;

export default function ForgottenPasswordSent() {
  const t = useT();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('factors.forgotten.sent.lead')}>{t('factors.forgotten.sent.title')}</PageHeading>
      <p>{t('factors.forgotten.sent.nothing')}</p>
      <p>
        <a href={`/${t.lang}/sign-in`}>{t('common.sign_in')}</a>
      </p>
    </div>
  );
}
