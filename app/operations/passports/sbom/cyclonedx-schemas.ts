import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The published schemas of CycloneDX, as its own project's library brings them. */
export const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
);

/** Up to 1.3 the strict variant is a file of its own; later ones are strict themselves. */
export function jsonSchemaOf(version: string): object {
  return readSchema(['1.2', '1.3'].includes(version) ? `bom-${version}-strict` : `bom-${version}`);
}

/** Those that the others refer to, by the addresses they use. */
export function sharedJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    ['spdx', 'cryptography-defs', 'jsf-0.82'].map((name) => [
      `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
      readSchema(name),
    ]),
  );
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
}
