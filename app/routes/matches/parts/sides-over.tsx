import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

/** Which match a page is about, as far as its reader may know the two sides: over the page's heading. */
export type SidesOver = { reference: string; offer: NamedSide; need?: NamedSide };
export type NamedSide = { title: string; lang: string; who: string };

export function SidesSaid({ t, of: { reference, offer, need } }: { t: Translator; of: SidesOver }) {
  return (
    <>
      {t('matches.record.title', { reference })}
      <Side t={t} word={t('common.offer')} side={offer} />
      {need && <Side t={t} word={t('common.need')} side={need} />}
    </>
  );
}

function Side({ t, word, side: { title, lang, who } }: { t: Translator; word: string; side: NamedSide }) {
  return (
    <>
      <br />
      {word}: <OwnText as="span" text={title} lang={lang} />
      {t('common.comma')}
      <bdi>{who}</bdi>
    </>
  );
}
