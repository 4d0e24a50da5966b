import type { Day } from '#app/domain/codes/day.ts';
import type { Statement } from './credential.ts';
import type { IssuedLevel, IssuerRole } from './level.ts';

/** A note that only lacks its signature. `signingInput` is signed byte for byte: header and payload of the JWS. */
export type PreparedNote = {
  signingInput: string;
  kid: string;
  reference: string;
  level: IssuedLevel;
  issuerRole: IssuerRole;
  issuerName: string;
  issuedOn: Day;
  expiresOn: Day;
  statusIndex: number;
  offerId: string;
  offerVersion: number;
  offerSha256: string;
  subjectJson: string;
  statement: Statement;
  supersedes?: string | undefined;
};
