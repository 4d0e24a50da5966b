import type { Region } from '#app/domain/geography/geography.ts';

/** M49, kind, the area above (empty for the world), then the name in en, fr, es, ru, zh, ar. */
export type RegionRow = readonly [
  m49: string,
  kind: Region['kind'],
  parent: string,
  ...names: [en: string, fr: string, es: string, ru: string, zh: string, ar: string],
];

/**
 * The geographic areas of M49.
 *
 * Source: United Nations Statistics Division, M49, by datasets/country-codes, commit caa72d1 (PDDL); read on
 * 23 November 2026.
 */
// prettier-ignore
export const REGIONS: readonly RegionRow[] = [
  ['001', 'world', '', 'World', 'Monde', 'Mundo', 'Весь мир', '世界', 'العالم'],
  ['002', 'region', '001', 'Africa', 'Afrique', 'África', 'Африка', '非洲', 'أفريقيا'],
  ['005', 'intermediate', '419', 'South America', 'Amérique du Sud', 'América del Sur', 'Южная Америка', '南美洲', 'أمريكا الجنوبية'],
  ['009', 'region', '001', 'Oceania', 'Océanie', 'Oceanía', 'Океания', '大洋洲', 'أوقيانوسيا'],
  ['011', 'intermediate', '202', 'Western Africa', 'Afrique occidentale', 'África occidental', 'Западная Африка', '西非', 'غرب أفريقيا'],
  ['013', 'intermediate', '419', 'Central America', 'Amérique centrale', 'América central', 'Центральная Америка', '中美洲', 'أمريكا الوسطى'],
  ['014', 'intermediate', '202', 'Eastern Africa', 'Afrique orientale', 'África oriental', 'Восточная Африка', '东非', 'شرق أفريقيا'],
  ['015', 'sub-region', '002', 'Northern Africa', 'Afrique septentrionale', 'África septentrional', 'Северная Африка', '北非', 'أفريقيا الشمالية'],
  ['017', 'intermediate', '202', 'Middle Africa', 'Afrique centrale', 'África central', 'Центральная Африка', '中非', 'وسط أفريقيا'],
  ['018', 'intermediate', '202', 'Southern Africa', 'Afrique australe', 'África meridional', 'Южная часть Африки', '南部非洲', 'الجنوب الأفريقي'],
  ['019', 'region', '001', 'Americas', 'Amériques', 'Américas', 'Северная и Южная Америка', '美洲', 'الأمريكتان'],
  ['021', 'sub-region', '019', 'Northern America', 'Amérique septentrionale', 'América septentrional', 'Северная Америка', '北美', 'أمريكا الشمالية'],
  ['029', 'intermediate', '419', 'Caribbean', 'Caraïbes', 'El Caribe', 'Карибский бассейн', '加勒比', 'منطقة البحر الكاريبي'],
  ['030', 'sub-region', '142', 'Eastern Asia', 'Asie orientale', 'Asia oriental', 'Восточная Азия', '东亚', 'شرقي آسيا'],
  ['034', 'sub-region', '142', 'Southern Asia', 'Asie méridionale', 'Asia meridional', 'Южная Азия', '南亚', 'جنوب آسيا'],
  ['035', 'sub-region', '142', 'South-eastern Asia', 'Asie du Sud-Est', 'Asia sudoriental', 'Юго-Восточная Азия', '东南亚', 'جنوب شرقي آسيا'],
  ['039', 'sub-region', '150', 'Southern Europe', 'Europe méridionale', 'Europa meridional', 'Южная Европа', '南欧', 'أوروبا الجنوبية'],
  ['053', 'sub-region', '009', 'Australia and New Zealand', 'Australie et Nouvelle-Zélande', 'Australia y Nueva Zelandia', 'Австралия и Новая Зеландия', '澳大利亚和新西兰', 'أستراليا ونيوزيلندا'],
  ['054', 'sub-region', '009', 'Melanesia', 'Mélanésie', 'Melanesia', 'Меланезия', '美拉尼西亚', 'ميلانيزيا'],
  ['057', 'sub-region', '009', 'Micronesia', 'Micronésie', 'Micronesia', 'Микронезия', '密克罗尼西亚', 'ميكرونيزيا'],
  ['061', 'sub-region', '009', 'Polynesia', 'Polynésie', 'Polinesia', 'Полинезия', '波利尼西亚', 'بولينيزيا'],
  ['142', 'region', '001', 'Asia', 'Asie', 'Asia', 'Азия', '亚洲', 'آسيا'],
  ['143', 'sub-region', '142', 'Central Asia', 'Asie centrale', 'Asia central', 'Центральная Азия', '中亚', 'آسيا الوسطى'],
  ['145', 'sub-region', '142', 'Western Asia', 'Asie occidentale', 'Asia occidental', 'Западная Азия', '西亚', 'غربي آسيا'],
  ['150', 'region', '001', 'Europe', 'Europe', 'Europa', 'Европа', '欧洲', 'أوروبا'],
  ['151', 'sub-region', '150', 'Eastern Europe', 'Europe orientale', 'Europa oriental', 'Восточная Европа', '东欧', 'أوروبا الشرقية'],
  ['154', 'sub-region', '150', 'Northern Europe', 'Europe septentrionale', 'Europa septentrional', 'Северная Европа', '北欧', 'أوروبا الشمالية'],
  ['155', 'sub-region', '150', 'Western Europe', 'Europe occidentale', 'Europa occidental', 'Западная Европа', '西欧', 'أوروبا الغربية'],
  ['202', 'sub-region', '002', 'Sub-Saharan Africa', 'Afrique subsaharienne', 'África Subsahariana', 'Африка к югу от Сахары', '撒哈拉以南非洲', 'أفريقيا جنوب الصحراء الكبرى'],
  ['419', 'sub-region', '019', 'Latin America and the Caribbean', 'Amérique latine et Caraïbes', 'América Latina y el Caribe', 'Латинская Америка и Карибский бассейн', '拉丁美洲和加勒比', 'أمريكا اللاتينية ومنطقة البحر الكاريبي'],
];
