import { endOfDay, type Day } from '#app/domain/codes/day.ts';
import type { AcceptanceTest, DeliveryOutcome, Received } from './confirmation.ts';
import { issuerAddress } from './credential.ts';

export type ConfirmationToSign = {
  origin: string;
  reference: string;
  platform: string;
  /** Who confirms; only the parties, the broker and whoever they show it to read this. */
  organisation: string;
  match: string;
  note: { reference: string; sha256: string };
  offer: { reference: string; version: number };
  confirmedAt: Date;
  expiresOn: Day;
  outcome: DeliveryOutcome;
  received: Received;
  tests: readonly AcceptanceTest[];
  result: string;
  limits: string;
};

/** What a credential of this kind is called: the one kind of statement that the platform's own key signs for somebody. */
export const CONFIRMATION_TYPE = 'DeliveryConfirmation';

/**
 * A recipient's confirmation at delivery (L4) as a W3C Verifiable Credential, before it is signed. The platform signs it
 * for the recipient: a State's own key in the public list of keys would tell that this State was given technology.
 */
export function confirmationCredentialOf(said: ConfirmationToSign) {
  const { origin, reference, outcome, received, tests, result, limits } = said;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    type: ['VerifiableCredential', CONFIRMATION_TYPE],
    issuer: { id: issuerAddress(origin, 'platform'), name: said.platform },
    validFrom: said.confirmedAt.toISOString(),
    validUntil: endOfDay(said.expiresOn),
    credentialSubject: {
      reference,
      level: 'L4',
      confirmedBy: said.organisation,
      match: said.match,
      note: said.note,
      offer: said.offer,
      ...{ outcome, received, tests, result, limits },
    },
  };
}
