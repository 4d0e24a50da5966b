import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
// @ts-expect-error It has no types.
import addLaterFormats from 'ajv-formats-draft2019';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { SbomKind } from '#app/domain/passports/sbom/kind-of-json.ts';
import type { InvalidPlace } from '#app/domain/passports/sbom/refusal.ts';
import { SPDX_SCHEMA } from '#app/domain/passports/sbom/spdx-schema.ts';
import { jsonSchemaOf, sharedJsonSchemas } from './cyclonedx-schemas.ts';
import { jsonPlaces } from './json-places.ts';

const validators = new Map<string, ValidateFunction>();

/**
 * Where a document breaks the schema of its format; nothing where it keeps it. It stops at the first fault, because a
 * hostile file can have millions.
 */
export function validateJson({ format, specVersion }: SbomKind, document: unknown): InvalidPlace[] {
  const key = `${format} ${specVersion}`;
  let validator = validators.get(key);
  if (!validator) {
    validator = makeAjv().compile(format === 'spdx' ? SPDX_SCHEMA : jsonSchemaOf(specVersion));
    validators.set(key, validator);
  }
  return validator(document) ? [] : jsonPlaces(validator.errors ?? []);
}

/** Set up as CycloneDX's own library sets up its own, but for how it looks for items that are the same. */
function makeAjv(): Ajv {
  const ajv = new Ajv({ strict: false, addUsedSchema: false, schemas: sharedJsonSchemas() });
  (addFormats.default as (ajv: Ajv) => unknown)(ajv);
  (addLaterFormats as (ajv: Ajv, options: object) => void)(ajv, { formats: ['idn-email'] });
  // No implementation of it holds: https://github.com/luzlab/ajv-formats-draft2019/issues/22
  ajv.addFormat('iri-reference', true);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', validate: areUnique });
  return ajv;
}

/** Ajv's own compares each with each: a list of 5,000 parts took it 18 seconds. */
function areUnique(wanted: boolean, items: readonly unknown[]): boolean {
  return !wanted || new Set(items.map((item) => canonicalJson(item))).size === items.length;
}
