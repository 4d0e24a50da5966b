import { cycloneDxFromXml } from '#app/domain/passports/sbom/cyclonedx-from-xml.ts';
import { judgeSbom } from '#app/domain/passports/sbom/judge.ts';
import { isObject } from '#app/domain/passports/sbom/json-value.ts';
import { kindOfCycloneDx, kindOfJson, type SbomKind } from '#app/domain/passports/sbom/kind-of-json.ts';
import { SBOM_LIMITS } from '#app/domain/passports/sbom/limits.ts';
import { readCycloneDx } from '#app/domain/passports/sbom/read-cyclonedx.ts';
import { readSpdx } from '#app/domain/passports/sbom/read-spdx.ts';
import type { SbomReading } from '#app/domain/passports/sbom/reading.ts';
import type { InvalidPlace, SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import { scanJson } from '#app/domain/passports/sbom/scan-json.ts';
import type { SbomEncoding, SbomSummary } from '#app/domain/passports/sbom/summary.ts';
import { validateJson } from './validate-json.ts';
import { validateXml } from './validate-xml.ts';
import { xmlTree } from './xml-tree.ts';

export type Examined = Pick<SbomSummary, 'format' | 'encoding' | 'specVersion' | 'madeOn' | 'quality'>;

/**
 * What stands in a file that somebody calls a list of parts: by which published format, whether it keeps that format's
 * schema, and what it says of its parts. The cheap questions come first, so that nothing is built of a bomb.
 *
 * @returns the list in figures, or by name why it is none
 */
export function examineSbom(bytes: Uint8Array): Examined | SbomRefusal {
  if (bytes.length > SBOM_LIMITS.bytes) return { code: 'too-large' };
  const text = textIn(bytes);
  if (text === undefined) return { code: 'not-text' };
  const start = text.trimStart();
  if (start === '') return { code: 'missing' };
  if (/^<(?:!doctype )?html/i.test(start.slice(0, 20))) return { code: 'other-kind' };
  if (start.startsWith('<')) return fromXml(text);
  if (start.startsWith('{')) return fromJson(text);
  return { code: /^SPDXVersion:/m.test(text.slice(0, 4_096)) ? 'tag-value' : 'other-kind' };
}

function fromJson(text: string): Examined | SbomRefusal {
  const bomb = scanJson(text);
  if (bomb) return { code: bomb };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { code: 'not-readable' };
  }
  const kind = kindOfJson(document);
  if ('code' in kind) return kind;
  if (!isObject(document)) return { code: 'other-kind' };
  const reading = kind.format === 'spdx' ? readSpdx(document) : readCycloneDx(document);
  return judged(kind, 'json', reading, () => validateJson(kind, document));
}

function fromXml(text: string): Examined | SbomRefusal {
  const tree = xmlTree(text);
  if (typeof tree === 'string') return { code: tree };
  const version = /^http:\/\/cyclonedx\.org\/schema\/bom\/(.+)$/.exec(tree.namespace)?.[1];
  if (tree.root.name !== 'bom' || version === undefined) return { code: 'other-kind' };
  const kind = kindOfCycloneDx(version);
  if ('code' in kind) return kind;
  const reading = readCycloneDx(cycloneDxFromXml(tree.root));
  return judged(kind, 'xml', reading, () => validateXml(kind.specVersion, text));
}

/** Parts are counted before the schema is asked, which costs more than counting. */
function judged(
  kind: SbomKind,
  encoding: SbomEncoding,
  reading: SbomReading,
  validate: () => InvalidPlace[],
): Examined | SbomRefusal {
  if (reading.parts.length > SBOM_LIMITS.parts) return { code: 'too-many-parts' };
  const places = validate();
  if (places.length > 0) return { code: 'not-valid', format: kind.format, places };
  if (reading.parts.length === 0) return { code: 'no-parts' };
  return { ...kind, encoding, madeOn: reading.madeOn, quality: judgeSbom(reading) };
}

/** UTF-8 alone, as JSON and both formats' tools write it; a zero byte stands in no text. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
