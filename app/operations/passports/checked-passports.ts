import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { checkPassport, type PassportFinding } from '#app/domain/passports/check-passport.ts';
import { statementSubject, type Passport } from '#app/domain/passports/passport.ts';
import type { Tx } from '#db/client.ts';
import { listPassports } from '#db/queries/passports/passports.ts';

export type CheckedPassport = Passport & { findings: PassportFinding[] };

/** The passports of an offer, each with what is missing in it on that day. */
export async function listCheckedPassports(tx: Tx, offerId: string, on: Day): Promise<CheckedPassport[]> {
  return (await listPassports(tx, offerId)).map((passport) => check(passport, on));
}

export function check(passport: Passport, on: Day): CheckedPassport {
  return { ...passport, findings: checkPassport(passport, subjectHash(passport), on) };
}

/** The SHA-256 of what a statement on undocumented access is about. */
export function subjectHash(passport: Pick<Passport, 'answers' | 'artefacts'>): string {
  return createHash('sha256')
    .update(canonicalJson(statementSubject(passport)))
    .digest('hex');
}
