import { describe, expect, it } from 'vitest';
import { cycloneDxFromXml, type XmlElement } from '#app/domain/passports/sbom/cyclonedx-from-xml.ts';
import { judgeSbom } from '#app/domain/passports/sbom/judge.ts';
import { kindOfJson } from '#app/domain/passports/sbom/kind-of-json.ts';
import { readCycloneDx } from '#app/domain/passports/sbom/read-cyclonedx.ts';
import { readSpdx } from '#app/domain/passports/sbom/read-spdx.ts';
import type { SbomPart } from '#app/domain/passports/sbom/reading.ts';
import { scanJson } from '#app/domain/passports/sbom/scan-json.ts';
import { PROBLEMS_LISTED } from '#app/domain/passports/sbom/summary.ts';

const part = (changes: Partial<SbomPart> = {}): SbomPart => ({
  path: 'components[0]',
  name: 'zlib',
  version: true,
  supplier: true,
  uniqueId: true,
  licence: true,
  endOfLife: false,
  ...changes,
});
const judge = (...parts: SbomPart[]) => judgeSbom({ parts, relations: false });

describe('a list of parts', () => {
  it.each<[string, unknown, unknown]>([
    [
      'CycloneDX',
      { bomFormat: 'CycloneDX', specVersion: '1.6' },
      { format: 'cyclonedx', specVersion: '1.6' },
    ],
    ['SPDX', { spdxVersion: 'SPDX-2.3' }, { format: 'spdx', specVersion: '2.3' }],
    ['an older SPDX', { spdxVersion: 'SPDX-2.2' }, { code: 'wrong-version', format: 'spdx', version: '2.2' }],
    [
      'SPDX 3',
      { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' },
      { code: 'wrong-version', format: 'spdx', version: '3' },
    ],
    [
      'a CycloneDX to come',
      { bomFormat: 'CycloneDX', specVersion: '2.0' },
      { code: 'wrong-version', format: 'cyclonedx', version: '2.0' },
    ],
    [
      'a CycloneDX that says something else',
      { bomFormat: 'CycloneDX', specVersion: '<script>' },
      { code: 'wrong-version', format: 'cyclonedx', version: '?' },
    ],
    ['a list of packages of npm', { name: 'x', lockfileVersion: 3 }, { code: 'other-kind' }],
    ['a list', [1], { code: 'other-kind' }],
    ['what only inherits its name', Object.create({ bomFormat: 'CycloneDX' }), { code: 'other-kind' }],
  ])('is told by what it says it is: %s', (_case, document, kind) => {
    expect(kindOfJson(document)).toEqual(kind);
  });

  it.each<[string, string, string | undefined]>([
    ['honest nesting', '{"a":[{"b":[]}]}', undefined],
    ['brackets in a text', JSON.stringify({ a: '['.repeat(500), b: '\\"[[[' }), undefined],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'too-deep'],
    ['200,000 levels, never closed', '{"a":'.repeat(200_000), 'too-deep'],
    ['a text that never ends', `["${'['.repeat(1_000)}`, undefined],
    ['300,001 values', `[${'0,'.repeat(300_000)}0]`, 'too-much'],
  ])('is not built where it is a bomb: %s', (_case, text, found) => {
    expect(scanJson(text)).toBe(found);
  });
});

describe('CycloneDX', () => {
  it('is read with the parts inside its parts, without the thing itself, and with the end of support it states', () => {
    const reading = readCycloneDx({
      metadata: { timestamp: '2026-11-03T10:00:00+02:00', component: { name: 'itself' } },
      components: [
        {
          name: 'kept',
          version: '1',
          supplier: { name: 'A' },
          purl: 'pkg:npm/kept@1',
          licenses: [{ expression: 'MIT' }],
          components: [{ name: 'inside', publisher: 'B', swid: { tagId: 'x', name: 'y' } }],
          properties: [{ name: 'cdx:lifecycle:milestone:endOfSupport', value: '2028-01-01' }],
        },
        { name: 'bare', version: ' ', supplier: { url: ['https://a.example'] }, licenses: [] },
      ],
      dependencies: [{ ref: 'kept', dependsOn: ['bare'] }],
      compositions: [{ aggregate: 'complete' }, { aggregate: 'incomplete_first_party_only' }],
    });
    expect(reading).toEqual({
      madeOn: '2026-11-03',
      relations: true,
      coverage: 'incomplete',
      parts: [
        part({ name: 'kept', endOfLife: true }),
        part({ path: 'components[0].components[0]', name: 'inside', version: false, licence: false }),
        part({
          path: 'components[1]',
          name: 'bare',
          version: false,
          supplier: false,
          uniqueId: false,
          licence: false,
        }),
      ],
    });
  });

  it.each([
    [[], undefined],
    [['complete'], 'complete'],
    [['complete', 'not_specified'], 'unknown'],
    [['unknown'], 'unknown'],
    [['unknown', 'incomplete'], 'incomplete'],
  ])('that says of its completeness %j', (aggregates, coverage) => {
    const compositions = aggregates.map((aggregate) => ({ aggregate }));
    expect(readCycloneDx({ compositions }).coverage).toBe(coverage);
  });

  it.each([undefined, '', 'yesterday', '2026-02-30T00:00:00Z', '9999-01-01T00:00:00Z'])(
    'that was made on no day: %j',
    (timestamp) => {
      expect(readCycloneDx({ metadata: { timestamp } }).madeOn).toBeUndefined();
    },
  );

  it('says the same in XML', () => {
    const element = (name: string, ...inside: (XmlElement | string)[]): XmlElement => ({
      name,
      attributes: {},
      children: inside.filter((one) => typeof one !== 'string'),
      text: inside.filter((one) => typeof one === 'string').join(''),
    });
    const bom = element(
      'bom',
      element('metadata', element('timestamp', '2026-11-03T10:00:00Z')),
      element(
        'components',
        element(
          'component',
          element('supplier', element('name', 'A')),
          element('name', 'zlib'),
          element('version', '1.3'),
          element('licenses', element('expression', 'Zlib')),
          element('cpe', 'cpe:2.3:a:zlib:zlib:1.3:*:*:*:*:*:*:*'),
        ),
      ),
      element('dependencies', element('dependency', element('dependency'))),
      element('compositions', element('composition', element('aggregate', 'complete'))),
    );
    expect(readCycloneDx(cycloneDxFromXml(bom))).toEqual({
      madeOn: '2026-11-03',
      parts: [part()],
      relations: true,
      coverage: 'complete',
    });
  });
});

describe('SPDX', () => {
  const packages = [
    { SPDXID: 'SPDXRef-itself', name: 'itself' },
    {
      SPDXID: 'SPDXRef-a',
      name: 'zlib',
      versionInfo: '1.3',
      supplier: 'Organization: A',
      licenseDeclared: 'NOASSERTION',
      licenseConcluded: 'Zlib',
      externalRefs: [{ referenceType: 'http://spdx.org/rdf/references/cpe23Type' }],
      validUntilDate: '2028-01-01T00:00:00Z',
    },
    { SPDXID: 'SPDXRef-b', name: 'bare', supplier: 'NOASSERTION', externalRefs: [{ referenceType: 'npm' }] },
  ];
  const bare = part({
    path: 'packages[2]',
    name: 'bare',
    version: false,
    supplier: false,
    uniqueId: false,
    licence: false,
  });

  it.each([
    ['documentDescribes', { documentDescribes: ['SPDXRef-itself'] }],
    [
      'a relation',
      {
        relationships: [
          {
            spdxElementId: 'SPDXRef-DOCUMENT',
            relationshipType: 'DESCRIBES',
            relatedSpdxElement: 'SPDXRef-itself',
          },
        ],
      },
    ],
  ])('is read without the thing that it describes, told by %s', (_case, told) => {
    const reading = readSpdx({
      SPDXID: 'SPDXRef-DOCUMENT',
      creationInfo: { created: '2026-11-03T10:00:00Z' },
      packages,
      ...told,
    });
    expect(reading).toEqual({
      madeOn: '2026-11-03',
      relations: false,
      parts: [part({ path: 'packages[1]', endOfLife: true }), bare],
    });
  });

  it('keeps a thing that is all there is', () => {
    const reading = readSpdx({ packages: packages.slice(0, 1), documentDescribes: ['SPDXRef-itself'] });
    expect(reading.parts).toHaveLength(1);
  });
});

describe('the figures', () => {
  it('count what is said, and name each part of which something is missing', () => {
    const lacking = part({ path: 'components[1]', name: undefined, version: false, licence: false });
    expect(judge(part({ endOfLife: true }), lacking)).toEqual({
      components: 2,
      withVersion: 1,
      withSupplier: 2,
      withUniqueId: 2,
      withLicence: 1,
      relations: false,
      endOfLife: 1,
      problems: [{ path: 'components[1]', name: '', lacks: ['no-name', 'no-version', 'no-licence'] }],
      problemCount: 1,
    });
  });

  it('say nothing of an end of support that the list does not state', () => {
    expect(judge(part())).not.toHaveProperty('endOfLife');
    expect(judge(part())).not.toHaveProperty('coverage');
  });

  it('list so many gaps and count them all, with names that a page can show', () => {
    const name = `a\u0000\u202E\uD800${'é'.repeat(300)}`;
    const quality = judge(...Array.from({ length: 70 }, () => part({ name, supplier: false })));
    expect(quality.problems).toHaveLength(PROBLEMS_LISTED);
    expect(quality.problemCount).toBe(70);
    expect(quality.problems[0]?.name).toBe(`a${'é'.repeat(99)}`);
    expect(Buffer.byteLength(JSON.stringify(quality))).toBeLessThan(60_000);
  });
});
