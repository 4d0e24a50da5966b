import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Translator } from '#app/i18n/translate.ts';

/**
 * Renders what many pages share once for each thing it shows and each language, instead of once for each page. Things
 * are told apart by identity: they are never changed, only replaced (the catalogue does so with an offer), so what was
 * written of one stays true.
 *
 * This is the one source of markup for `dangerouslySetInnerHTML`: it comes from React's own renderer, which escapes
 * every value. What is rendered depends on the language and the thing alone, and takes nothing from a context.
 *
 * @param most how many things are kept in a language: beyond, it begins anew
 */
export function keepMarkup<Shown = void>(
  most: number,
  render: (t: Translator, shown: Shown) => ReactElement,
): (t: Translator, shown: Shown) => string {
  const kept: Record<UiLanguage, Map<Shown, string>> = { en: new Map(), ar: new Map() };
  return (t, shown) => {
    const known = kept[t.lang];
    let markup = known.get(shown);
    if (markup === undefined) {
      markup = inOnePiece(renderToStaticMarkup(render(t, shown)));
      if (known.size >= most) known.clear();
      known.set(shown, markup);
    }
    return markup;
  };
}

/** React puts its markup together from hundreds of pieces, which would be gathered again for every page. */
function inOnePiece(markup: string): string {
  return Buffer.from(markup).toString();
}
