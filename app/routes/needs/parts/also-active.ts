import type { NeedView } from '#app/domain/needs/need-view.ts';
import { browseQuery } from '#app/forms/offer-browse.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { alsoOnOffer } from '#app/operations/offers/also-on-offer.ts';

export type AlsoActive = { count: number; organisations: string[]; href: string };

/** Who else gives where a need is, and where to read on. */
export async function alsoActive(t: Translator, view: NeedView, ownId: string): Promise<AlsoActive> {
  const { count, organisations, chosen } = await alsoOnOffer(view, ownId);
  return { count, organisations, href: `/${t.lang}/offers${browseQuery({ text: '', chosen, page: 1 })}` };
}
