import { expect, test } from 'vitest';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { translator } from '#app/i18n/translate.ts';
import { searchIndexOf } from '#tests/support/search-index.ts';

/** The offers of DOMAIN section 8: number, who offers, title, themes. */
const OFFERS: [number, string, string, ThemeCode[]][] = [
  [
    1,
    'Asteria Cooperation Agency',
    'National strategy drafting team, six months, with a costed action plan',
    ['POL-NCS'],
  ],
  [
    2,
    'Nordvale Digital Directorate',
    'Resident CSIRT adviser for twelve months with two follow-up visits',
    ['INC-CSIRT'],
  ],
  [3, 'Kaihoku Training Institute', 'Three-week incident handling course, 40 seats a year', ['INC-CSIRT']],
  [4, 'Sundara National CSIRT', 'Peer twinning for new teams, remote and by exchange', ['INC-CSIRT']],
  [5, 'Lusmara Justice Ministry', 'Electronic evidence drafting clinic in Portuguese', ['CRM-LEG']],
  [
    6,
    'Isthmus Cyber Centre',
    'Regional tabletop exercise “Operation Coral” for twelve teams',
    ['INC-CRI', 'INC-EXR'],
  ],
  [
    7,
    'Velmora Gendarmerie',
    'Open-source maturity self-diagnosis tool with source and training of trainers',
    ['POL-ASM'],
  ],
  [8, 'Asteria', 'Donated log-monitoring appliances with three years of support', ['INC-SOC']],
  [
    9,
    'Plainsight Commons Foundation',
    'Free threat-sharing platform deployment, source open, with SBOM',
    ['INC-CTI'],
  ],
  [
    10,
    'Kaihoku Railway Safety Agency',
    'Industrial control security assessment of one operator',
    ['CIP-ICS'],
  ],
  [11, 'Nordvale', 'Women in cyber diplomacy fellowships, fifteen a year', ['DIP-NEG']],
  [
    12,
    'Lake Region Legal Network',
    'International law workshop and mentoring for a national position paper',
    ['DIP-LAW'],
  ],
  [13, 'Sundara University', 'Master’s scholarships, eight a year, full cost', ['SKL-EDU']],
  [
    14,
    'Brightwater Hosting Ltd',
    'Managed domain name and denial-of-service protection for government domains',
    ['CIP-NET'],
  ],
  [15, 'Isthmus Cyber Centre', 'Judiciary toolkit and mock trial', ['CRM-JUD']],
  [16, 'Dafrane Cyber School', 'French-language short courses, five to ten days', ['CRM-INV', 'CRM-FOR']],
  [17, 'Asteria Standards Body', 'Coordinated vulnerability disclosure policy kit and coaching', ['STD-CVD']],
  [18, 'Velmora Telecom Authority', 'Submarine cable and internet exchange resilience review', ['CIP-NET']],
  [19, 'Kaihoku', 'Forensic laboratory kit with a mentor for 24 months', ['CRM-FOR']],
  [20, 'Motulani eGov Office', '“How we did it”: peer advice on a three-person CSIRT', ['INC-CSIRT']],
];

/** What somebody types, and any of the offers that must be among the first five. */
const QUERIES: [query: string, offers: number[]][] = [
  ['stratagy drafting', [1]],
  ['natoinal stategy', [1]],
  ['residant adviser', [2]],
  ['incidnet handling', [3]],
  ['twining peers', [4]],
  ['electronic evidance', [5]],
  ['portugese clinic', [5]],
  ['tabeltop exercize', [6]],
  ['maturty diagnosis', [7]],
  ['log monitorring', [8]],
  ['appliences', [8]],
  ['threat shareing', [9]],
  ['industral control', [10]],
  ['cyber diplomcy felowship', [11]],
  ['internationl law workshp', [12]],
  ['scholarshps', [13]],
  ['brigthwater', [14]],
  ['judicary mock trail', [15]],
  ['vulnerabilty disclosre', [17]],
  ['submarin cabel', [18]],
  ['forensik labratory', [19]],
  ['motulanni', [20]],
  // Arabic: a letter dropped, doubled, swapped, or another spelling of the same sound, on the theme's Arabic label.
  ['استراتجية', [1]],
  ['الاسترتيجية الوطنية', [1]],
  ['الاستجابه للحودث', [2, 3, 4, 20]],
  ['الأدله الجنائية الرقميه', [16, 19]],
  ['القانون الدولى', [12]],
  ['التفاوظ', [11]],
  ['ألقضاة', [15]],
  ['نظم التحكم الصناعيه', [10]],
];

const index = searchIndexOf(
  OFFERS.map(([number, organisation, title, themes]) => ({
    id: String(number),
    fields: [
      { text: title, weight: 2, language: 'en' },
      { text: organisation, weight: 1, language: 'en' },
      ...(['en', 'ar'] as const).map((lang) => ({
        text: themes.map((theme) => translator(lang).label(`codes.themes.${theme}`)).join('; '),
        weight: 1,
        language: lang,
      })),
    ],
  })),
);

test('at least 27 of 30 misspelt queries find theirs among the first five', () => {
  const missed = QUERIES.filter(([query, offers]) => {
    const found = index.search(query, 5).map(({ id }) => Number(id));
    return !offers.some((offer) => found.includes(offer));
  });
  expect(QUERIES).toHaveLength(30);
  expect(missed.length, `missed: ${missed.map(([query]) => query).join(', ')}`).toBeLessThanOrEqual(3);
});
