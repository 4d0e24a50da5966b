import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { PartTaken } from '#app/domain/reciprocity/cooperation.ts';

export type DemonstrationOrganisation = {
  name: string;
  kind: ActorKind;
  /** The invented State it speaks for, by its two letters. */
  state?: string;
  /** Its reference as the reporter of IATI files. */
  iatiReference?: string;
  /** As what its State says that it takes part. */
  part?: PartTaken;
  hub?: { covers: readonly string[]; languages: readonly string[]; funders: readonly string[] };
};

/** Invented, every one: no record of a demonstration may be taken for a State's or an organisation's own. */
export const ORGANISATIONS = {
  // The donor side.
  asteria: {
    name: 'Asteria Cooperation Agency',
    kind: 'state',
    state: 'XQ',
    part: 'north',
    iatiReference: 'XX-TWS-ASTERIA',
  },
  'asteria-standards': { name: 'Asteria Standards Body', kind: 'technical-community', state: 'XQ' },
  nordvale: {
    name: 'Nordvale Digital Directorate',
    kind: 'state',
    state: 'XR',
    part: 'north',
    iatiReference: 'XX-TWS-NORDVALE',
  },
  'kaihoku-training': { name: 'Kaihoku Training Institute', kind: 'state', state: 'XS' },
  'kaihoku-railways': { name: 'Kaihoku Railway Safety Agency', kind: 'state', state: 'XS' },
  'kaihoku-police': { name: 'Kaihoku Police Science Office', kind: 'state', state: 'XS' },
  'sundara-csirt': { name: 'Sundara National CSIRT', kind: 'state', state: 'XT', part: 'south' },
  'sundara-university': { name: 'Sundara University', kind: 'academia', state: 'XT' },
  lusmara: { name: 'Lusmara Justice Ministry', kind: 'state', state: 'XU', part: 'south' },
  'velmora-gendarmerie': { name: 'Velmora Gendarmerie', kind: 'state', state: 'XI' },
  'velmora-telecom': { name: 'Velmora Telecom Authority', kind: 'state', state: 'XI' },
  plainsight: { name: 'Plainsight Commons Foundation', kind: 'civil-society' },
  brightwater: { name: 'Brightwater Hosting Ltd', kind: 'company' },
  'lake-region': { name: 'Lake Region Legal Network', kind: 'technical-community' },

  // Regional hubs.
  isthmus: {
    name: 'Isthmus Cyber Centre',
    kind: 'hub',
    hub: { covers: ['029', '013', '005'], languages: ['es', 'en'], funders: ['Asteria Cooperation Agency'] },
  },
  'dafrane-school': {
    name: 'Dafrane Cyber School',
    kind: 'hub',
    state: 'XF',
    hub: { covers: ['011', '017'], languages: ['fr'], funders: ['Velmora Gendarmerie'] },
  },
  'coral-ring': {
    name: 'Coral Ring Response Hub',
    kind: 'hub',
    hub: { covers: ['054', '057', '061'], languages: ['en'], funders: ['Sundara National CSIRT'] },
  },

  // Delegations; Motulani's gives as well, and Velmora's two givers have one beside them.
  motulani: { name: 'Motulani eGov Office', kind: 'state', state: 'XA', part: 'south' },
  ataveru: { name: 'Ataveru Department of Communications', kind: 'state', state: 'XB', part: 'south' },
  'sant-orvel': { name: 'Sant Orvel Attorney General’s Chambers', kind: 'state', state: 'XC' },
  karimba: { name: 'Karimba Ministry of Communications', kind: 'state', state: 'XD', part: 'south' },
  ngolwe: { name: 'Ngolwe National Digital Agency', kind: 'state', state: 'XE' },
  dafrane: { name: 'Ministère du numérique du Dafrane', kind: 'state', state: 'XF', part: 'south' },
  zahrin: { name: 'Zahrin Civil Service Bureau', kind: 'state', state: 'XG' },
  tashvar: { name: 'Tashvar State Committee for Communications', kind: 'state', state: 'XH' },
  velmora: { name: 'Velmora Ministry of External Affairs', kind: 'state', state: 'XI' },
  phrasin: { name: 'Phrasin Ministry of Post and Finance', kind: 'state', state: 'XJ', part: 'south' },
  belquira: { name: 'Secretaría de Energía de Belquira', kind: 'state', state: 'XL' },
  tolumea: { name: 'Tolumea Office of the Prime Minister', kind: 'state', state: 'XM' },
  vairaku: { name: 'Vairaku Ministry of Works and Communications', kind: 'state', state: 'XN' },
  sefware: { name: 'Autorité de régulation du Sefwaré', kind: 'state', state: 'XO' },
  tirenza: { name: 'Agence numérique de la Tirenza', kind: 'state', state: 'XP' },

  // Who runs it, and who examines.
  desk: { name: 'Brokering Desk (demonstration)', kind: 'un' },
  laboratory: { name: 'Highfell Evaluation Laboratory', kind: 'technical-community' },
} as const satisfies Record<string, DemonstrationOrganisation>;

export type OrganisationKey = keyof typeof ORGANISATIONS;
