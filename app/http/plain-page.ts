import type { LoaderFunctionArgs, MetaDescriptor } from '@remix-run/node';
import { translator, type MessageKey } from '#app/i18n/translate.ts';
import { requireLanguage } from './language.ts';

/** For a public page of words only: it needs no data, but its address must be in a language of ours. */
export function requireLanguageOf({ params }: Pick<LoaderFunctionArgs, 'params'>): null {
  requireLanguage(params.lang);
  return null;
}

/** The title of a page of words only. */
export function titleFor(key: Extract<MessageKey, `${string}.title`>) {
  return ({ params }: { params: { lang?: string } }): MetaDescriptor[] => {
    const t = translator(requireLanguage(params.lang));
    return [{ title: t('common.title', { page: t.label(key) }) }];
  };
}
