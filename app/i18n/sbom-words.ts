import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import { CYCLONEDX_VERSIONS, SBOM_LIMITS, SPDX_VERSION } from '#app/domain/passports/sbom/limits.ts';
import type { InvalidPlace, SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import type { SbomFormat, SbomSummary } from '#app/domain/passports/sbom/summary.ts';
import type { Translator } from './translate.ts';

const FORMAT_NAMES: Record<SbomFormat, string> = { cyclonedx: 'CycloneDX', spdx: 'SPDX' };
export const SBOM_MEGABYTES = SBOM_LIMITS.bytes / 1024 / 1024;
/** `1.2–1.7`: written the same in every language. */
export const CYCLONEDX_RANGE = leftToRight(`${CYCLONEDX_VERSIONS[0]}–${CYCLONEDX_VERSIONS.at(-1)}`);

/** What a list of parts says in figures, in the shape of a passport's other facts; what it does not say is missing. */
export function sbomFacts(t: Translator, sbom: SbomSummary | undefined, on: Day) {
  const fact = (term: string, value: string | undefined) => ({
    term,
    value: value ?? t('common.not_stated'),
    own: false,
    missing: value === undefined,
  });
  if (!sbom) return [fact(t('passports.step.sbom'), undefined)];
  const { quality, madeOn } = sbom;
  const of = (count: number | undefined) =>
    count === undefined ? undefined : t('sboms.of', { count, total: quality.components });
  const days = madeOn ? daysBetween(madeOn, on) : 0;
  const day = madeOn && t.day(madeOn);
  return [
    fact(
      t('sboms.format'),
      t('sboms.format_value', {
        format: FORMAT_NAMES[sbom.format],
        version: sbom.specVersion,
        encoding: sbom.encoding.toUpperCase(),
      }),
    ),
    fact(t('sboms.made_on'), day && days >= 0 ? t('sboms.age', { day, days }) : day),
    fact(t('sboms.parts'), t.number(quality.components)),
    fact(t('sboms.with.version'), of(quality.withVersion)),
    fact(t('sboms.with.supplier'), of(quality.withSupplier)),
    fact(t('sboms.with.unique_id'), of(quality.withUniqueId)),
    fact(t('sboms.with.licence'), of(quality.withLicence)),
    fact(t('sboms.relations'), quality.relations ? t('sboms.relations.yes') : undefined),
    fact(t('sboms.coverage'), quality.coverage && t(`sboms.coverage.${quality.coverage}`)),
    fact(t('sboms.with.end_of_life'), of(quality.endOfLife)),
  ];
}

/** Why a file was not taken, and where it breaks its schema. */
export function sbomRefusal(t: Translator, refusal: SbomRefusal): { reason: string; places: string[] } {
  const plain = (reason: string) => ({ reason, places: [] });
  switch (refusal.code) {
    case 'too-large':
      return plain(t('sboms.refused.too-large', { megabytes: SBOM_MEGABYTES }));
    case 'too-many-parts':
      return plain(t('sboms.refused.too-many-parts', { count: SBOM_LIMITS.parts }));
    case 'wrong-version': {
      const { format, version } = refusal;
      const versions = format === 'spdx' ? SPDX_VERSION : CYCLONEDX_RANGE;
      return plain(t('sboms.refused.wrong-version', { format: FORMAT_NAMES[format], version, versions }));
    }
    case 'not-valid':
      return {
        reason: t('sboms.refused.not-valid', { format: FORMAT_NAMES[refusal.format] }),
        places: refusal.places.map((place) => placeWords(t, place)),
      };
    default:
      return plain(t(`sboms.refused.${refusal.code}`));
  }
}

function placeWords(t: Translator, { path, line, code, name }: InvalidPlace): string {
  const named = code === 'missing' || code === 'not-expected';
  const what =
    named && name === undefined
      ? t('sboms.place.other')
      : named
        ? t(`sboms.place.${code}`, { name: leftToRight(name ?? '') })
        : t(`sboms.place.${code}`);
  return line === undefined
    ? t('sboms.place.path', { path: leftToRight(path ?? '$'), what })
    : t('sboms.place.line', { line, what });
}

/** In a sentence of the other direction: U+2066 and U+2069 keep its signs in their order. */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}
