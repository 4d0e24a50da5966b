import type { LoaderFunctionArgs } from '@remix-run/node';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { BlankForm } from './parts/blank-form.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** The form of a need on paper, in every language of the interface: the reader's own first. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('needs.blank.title')) };
}

export const meta = titleOf;

export default function BlankFormPage() {
  const t = useT();
  const languages = [t.lang, ...UI_LANGUAGES.filter((lang) => lang !== t.lang)];
  return (
    <>
      <PageHeading lead={t('needs.blank.lead')}>{t('needs.blank.title')}</PageHeading>
      <p>{t('common.print')}</p>
      {languages.map((lang) => (
        <BlankForm key={lang} t={translator(lang)} />
      ))}
    </>
  );
}
