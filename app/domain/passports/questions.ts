import type { Day } from '#app/domain/codes/day.ts';
import type { CodeOf, PassportChoice } from './codes.ts';

type Kind = { kind: 'text'; longest: number; always?: true } | { kind: 'choice' } | DayKind | PlaceKind;
type DayKind = { kind: 'day'; always?: true };
/** A State by its code, never in free text. */
type PlaceKind = { kind: 'place' };

const line = { kind: 'text', longest: 200 } as const;
const text = { kind: 'text', longest: 1000 } as const;
const choice = { kind: 'choice' } as const;
const day = { kind: 'day' } as const;
const place = { kind: 'place' } as const;

/**
 * What a passport says of one component, block by block (DOMAIN section 7, table of blocks), in the order it is asked:
 * at most eight questions a page. `always`: "not stated" does not do, because without it there is nothing to speak of,
 * or because principle PP1 asks for it. The list of artefacts, the list of parts (SBOM) and the statement on
 * undocumented access have pages of their own. Whether the technology could serve surveillance, and the safeguards, are
 * the offer's own answers.
 */
const PASSPORT_BLOCKS = {
  subject: {
    product: { ...line, always: true },
    vendor: { ...line, always: true },
    productVersion: { ...line, always: true },
    releasedOn: day,
    developedIn: place,
    madeIn: place,
    hardware: { kind: 'text', longest: 300 },
  },
  provenance: {
    chain: text,
    reseller: line,
    buildLevel: choice,
    reproducible: choice,
    binaryEquivalence: choice,
    signingKey: { kind: 'text', longest: 300 },
  },
  composition: {
    vulnerabilities: choice,
    vulnerabilitiesOn: day,
    vulnerabilitiesNote: text,
    cryptography: text,
    endOfLife: choice,
    endOfLifeNote: text,
  },
  rights: {
    licence: { ...line, always: true },
    term: choice,
    termEndsOn: day,
    transferable: choice,
    auditRight: choice,
    reverseEngineering: choice,
    sourceAccess: choice,
    exportControl: choice,
  },
  control: {
    remoteAccess: choice,
    remoteAccessNote: text,
    telemetry: choice,
    updates: choice,
    administrators: choice,
    killSwitch: choice,
    lawfulAccess: choice,
    lawfulAccessNote: text,
  },
  data: {
    dataKinds: text,
    dataLocation: choice,
    processors: text,
    transferOnSupport: choice,
    deletion: choice,
  },
  evaluation: {
    scheme: choice,
    laboratory: line,
    evaluationScope: text,
    evaluationLevel: line,
    certificate: line,
    certificateEndsOn: day,
    reportReaders: choice,
  },
  support: {
    supportEndsOn: { ...day, always: true },
    patchTime: choice,
    disclosureContact: line,
    spareParts: choice,
    training: choice,
    localMaintainer: line,
  },
  exit: {
    exportFormat: line,
    handOver: text,
    wipe: choice,
    fees: choice,
    feesNote: text,
    openAlternative: text,
  },
  uses: { authorisedUses: text },
  limits: {
    notExamined: { ...text, always: true },
    assumptions: text,
    conflict: choice,
    conflictNote: text,
  },
} as const satisfies Record<string, Record<string, Kind>>;

export type PassportBlock = keyof typeof PASSPORT_BLOCKS;
export const PASSPORT_BLOCK_IDS = Object.keys(PASSPORT_BLOCKS) as PassportBlock[];

/** Blocks that a passport can do without (the others are marked C in DOMAIN section 7). */
export const OPTIONAL_BLOCKS: readonly PassportBlock[] = ['evaluation', 'uses'];

type Blocks = typeof PASSPORT_BLOCKS;
type Fields = { [B in PassportBlock]: { [F in keyof Blocks[B]]: Blocks[B][F] } }[PassportBlock];
type Flat = (Fields extends infer B ? (B extends unknown ? (keys: B) => void : never) : never) extends (
  keys: infer All,
) => void
  ? All
  : never;
export type PassportField = Extract<keyof Flat, string>;

type AnswerOf<F extends PassportField> = Flat[F] extends { kind: 'text' }
  ? string
  : Flat[F] extends { kind: 'day' }
    ? Day
    : F extends PassportChoice
      ? CodeOf<F>
      : string;

/** What was answered. A text that is not there was not stated; so was a choice, once its block was gone through. */
export type PassportAnswers = { [F in PassportField]?: AnswerOf<F> };

export const QUESTIONS: Readonly<Record<PassportField, Kind>> = Object.assign(
  {},
  ...Object.values(PASSPORT_BLOCKS),
) as Record<PassportField, Kind>;

export function questionsOf(block: PassportBlock): PassportField[] {
  return Object.keys(PASSPORT_BLOCKS[block]) as PassportField[];
}
