import { NOT_STATED } from './codes.ts';
import type { PassportAnswers, PassportBlock, PassportField } from './questions.ts';
import type { SbomSummary } from './sbom/summary.ts';

/** One delivered file: by its name, known by the SHA-256 of its bytes (64 lower-case hexadecimal digits). */
export type Artefact = { name: string; sha256: string };

/**
 * What somebody of the donor said, by name, about access to the technology that no document tells of. It is about one
 * version and its files: `about` is the hash of both.
 */
export type AccessStatement = { says: 'none-known'; by: string; at: Date; about: string };

const PASSPORT_STATUSES = ['draft', 'submitted', 'returned', 'in-force', 'superseded'] as const;
export type PassportStatus = (typeof PASSPORT_STATUSES)[number];

/** What the donor says of one component of an offer. */
export type PassportContent = {
  answers: PassportAnswers;
  /** Blocks that the donor has gone through: only of these is an empty answer "not stated". */
  gone: readonly PassportBlock[];
  artefacts: readonly Artefact[];
  /** The donor says that no file is delivered: a service, or hardware alone. */
  noArtefacts: boolean;
  statement?: AccessStatement;
  /** The donor chose not to make it. */
  statementDeclined: boolean;
  sbom?: SbomSummary;
};

export type Passport = PassportContent & {
  id: string;
  offerId: string;
  /** Which component of the offer, from 1. */
  n: number;
  /** Raised by every change that takes effect on a published offer. */
  version: number;
  status: PassportStatus;
  revision: number;
  updatedAt: Date;
};

/** How many components one offer has at most. */
export const COMPONENTS_AN_OFFER = 10;
export const ARTEFACTS_A_COMPONENT = 200;

export function isStated(answers: PassportAnswers, field: PassportField): boolean {
  const answer = answers[field];
  return answer !== undefined && answer !== '' && answer !== NOT_STATED;
}

/** A component by the name its donor gave it; empty while there is none. */
export function componentName({ answers }: Pick<Passport, 'answers'>): string {
  return [answers.product, answers.productVersion].filter(Boolean).join(' ');
}

/** What a statement on undocumented access is about: another version or another file needs another statement. */
export function statementSubject({ answers, artefacts }: Pick<Passport, 'answers' | 'artefacts'>) {
  const { product = '', vendor = '', productVersion = '' } = answers;
  return { product, vendor, productVersion, artefacts: artefacts.map(({ sha256 }) => sha256).toSorted() };
}
