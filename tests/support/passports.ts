import type { Wearing } from '#app/auth/viewer.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import { PASSPORT_BLOCK_IDS, type PassportAnswers } from '#app/domain/passports/questions.ts';
import { subjectHash } from '#app/operations/passports/checked-passports.ts';
import type { TestDatabase } from './database.ts';
import { NOW } from './offers.ts';

export const ANSWERS: PassportAnswers = {
  product: 'Lanternfish',
  vendor: 'Plainsight Commons Foundation',
  productVersion: '3.1.2',
  developedIn: 'XA',
  madeIn: 'not-stated',
  chain: 'Plainsight writes, builds and gives it.',
  buildLevel: 'slsa-2',
  reproducible: 'yes',
  binaryEquivalence: 'shown',
  vulnerabilities: 'none-known',
  vulnerabilitiesOn: '2026-11-01',
  endOfLife: 'none',
  licence: 'AGPL-3.0-only',
  term: 'perpetual',
  transferable: 'yes',
  auditRight: 'yes',
  reverseEngineering: 'yes',
  sourceAccess: 'open',
  exportControl: 'not-controlled',
  remoteAccess: 'none',
  telemetry: 'none',
  updates: 'by-hand',
  administrators: 'recipient',
  killSwitch: 'no',
  lawfulAccess: 'none-known',
  dataKinds: 'Indicators that members share.',
  dataLocation: 'in-country',
  transferOnSupport: 'never',
  deletion: 'proven',
  supportEndsOn: '2029-12-31',
  patchTime: 'week',
  spareParts: 'not-needed',
  training: 'yes',
  exportFormat: 'STIX 2.1',
  handOver: 'A week with the recipient’s own people.',
  wipe: 'yes',
  fees: 'none',
  openAlternative: 'It is open itself.',
  notExamined: 'The hardware it runs on.',
  conflict: 'none',
};

export const ARTEFACT = { name: 'lanternfish-3.1.2.tar.gz', sha256: 'ab'.repeat(32) };

/** A passport in which nothing is missing: change one answer and see what is found. */
export function completePassport(changes: Partial<PassportContent> = {}): PassportContent {
  const passport = { answers: ANSWERS, artefacts: [ARTEFACT], ...changes };
  return {
    gone: PASSPORT_BLOCK_IDS.filter((block) => block !== 'evaluation' && block !== 'uses'),
    noArtefacts: false,
    statement: { says: 'none-known', by: 'Dana Donor', at: NOW, about: subjectHash(passport) },
    statementDeclined: false,
    ...passport,
  };
}

/** Puts a complete passport beside an offer in the database, as the owner. */
export async function arrangePassport(
  { owner }: TestDatabase,
  by: Wearing,
  offerId: string,
  {
    status = 'draft',
    n = 1,
    answers = ANSWERS,
  }: {
    status?: 'draft' | 'in-force';
    n?: number;
    answers?: PassportAnswers;
  } = {},
): Promise<string> {
  const { gone } = completePassport();
  const { id } = await owner
    .insertInto('passports')
    .values({
      offer_id: offerId,
      n,
      status,
      answers: JSON.stringify(answers),
      gone: [...gone],
      artefacts: JSON.stringify([ARTEFACT]),
      created_at: NOW,
      updated_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('passport_statements')
    .values({
      offer_id: offerId,
      n,
      action: 'state-no-undocumented-access',
      about: subjectHash({ answers, artefacts: [ARTEFACT] }),
      person_id: by.person.id,
      role: by.hat.role,
      organisation_id: by.hat.organisation.id,
      at: NOW,
    })
    .execute();
  return id;
}
