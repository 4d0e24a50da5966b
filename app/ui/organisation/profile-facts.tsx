import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { Fact } from '#app/ui/record/facts.tsx';

type Profile = { description: string; website: string; languages: readonly string[] };

/** What an organisation says of itself now, by the questions of its form. */
export function profileFacts(t: Translator, { description, website, languages }: Profile): Fact[] {
  const none = t('common.not_stated');
  return [
    {
      term: t('organisations.field.description'),
      value: description ? <OwnText text={description} /> : none,
    },
    { term: t('organisations.field.website'), value: website ? <bdi dir="ltr">{website}</bdi> : none },
    {
      term: t('organisations.field.languages'),
      value: t.list(languages.map((code) => t.language(code))) || none,
    },
  ];
}
