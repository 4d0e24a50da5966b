import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** Names that CLDR has not, or has for somebody else: its Arabic takes the language of Kiribati for that of Gibraltar. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, Readonly<Record<string, string>>>> = {
  en: {
    ckb: 'Central Kurdish (Sorani)',
    crs: 'Seychellois Creole',
    mfe: 'Mauritian Creole',
    tvl: 'Tuvaluan',
  },
  ar: {
    chk: 'التشوكية',
    ckb: 'الكردية الوسطى (السورانية)',
    crs: 'الكريولية السيشيلية',
    gil: 'الكيريباتية',
    hif: 'الهندية الفيجية',
    kea: 'كريولية الرأس الأخضر',
    kos: 'الكوسرايية',
    kri: 'الكريو',
    mfe: 'الكريولية الموريشيوسية',
    niu: 'النيوية',
    pau: 'البالاوية',
    pon: 'البونبيية',
    rar: 'الراروتونغية',
    rtm: 'الروتومية',
    srn: 'السرانان تونغو',
    tet: 'التيتومية',
    tkl: 'التوكيلاوية',
    tvl: 'التوفالية',
    yap: 'اليابية',
    zgh: 'الأمازيغية المعيارية',
  },
};
