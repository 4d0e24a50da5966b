import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  return requireLanguageOf(args);
}

export const meta = titleFor('home.accessibility.title');

export default function Accessibility() {
  const t = useT();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.accessibility.lead')}>{t('home.accessibility.title')}</PageHeading>
      <p>{t('home.accessibility.text')}</p>
      <h2>{t('home.accessibility.problem')}</h2>
      <p>{t('home.accessibility.problem_text')}</p>
    </div>
  );
}
