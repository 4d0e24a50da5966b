import type { StateGroup } from '#app/domain/codes/terms.ts';

export type InventedRow = readonly [
  code: string,
  areas: string,
  groups: readonly StateGroup[],
  languages: string,
  ...names: [en: string, fr: string, es: string, ru: string, zh: string, ar: string],
];

/**
 * The invented States of the demonstration, inside real areas of M49: demonstration data never speaks for a State
 * that exists. Codes are ISO 3166-1's user-assigned XA to XZ, without XK, which others use for a place.
 */
// prettier-ignore
export const INVENTED_STATES: readonly InventedRow[] = [
  ['XA', '061 009', ['SIDS'], 'en', 'Motulani', 'Motulani', 'Motulani', 'Мотулани', '莫图拉尼', 'موتولاني'],
  ['XB', '054 009', ['SIDS'], 'en', 'Ataveru', 'Ataveru', 'Ataveru', 'Атаверу', '阿塔维鲁', 'أتافيرو'],
  ['XC', '029 419 019', ['SIDS'], 'en', 'Sant Orvel', 'Sant Orvel', 'Sant Orvel', 'Сант-Орвел', '桑特奥韦尔', 'سانت أورفل'],
  ['XD', '014 202 002', ['LDC', 'LLDC'], 'en sw', 'Karimba', 'Karimba', 'Karimba', 'Каримба', '卡林巴', 'كاريمبا'],
  ['XE', '017 202 002', ['LDC'], 'fr', 'Ngolwe', 'Ngolwe', 'Ngolwe', 'Нголве', '恩戈尔韦', 'نغولوي'],
  ['XF', '011 202 002', ['LDC'], 'fr', 'Dafrane', 'Dafrane', 'Dafrane', 'Дафран', '达弗兰', 'دافران'],
  ['XG', '145 142', [], 'ar', 'Zahrin', 'Zahrin', 'Zahrín', 'Захрин', '扎赫林', 'زهرين'],
  ['XH', '143 142', ['LLDC'], 'ru', 'Tashvar', 'Tachvar', 'Tashvar', 'Ташвар', '塔什瓦尔', 'طشوار'],
  ['XI', '039 150', [], 'it', 'Velmora', 'Velmora', 'Velmora', 'Велмора', '韦尔莫拉', 'فلمورا'],
  ['XJ', '035 142', ['LDC'], 'en', 'Phrasin', 'Phrasin', 'Phrasin', 'Прасин', '普拉辛', 'فراسين'],
  ['XL', '005 419 019', [], 'es', 'Belquira', 'Belquira', 'Belquira', 'Белькира', '贝尔基拉', 'بلكيرا'],
  ['XM', '057 009', ['SIDS'], 'en', 'Tolumea', 'Tolumea', 'Tolumea', 'Толумеа', '托卢梅亚', 'تولوميا'],
  ['XN', '054 009', ['SIDS'], 'en', 'Vairaku', 'Vairaku', 'Vairaku', 'Вайраку', '瓦伊拉库', 'فايراكو'],
  ['XO', '011 202 002', ['LDC'], 'fr', 'Sefwaré', 'Sefwaré', 'Sefwaré', 'Сефваре', '塞夫瓦雷', 'سفواري'],
  ['XP', '011 202 002', ['LDC'], 'fr', 'Tirenza', 'Tirenza', 'Tirenza', 'Тиренза', '蒂伦扎', 'تيرنزا'],
  ['XQ', '155 150', [], 'de', 'Asteria', 'Astérie', 'Asteria', 'Астерия', '阿斯特里亚', 'أستيريا'],
  ['XR', '154 150', [], 'en', 'Nordvale', 'Nordvale', 'Nordvale', 'Нордвейл', '诺德韦尔', 'نوردفيل'],
  ['XS', '030 142', [], 'ja', 'Kaihoku', 'Kaihoku', 'Kaihoku', 'Кайхоку', '凯霍库', 'كايهوكو'],
  ['XT', '034 142', [], 'en hi', 'Sundara', 'Sundara', 'Sundara', 'Сундара', '孙达拉', 'سوندارا'],
  ['XU', '018 202 002', [], 'pt', 'Lusmara', 'Lusmara', 'Lusmara', 'Лусмара', '卢斯马拉', 'لوسمارا'],
];
