import type { LoaderFunctionArgs } from '@remix-run/node';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { BlankForm } from './parts/blank-form.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** The form of a need on paper, in the reader's language; the others are a press away, for paper is dear. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('needs.blank.title')) };
}

export const meta = titleOf;

export default function BlankFormPage() {
  const t = useT();
  const others = UI_LANGUAGES.filter((lang) => lang !== t.lang);
  return (
    <>
      <PageHeading lead={t('needs.blank.lead')}>{t('needs.blank.title')}</PageHeading>
      <p>{t('common.print')}</p>
      <ul className="govuk-list tws-no-print">
        {others.map((lang) => (
          <li key={lang}>
            <a href={`/${lang}/needs/blank-form`} hrefLang={lang} lang={lang} dir={translator(lang).dir}>
              {translator(lang)('needs.blank.in_this_language')}
            </a>
          </li>
        ))}
      </ul>
      <BlankForm t={t} />
    </>
  );
}
