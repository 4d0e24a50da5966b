import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  return requireLanguageOf(args);
}

export const meta = titleFor('home.open_data.title');

export default function OpenData() {
  const t = useT();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.open_data.lead')}>{t('home.open_data.title')}</PageHeading>
      <p>{t('home.open_data.text')}</p>
      <p>
        <a href={`/${t.lang}/offers`}>{t('home.newest.all')}</a>
      </p>
    </div>
  );
}
