import type { ErrorObject } from 'ajv';
import { PLACES_LISTED, type InvalidPlace } from '#app/domain/passports/sbom/refusal.ts';
import { shownText } from '#app/domain/passports/sbom/shown-text.ts';

/** Keywords that only say that none of several shapes fits: what fails in each is said beside them. */
const SEVERAL = ['oneOf', 'anyOf', 'allOf', 'if', 'not'];
const PATH_LENGTH = 200;
const NAME_LENGTH = 60;

/** What a validator of JSON schemas found, as places in the file. */
export function jsonPlaces(errors: readonly ErrorObject[]): InvalidPlace[] {
  const plain = errors.filter(({ keyword }) => !SEVERAL.includes(keyword));
  const places = (plain.length > 0 ? plain : errors).map(placeOf);
  const told = new Set(places.map((place) => JSON.stringify(place)));
  return [...told].slice(0, PLACES_LISTED).map((place) => JSON.parse(place) as InvalidPlace);
}

function placeOf({ instancePath, keyword, params }: ErrorObject): InvalidPlace {
  const path = pathOf(instancePath);
  const named = (code: InvalidPlace['code'], name: unknown): InvalidPlace => ({
    path,
    code,
    ...(typeof name === 'string' && { name: shownText(name, NAME_LENGTH) }),
  });
  const said = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required':
    case 'dependencies':
      return named('missing', said.missingProperty);
    case 'additionalProperties':
      return named('not-expected', said.additionalProperty);
    case 'unevaluatedProperties':
      return named('not-expected', said.unevaluatedProperty);
    case 'type':
    case 'enum':
    case 'const':
    case 'pattern':
    case 'format':
    case 'minimum':
    case 'minLength':
      return { path, code: 'not-a-value' };
    default:
      return { path, code: 'other' };
  }
}

/** `/components/3/name` (RFC 6901) as `components[3].name`; the document itself as `$`. */
function pathOf(pointer: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return shownText(path.replace(/^\./, ''), PATH_LENGTH) || '$';
}
