/** Names that a reader takes for one; the database's rule has to agree on each. */
export const ALIKE: readonly (readonly [one: string, other: string, why: string])[] = [
  ['Asteria Cooperation Agency', 'ASTERIA  cooperation agency', 'capitals and spaces'],
  ['Sefwaré Authority', 'Sefware Authority', 'accents'],
  ['Asteria Agency', 'Ａｓｔｅｒｉａ Agency', 'full width'],
  ['Asteria', 'Ast\u200Deria', 'a joiner'],
  ['Coca', 'Соса', 'Cyrillic drawn like Latin'],
  ['KATO', 'ΚΑΤΟ', 'Greek drawn like Latin'],
  ['وزارة الاتصالات', 'وزاره الإتصالات', 'Arabic spellings'],
  ['هيئة', 'هيئـــة', 'a stretched line'],
  ['Straße', 'STRASSE', 'sharp s'],
  ['Œuvre Æther', 'oeuvre aether', 'ligatures'],
  ['Ministry\u00A0of Works', 'Ministry of Works', 'a space that does not break'],
];

export const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Asteria Cooperation Agency', 'Asteria Cooperation Agencies'],
  ['Agence numérique', 'Agence énergique'],
  ['Мотулани', 'Motulani'],
  ['莫图拉尼', '莫图拉'],
];
