import type { Selectable } from 'kysely';
import type { AccessStatement, Passport, PassportContent } from '#app/domain/passports/passport.ts';
import type { SbomSummary } from '#app/domain/passports/sbom/summary.ts';
import type { Database } from '#db/schema/database.ts';

export const PASSPORT_COLUMNS = [
  'id',
  'offer_id',
  'n',
  'version',
  'status',
  'revision',
  'answers',
  'gone',
  'artefacts',
  'no_artefacts',
  'updated_at',
] as const satisfies readonly (keyof Database['passports'])[];

/** Everything about a list of parts but the list. */
export const SBOM_COLUMNS = [
  'passport_id',
  'format',
  'encoding',
  'spec_version',
  'made_on',
  'sha256',
  'bytes',
  'quality',
  'is_public',
] as const satisfies readonly (keyof Database['passport_sboms'])[];

type Row = Pick<Selectable<Database['passports']>, (typeof PASSPORT_COLUMNS)[number]>;
type SbomRow = Pick<Selectable<Database['passport_sboms']>, (typeof SBOM_COLUMNS)[number]>;
export type StatementRow = { action: string; about: string | null; person: string; at: Date };

/** A row of `passports` in the words of the rules, with what belongs to it. */
export function passportOf(
  row: Row,
  sbom: SbomRow | undefined,
  statement: StatementRow | undefined,
): Passport {
  return {
    id: row.id,
    offerId: row.offer_id,
    n: row.n,
    version: row.version,
    status: row.status,
    revision: row.revision,
    updatedAt: row.updated_at,
    answers: row.answers,
    gone: row.gone,
    artefacts: row.artefacts,
    noArtefacts: row.no_artefacts,
    ...said(statement),
    sbom: sbom && sbomOf(sbom),
  };
}

/** What the public reads of one: never who wrote it, but who made the statement on undocumented access. */
export type PublishedPassport = PassportContent & {
  offerId: string;
  n: number;
  version: number;
  updatedAt: Date;
};

/** All columns of the projection but the bytes of the list. */
export const PUBLISHED_COLUMNS = [
  'offer_id',
  'n',
  'version',
  'answers',
  'gone',
  'artefacts',
  'no_artefacts',
  'statement',
  'statement_by',
  'statement_at',
  'statement_about',
  'sbom_format',
  'sbom_encoding',
  'sbom_spec_version',
  'sbom_made_on',
  'sbom_sha256',
  'sbom_bytes',
  'sbom_quality',
  'sbom_is_public',
  'updated_at',
] as const satisfies readonly (keyof Database['published_passports'])[];
type PublishedRow = Pick<Selectable<Database['published_passports']>, (typeof PUBLISHED_COLUMNS)[number]>;

export function publishedPassportOf(row: PublishedRow): PublishedPassport {
  return {
    offerId: row.offer_id,
    n: row.n,
    version: row.version,
    updatedAt: row.updated_at,
    answers: row.answers,
    gone: row.gone,
    artefacts: row.artefacts,
    noArtefacts: row.no_artefacts,
    ...said(
      row.statement && row.statement_at
        ? {
            action: row.statement,
            about: row.statement_about,
            person: row.statement_by ?? '',
            at: row.statement_at,
          }
        : undefined,
    ),
    sbom: publishedSbom(row),
  };
}

function publishedSbom(row: PublishedRow): SbomSummary | undefined {
  const { sbom_format: format, sbom_encoding: encoding, sbom_spec_version, sbom_sha256, sbom_quality } = row;
  if (!format || !encoding || !sbom_spec_version || !sbom_sha256 || !sbom_quality) return undefined;
  return {
    format,
    encoding,
    specVersion: sbom_spec_version,
    madeOn: row.sbom_made_on ?? undefined,
    sha256: sbom_sha256,
    bytes: row.sbom_bytes ?? 0,
    isPublic: row.sbom_is_public ?? false,
    quality: sbom_quality,
  };
}

function sbomOf(row: SbomRow): SbomSummary {
  return {
    format: row.format,
    encoding: row.encoding,
    specVersion: row.spec_version,
    madeOn: row.made_on ?? undefined,
    sha256: row.sha256,
    bytes: row.bytes,
    isPublic: row.is_public,
    quality: row.quality,
  };
}

/** The last word on undocumented access: that none is known, that it is not said, or none yet. */
function said(row: StatementRow | undefined): { statement?: AccessStatement; statementDeclined: boolean } {
  if (!row) return { statementDeclined: false };
  if (row.about === null) return { statementDeclined: true };
  return {
    statement: { says: 'none-known', by: row.person, at: row.at, about: row.about },
    statementDeclined: false,
  };
}
