import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  return requireLanguageOf(args);
}

export const meta = titleFor('home.terms.title');

export default function Terms() {
  const t = useT();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.terms.lead')}>{t('home.terms.title')}</PageHeading>
      <ul>
        <li>{t('home.terms.1')}</li>
        <li>{t('home.terms.2')}</li>
        <li>{t('home.terms.3')}</li>
        <li>{t('home.terms.4')}</li>
        <li>{t('home.terms.5')}</li>
      </ul>
    </div>
  );
}
