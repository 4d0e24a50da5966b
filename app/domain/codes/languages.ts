/** The six official languages of the United Nations; the interface speaks those in UI_LANGUAGES so far. */
export const OFFICIAL_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type OfficialLanguage = (typeof OFFICIAL_LANGUAGES)[number];

export const UI_LANGUAGES = ['en', 'ar'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/**
 * In which help can be delivered: ISO 639-1, and ISO 639-3 for what has no shorter code and is official in a State or
 * spoken across one (`tet` in Timor-Leste, `tpi` in Papua New Guinea).
 */
export const DELIVERY_LANGUAGES = (
  'aa ab af am ar as ay az ba be bg bi bm bn bo bs ca ch cs cy da de dv dz ee el en es et eu fa ff fi fj fo fr fy ga gd ' +
  'gl gn gu ha he hi ho hr ht hu hy id ig is it ja jv ka kg ki kj kk kl km kn ko kr ks ku ky la lb lg ln lo lt lu lv mg ' +
  'mh mi mk ml mn mr ms mt my na nb nd ne nl nn no nr ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk ' +
  'sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi wo xh yo za zh zu ' +
  'ach bal bem bho ceb chk ckb crs din dyu fon gaa gil hif hil ilo kam kea kln kmb kos kri loz lua luo mai mas men mfe mos ' +
  'niu nso nyn pap pau pcm pis pon quc rar rtm shn snk srn sus swb tem teo tet tig tkl tpi tum tvl umb yap zgh'
).split(' ');

const deliverable = new Set(DELIVERY_LANGUAGES);
const FILIPINO = { fil: 'tl', tgl: 'tl' } as Readonly<Record<string, string>>;

export function isDeliveryLanguage(code: string): boolean {
  return deliverable.has(code);
}

/**
 * The code under which a language is kept: `fr-CA`, `FRA` and `fr` are all `fr`.
 *
 * @param tag ISO 639-1, 639-2 or 639-3, or a language tag that begins with one
 * @returns undefined where it is none of DELIVERY_LANGUAGES
 */
export function deliveryLanguage(tag: string): string | undefined {
  const [, code] = /^([a-z]{2,3})(?:[-_]|$)/.exec(tag.trim().toLowerCase()) ?? [];
  if (code === undefined || deliverable.has(code)) return code;
  const kept = FILIPINO[code] ?? new Intl.Locale(code).language;
  return deliverable.has(kept) ? kept : undefined;
}
