import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { MatchPage, SideShown } from './match-page.ts';

/** Which match a page below it is about, as far as its reader may know the two sides: over the page's heading. */
export type SidesOver = Pick<MatchPage, 'reference'> & Record<'offer' | 'need', Named>;
type Named = Pick<SideShown, 'title' | 'lang' | 'who'>;

export function sidesOver({ reference, offer, need }: MatchPage): SidesOver {
  return { reference, offer: named(offer), need: named(need) };
}

function named({ title, lang, who }: SideShown): Named {
  return { title, who, ...(lang && { lang }) };
}

export function SidesSaid({ t, of: { reference, offer, need } }: { t: Translator; of: SidesOver }) {
  return (
    <>
      {t('matches.record.title', { reference })}
      <Side t={t} word={t('common.offer')} side={offer} />
      <Side t={t} word={t('common.need')} side={need} />
    </>
  );
}

function Side({ t, word, side: { title, lang, who } }: { t: Translator; word: string; side: Named }) {
  return (
    <>
      <br />
      {word}: <OwnText as="span" text={title} lang={lang} />
      {t('common.comma')}
      <bdi>{who}</bdi>
    </>
  );
}
