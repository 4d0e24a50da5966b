/** The six official languages of the United Nations; the interface speaks those in UI_LANGUAGES so far. */
export const OFFICIAL_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type OfficialLanguage = (typeof OFFICIAL_LANGUAGES)[number];

export const UI_LANGUAGES = ['en', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** ISO 639-1, in which help can be delivered. */
export const DELIVERY_LANGUAGES = (
  'aa ab af am ar as ay az ba be bg bi bm bn bo bs ca ch cs cy da de dv dz ee el en es et eu fa ff fi fj fo fr fy ga gd ' +
  'gl gn gu ha he hi ho hr ht hu hy id ig is it ja jv ka kg ki kj kk kl km kn ko kr ks ku ky la lb lg ln lo lt lu lv mg ' +
  'mh mi mk ml mn mr ms mt my na nb nd ne nl nn no nr ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk ' +
  'sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi wo xh yo za zh zu'
).split(' ');

const deliverable = new Set(DELIVERY_LANGUAGES);

export function isDeliveryLanguage(code: string): boolean {
  return deliverable.has(code);
}
