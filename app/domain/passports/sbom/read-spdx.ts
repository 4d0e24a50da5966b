import { listOf, objectOf, objectsOf, textOf, type JsonObject } from './json-value.ts';
import { dayIn, type SbomPart, type SbomReading } from './reading.ts';

/**
 * Reads an SPDX 2.3 document. Its packages are the parts; what the document describes is the thing itself and not one of
 * them, unless there is nothing else.
 */
export function readSpdx(document: JsonObject): SbomReading {
  const described = describedBy(document);
  const all = objectsOf(document, 'packages').map((one, index) => ({
    id: textOf(one, 'SPDXID') ?? '',
    part: partOf(one, `packages[${index}]`),
  }));
  const parts = all.filter(({ id }) => !described.has(id));
  return {
    madeOn: dayIn(textOf(objectOf(document, 'creationInfo'), 'created')),
    parts: (parts.length > 0 ? parts : all).map(({ part }) => part),
    relations: objectsOf(document, 'relationships').some((one) =>
      RELATES.has(textOf(one, 'relationshipType') ?? ''),
    ),
  };
}

function describedBy(document: JsonObject): ReadonlySet<string> {
  const relations = objectsOf(document, 'relationships');
  const id = textOf(document, 'SPDXID');
  return new Set([
    ...listOf(document, 'documentDescribes').filter((one) => typeof one === 'string'),
    ...relations.flatMap((one) => {
      const [from, to] = [textOf(one, 'spdxElementId'), textOf(one, 'relatedSpdxElement')];
      const type = textOf(one, 'relationshipType');
      if (type === 'DESCRIBES' && from === id) return to ?? [];
      return type === 'DESCRIBED_BY' && to === id ? (from ?? []) : [];
    }),
  ]);
}

/** Which part needs or holds which (SPDX 2.3, table 68). */
const RELATES = new Set([
  'DEPENDS_ON',
  'DEPENDENCY_OF',
  'BUILD_DEPENDENCY_OF',
  'DEV_DEPENDENCY_OF',
  'OPTIONAL_DEPENDENCY_OF',
  'PROVIDED_DEPENDENCY_OF',
  'RUNTIME_DEPENDENCY_OF',
  'TEST_DEPENDENCY_OF',
  'CONTAINS',
  'CONTAINED_BY',
  'STATIC_LINK',
  'DYNAMIC_LINK',
  'HAS_PREREQUISITE',
  'PREREQUISITE_FOR',
]);

/** Types of external references that name a part for a list of vulnerabilities (SPDX 2.3, annex F). */
const UNIQUE_IDS = ['purl', 'cpe22Type', 'cpe23Type', 'swid'];

function partOf(one: JsonObject, path: string): SbomPart {
  return {
    path,
    name: textOf(one, 'name'),
    version: asserts(one, 'versionInfo'),
    supplier: asserts(one, 'supplier'),
    uniqueId: objectsOf(one, 'externalRefs').some((reference) =>
      UNIQUE_IDS.includes((textOf(reference, 'referenceType') ?? '').replace(/^.*[/#]/, '')),
    ),
    licence: asserts(one, 'licenseDeclared') || asserts(one, 'licenseConcluded'),
    endOfLife: asserts(one, 'validUntilDate'),
  };
}

function asserts(one: JsonObject, key: string): boolean {
  return (textOf(one, key) ?? 'NOASSERTION') !== 'NOASSERTION';
}
