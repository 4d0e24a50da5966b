import { MODES, type Mode } from '#app/domain/codes/delivery.ts';
import { PARTNERS, STAGES, type Partner, type Responsibilities, type Stage } from './plan.ts';

/** What somebody does; a plan keeps the code, and the words are the message `plans.duty.<code>`. */
export const DUTIES = [
  'names-priorities',
  'drafts-terms',
  'adapts-content',
  'chooses-people',
  'hosts-people',
  'sends-people',
  'provides-staff',
  'owns-text',
  'writes-with',
  'hosts-equipment',
  'hands-over',
  'tests-on-arrival',
  'trains-trainers',
  'runs-sessions',
  'answers-remotely',
  'gives-data',
  'assesses',
  'brings-region',
  'hosts-region',
  'measures',
  'reports-jointly',
  'second-opinion',
] as const;
export type Duty = (typeof DUTIES)[number];

export type Proposal = Readonly<Record<Stage, Readonly<Record<Partner, Duty | ''>>>>;

type Execution = Readonly<Record<Partner, Duty | ''>>;

const PRESENCE: Execution = { recipient: 'provides-staff', donor: 'sends-people', hub: 'brings-region' };
const CLASS: Execution = { recipient: 'chooses-people', donor: 'runs-sessions', hub: 'hosts-region' };
const VISIT: Execution = { recipient: 'chooses-people', donor: 'hosts-people', hub: 'brings-region' };
const REMOTE: Execution = { recipient: 'provides-staff', donor: 'answers-remotely', hub: '' };
const GOODS: Execution = { recipient: 'tests-on-arrival', donor: 'hands-over', hub: 'second-opinion' };

/** Who does what while it happens, by the kind of help. */
const EXECUTION: Readonly<Record<Mode, Execution>> = {
  MIS: PRESENCE,
  EMB: PRESENCE,
  REM: REMOTE,
  TRN: CLASS,
  ELN: CLASS,
  TOT: { recipient: 'trains-trainers', donor: 'runs-sessions', hub: 'hosts-region' },
  TTX: CLASS,
  RNG: CLASS,
  FEL: VISIT,
  VIS: VISIT,
  TWN: { recipient: 'provides-staff', donor: 'sends-people', hub: 'brings-region' },
  ASM: { recipient: 'gives-data', donor: 'assesses', hub: 'second-opinion' },
  DRF: { recipient: 'owns-text', donor: 'writes-with', hub: 'second-opinion' },
  EQP: { recipient: 'hosts-equipment', donor: 'hands-over', hub: 'second-opinion' },
  TEC: GOODS,
  CTR: { recipient: 'chooses-people', donor: 'adapts-content', hub: 'hosts-region' },
};

/**
 * Who could do what, as a first word for the two sides to change: from the offer's most telling kind of help, which is
 * technology where there is any, else presence before a course, in the order of {@link MODES} reversed. The recipient
 * stands in every stage, because "all are active partners in design, execution, monitoring and evaluation" (A/75/816,
 * annex I, para. 56: shared but differentiated responsibilities; PA2). A hub stands in it only where there is one.
 */
export function proposeResponsibilities(modes: readonly Mode[], hasHub: boolean): Proposal {
  const telling = MODES.findLast((mode) => modes.includes(mode)) ?? 'MIS';
  const { recipient, donor, hub } = EXECUTION[telling];
  const ofHub = (duty: Duty | '') => (hasHub ? duty : '');
  return {
    design: { recipient: 'names-priorities', donor: 'drafts-terms', hub: ofHub('brings-region') },
    execution: { recipient, donor, hub: ofHub(hub) },
    monitoring: { recipient: 'measures', donor: 'reports-jointly', hub: ofHub('second-opinion') },
  };
}

/** Whether nobody has written yet who does what: only then is it proposed. */
export function isUnwritten(responsibilities: Responsibilities): boolean {
  return STAGES.every((stage) => PARTNERS.every((partner) => !responsibilities[stage][partner]));
}
