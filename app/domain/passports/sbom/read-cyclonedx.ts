import { listOf, objectOf, objectsOf, textOf, type JsonObject } from './json-value.ts';
import { dayIn, type SbomPart, type SbomReading } from './reading.ts';
import type { SbomCoverage } from './summary.ts';

/**
 * Reads a CycloneDX document, 1.2 to 1.7, as its JSON names things. Parts may lie inside parts; the thing itself
 * (`metadata.component`) is not one of its parts.
 */
export function readCycloneDx(document: JsonObject): SbomReading {
  return {
    madeOn: dayIn(textOf(objectOf(document, 'metadata'), 'timestamp')),
    parts: partsIn(document, ''),
    relations: objectsOf(document, 'dependencies').some(
      ({ dependsOn }) => listOf({ dependsOn }, 'dependsOn').length > 0,
    ),
    coverage: coverageOf(
      objectsOf(document, 'compositions').flatMap((one) => textOf(one, 'aggregate') ?? []),
    ),
  };
}

function partsIn(holder: JsonObject, path: string): SbomPart[] {
  return objectsOf(holder, 'components').flatMap((component, index) => {
    const here = `${path}components[${index}]`;
    return [partOf(component, here), ...partsIn(component, `${here}.`)];
  });
}

/** Names of the official taxonomy of properties (cyclonedx-property-taxonomy, `cdx:lifecycle`). */
const END_OF_LIFE = ['cdx:lifecycle:milestone:endOfSupport', 'cdx:lifecycle:milestone:endOfLife'];

function partOf(component: JsonObject, path: string): SbomPart {
  const says = (key: string) => textOf(component, key) !== undefined;
  const names = (key: string) => textOf(objectOf(component, key), 'name') !== undefined;
  return {
    path,
    name: textOf(component, 'name'),
    version: says('version'),
    supplier: names('supplier') || names('manufacturer') || says('publisher'),
    uniqueId: says('purl') || says('cpe') || textOf(objectOf(component, 'swid'), 'tagId') !== undefined,
    licence: objectsOf(component, 'licenses').length > 0,
    endOfLife: objectsOf(component, 'properties').some(
      (property) =>
        END_OF_LIFE.includes(textOf(property, 'name') ?? '') && textOf(property, 'value') !== undefined,
    ),
  };
}

/** The least that any of its statements claims. */
function coverageOf(aggregates: readonly string[]): SbomCoverage | undefined {
  if (aggregates.length === 0) return undefined;
  if (aggregates.some((aggregate) => aggregate.startsWith('incomplete'))) return 'incomplete';
  return aggregates.every((aggregate) => aggregate === 'complete') ? 'complete' : 'unknown';
}
