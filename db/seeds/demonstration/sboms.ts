import type { DayFromNow } from './offer.ts';

/** Lists of parts of invented products, as an invented build would write them: one that says much, one that says little. */
export const SBOMS: Readonly<
  Record<'good' | 'poor', { isPublic: boolean; write: (day: DayFromNow) => object }>
> = {
  good: {
    isPublic: true,
    write: (day) => ({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        timestamp: `${day(-120)}T08:00:00Z`,
        component: { type: 'application', 'bom-ref': 'tool', name: 'self-diagnosis', version: '3.1' },
      },
      components: [
        part('questionnaire', '3.1.0', { purl: 'pkg:generic/questionnaire@3.1.0', licence: 'EUPL-1.2' }),
        part('report-writer', '3.1.0', { purl: 'pkg:generic/report-writer@3.1.0', licence: 'EUPL-1.2' }),
        part('translations', '2026.9', { licence: 'CC-BY-4.0' }),
        part('table-reader', '5.2.4', {
          purl: 'pkg:generic/table-reader@5.2.4',
          licence: 'MIT',
          supplier: 'Invented Commons of Libraries',
          supportedUntil: day(700),
        }),
        part('chart-drawing', '1.9.0', {
          purl: 'pkg:generic/chart-drawing@1.9.0',
          licence: 'Apache-2.0',
          supplier: 'Invented Commons of Libraries',
          supportedUntil: day(400),
        }),
      ],
      dependencies: [
        { ref: 'tool', dependsOn: ['questionnaire', 'report-writer', 'translations'] },
        { ref: 'questionnaire', dependsOn: ['table-reader'] },
        { ref: 'report-writer', dependsOn: ['chart-drawing'] },
      ],
      compositions: [{ aggregate: 'complete', dependencies: ['tool'] }],
    }),
  },
  poor: {
    isPublic: false,
    write: (day) => ({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'l200-firmware-5.4',
      documentNamespace: 'https://example.org/l200-firmware-5.4',
      creationInfo: { created: `${day(-200)}T08:00:00Z`, creators: ['Tool: an invented scanner'] },
      packages: ['kernel', 'log-collector', 'web-console', 'time-service'].map((name, index) => ({
        SPDXID: `SPDXRef-${name}`,
        name,
        downloadLocation: 'NOASSERTION',
        ...(index < 2 && { versionInfo: `${index + 4}.0` }),
        ...(index === 0 && { licenseDeclared: 'GPL-2.0-only' }),
      })),
    }),
  },
};

function part(
  name: string,
  version: string,
  said: { purl?: string; licence: string; supplier?: string; supportedUntil?: string },
) {
  return {
    type: 'library',
    'bom-ref': name,
    supplier: { name: said.supplier ?? 'Velmora Gendarmerie' },
    name,
    version,
    licenses: [{ license: { id: said.licence } }],
    ...(said.purl && { purl: said.purl }),
    ...(said.supportedUntil && {
      properties: [{ name: 'cdx:lifecycle:milestone:endOfSupport', value: said.supportedUntil }],
    }),
  };
}
