import type { SbomPart, SbomReading } from './reading.ts';
import { shownText } from './shown-text.ts';
import { PROBLEMS_LISTED, type SbomProblem, type SbomProblemCode, type SbomQuality } from './summary.ts';

/** Longer is cut: names and places come from a stranger's file and are shown to everybody. */
const NAME_LENGTH = 100;
const PATH_LENGTH = 300;

/** Counts what a list of parts says of its parts, and names those of which it does not say all. */
export function judgeSbom({ parts, relations, coverage }: SbomReading): SbomQuality {
  const count = (said: (part: SbomPart) => boolean) => parts.filter(said).length;
  const problems = parts.flatMap(problemOf);
  const endOfLife = count((part) => part.endOfLife);
  return {
    components: parts.length,
    withVersion: count(({ version }) => version),
    withSupplier: count(({ supplier }) => supplier),
    withUniqueId: count(({ uniqueId }) => uniqueId),
    withLicence: count(({ licence }) => licence),
    relations,
    ...(coverage && { coverage }),
    ...(endOfLife > 0 && { endOfLife }),
    problems: problems.slice(0, PROBLEMS_LISTED),
    problemCount: problems.length,
  };
}

function problemOf(part: SbomPart): SbomProblem[] {
  const lacks: SbomProblemCode[] = [
    ...(part.name === undefined ? (['no-name'] as const) : []),
    ...(part.version ? [] : (['no-version'] as const)),
    ...(part.supplier ? [] : (['no-supplier'] as const)),
    ...(part.uniqueId ? [] : (['no-unique-id'] as const)),
    ...(part.licence ? [] : (['no-licence'] as const)),
  ];
  return lacks.length > 0
    ? [{ path: shownText(part.path, PATH_LENGTH), name: shownText(part.name ?? '', NAME_LENGTH), lacks }]
    : [];
}
