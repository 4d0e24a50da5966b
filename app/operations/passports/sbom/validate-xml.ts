import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
  type ErrorDetail,
} from 'libxml2-wasm';
import { PLACES_LISTED, type InvalidPlace } from '#app/domain/passports/sbom/refusal.ts';
import { shownText } from '#app/domain/passports/sbom/shown-text.ts';
import { SCHEMAS } from './cyclonedx-schemas.ts';

const LICENCES = 'spdx.SNAPSHOT.xsd';

const validators = new Map<string, XsdValidator>();
let registered = false;

/**
 * Where a CycloneDX file in XML breaks the published schema of its version. libxml2 may open one file, the list of
 * licences: a document that names a schema of its own gets nothing read.
 *
 * @param text XML without a document type
 */
export function validateXml(specVersion: string, text: string): InvalidPlace[] {
  const validator = validatorOf(specVersion);
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text, {
      option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET,
    });
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError && error.details.length > 0) {
      return error.details.slice(0, PLACES_LISTED).map(placeOf);
    }
    throw error;
  } finally {
    document?.dispose();
  }
}

function validatorOf(version: string): XsdValidator {
  const known = validators.get(version);
  if (known) return known;
  if (!registered) {
    const licences = join(SCHEMAS, LICENCES);
    xmlRegisterInputProvider(new XmlBufferInputProvider({ [licences]: readFileSync(licences) }));
    registered = true;
  }
  const path = join(SCHEMAS, `bom-${version}.SNAPSHOT.xsd`);
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(schema);
  validators.set(version, validator);
  return validator;
}

/** What libxml2 writes of a fault is English, and the same since 2003; its kind and its name are read out of it. */
const KINDS: readonly [RegExp, InvalidPlace['code']][] = [
  [/attribute '([^']+)' is required but missing/, 'missing'],
  [/Missing child element\(s\)\. Expected is(?: one of)? \( (?:\{[^}]*\})?([\w-]+)/, 'missing'],
  [/^Element '(?:\{[^}]*\})?([^']+)': This element is not expected/, 'not-expected'],
  [/The attribute '([^']+)' is not allowed/, 'not-expected'],
  [/^Element '(?:\{[^}]*\})?([^']+)'.*(?:is not a valid value|\[facet )/, 'not-a-value'],
];
const NAME_LENGTH = 60;

function placeOf({ message, line }: ErrorDetail): InvalidPlace {
  for (const [pattern, code] of KINDS) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { line, code, name: shownText(name, NAME_LENGTH) };
  }
  return { line, code: 'other' };
}
