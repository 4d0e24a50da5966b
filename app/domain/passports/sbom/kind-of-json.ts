import { isObject, listOf, textOf } from './json-value.ts';
import { CYCLONEDX_VERSIONS, SPDX_VERSION } from './limits.ts';
import type { SbomRefusal } from './refusal.ts';
import type { SbomFormat } from './summary.ts';

export type SbomKind = { format: SbomFormat; specVersion: string };

/** Which format a JSON document says it is in; the name of what it is instead where it is none that can be checked. */
export function kindOfJson(document: unknown): SbomKind | SbomRefusal {
  if (!isObject(document)) return { code: 'other-kind' };
  if (textOf(document, 'bomFormat') === 'CycloneDX')
    return kindOfCycloneDx(textOf(document, 'specVersion') ?? '');
  const spdx = textOf(document, 'spdxVersion');
  if (spdx !== undefined) {
    const version = spdx.replace(/^SPDX-/, '');
    return version === SPDX_VERSION
      ? { format: 'spdx', specVersion: SPDX_VERSION }
      : { code: 'wrong-version', format: 'spdx', version: shownVersion(version) };
  }
  // SPDX 3 is JSON-LD: its version stands in the address of its context.
  const context = [textOf(document, '@context'), ...listOf(document, '@context')];
  if (context.some((one) => typeof one === 'string' && one.startsWith('https://spdx.org/rdf/3')))
    return { code: 'wrong-version', format: 'spdx', version: '3' };
  return { code: 'other-kind' };
}

export function kindOfCycloneDx(version: string): SbomKind | SbomRefusal {
  return (CYCLONEDX_VERSIONS as readonly string[]).includes(version)
    ? { format: 'cyclonedx', specVersion: version }
    : { code: 'wrong-version', format: 'cyclonedx', version: shownVersion(version) };
}

/** A version that is told back to its donor: nothing but what a version is made of. */
function shownVersion(version: string): string {
  return /^[\w.-]{1,20}$/.test(version) ? version : '?';
}
