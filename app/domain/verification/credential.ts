import { endOfDay, type Day } from '#app/domain/codes/day.ts';
import type { CheckAnswer, ChecklistItem, SubjectKind } from './checklists.ts';
import type { Examined, IssuedLevel, IssuerRole } from './level.ts';
import type { Component } from './subject.ts';

/** The statuses of a note that are published as lists of bits, one list each. */
export const STATUS_LISTS = ['revoked', 'superseded', 'disputed'] as const;
export type StatusList = (typeof STATUS_LISTS)[number];

/** What the list says of a bit that is set, in the words of Bitstring Status List 1.0. */
const PURPOSE = {
  revoked: 'revocation',
  superseded: 'refresh',
  disputed: 'message',
} as const satisfies Record<StatusList, string>;

export type Evidence = { name: string; sha256: string };

/** What an issuer states. Never "safe" or "unsafe": what was looked at, how, what was found, and what was not. */
export type Statement = {
  /** Absent in a donor’s own declaration, which has no checklist. */
  kind?: SubjectKind | undefined;
  examined: Examined;
  checks: readonly { item: ChecklistItem; answer: CheckAnswer }[];
  what: string;
  how: string;
  evidence: readonly Evidence[];
  findings: string;
  limits: string;
  /** What the issuer says of its own interests. */
  interests: string;
  certificate?: { id: string; endsOn: Day } | undefined;
};

export type NoteToSign = {
  origin: string;
  reference: string;
  level: IssuedLevel;
  issuer: { id: string; name: string; role: IssuerRole };
  issuedAt: Date;
  expiresOn: Day;
  statusIndex: number;
  supersedes?: string | undefined;
  offer: { id: string; reference: string; version: number; sha256: string };
  components: readonly Component[];
  statement: Statement;
};

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  // Our own terms have no vocabulary on the web: this one says so, and lets processors of linked data read them.
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
];

function noteAddress(origin: string, reference: string): string {
  return `${origin}/en/notes/${reference}`;
}

export function issuerAddress(origin: string, organisationId: string): string {
  return `${origin}/en/verification/issuers#${organisationId}`;
}

function statusAddress(origin: string, list: StatusList): string {
  return `${origin}/.well-known/note-status/${list}`;
}

/** A note as a W3C Verifiable Credential (data model 2.0), before it is signed. */
export function credentialOf(note: NoteToSign) {
  const { origin, statement, offer } = note;
  return {
    '@context': CONTEXT,
    id: noteAddress(origin, note.reference),
    type: ['VerifiableCredential', 'TrustNote'],
    issuer: { id: issuerAddress(origin, note.issuer.id), name: note.issuer.name },
    validFrom: note.issuedAt.toISOString(),
    validUntil: endOfDay(note.expiresOn),
    credentialStatus: STATUS_LISTS.map((list) => ({
      id: `${statusAddress(origin, list)}#${note.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: PURPOSE[list],
      statusListIndex: String(note.statusIndex),
      statusListCredential: statusAddress(origin, list),
      ...(list === 'disputed' && {
        statusSize: 1,
        statusMessage: [
          { status: '0x0', message: 'undisputed' },
          { status: '0x1', message: 'disputed' },
        ],
      }),
    })),
    credentialSubject: {
      id: `${origin}/en/offers/${offer.id}`,
      reference: note.reference,
      supersedes: note.supersedes,
      level: note.level,
      issuerRole: note.issuer.role,
      offer: {
        reference: offer.reference,
        version: offer.version,
        canonicalization: 'RFC 8785',
        sha256: offer.sha256,
      },
      components: note.components,
      ...statement,
    },
  };
}

/** A list of bits as a credential of the platform's (Bitstring Status List 1.0), before it is signed. */
export function statusCredentialOf(origin: string, list: StatusList, encodedList: string, now: Date) {
  return {
    '@context': CONTEXT.slice(0, 1),
    id: statusAddress(origin, list),
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: `${origin}/en/verification/issuers#platform`,
    validFrom: now.toISOString(),
    credentialSubject: {
      id: `${statusAddress(origin, list)}#list`,
      type: 'BitstringStatusList',
      statusPurpose: PURPOSE[list],
      encodedList,
    },
  };
}
