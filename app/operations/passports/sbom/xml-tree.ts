import type { XmlElement } from '#app/domain/passports/sbom/cyclonedx-from-xml.ts';
import type { IatiRefusal } from '#app/domain/exchange/iati-refusal.ts';
import { SBOM_LIMITS } from '#app/domain/passports/sbom/limits.ts';
import type { PLAIN_SBOM_REFUSALS } from '#app/domain/passports/sbom/refusal.ts';
import { GuardedXml } from '#app/operations/exchange/guarded-xml.ts';
import { IatiRefused } from '#app/operations/exchange/iati-refused.ts';

type Refused = (typeof PLAIN_SBOM_REFUSALS)[number];
const PIECE = 65_536;

/**
 * XML as a tree within the limits of every file of strangers here (no document type, no entity but the five), and a cap
 * on elements. Only elements of the root's namespace are in it, by the root's own prefix.
 */
export function xmlTree(text: string): { root: XmlElement; namespace: string } | Refused {
  const above: XmlElement[] = [];
  let root: XmlElement | undefined;
  let prefix = '';
  let elements = 0;
  const parser = new GuardedXml({
    open: (name, attributes) => {
      elements += 1;
      if (elements > SBOM_LIMITS.values) throw new TooMany();
      const colon = name.indexOf(':') + 1;
      if (!root) prefix = name.slice(0, colon);
      const own = name.slice(0, colon) === prefix;
      const element = { name: own ? name.slice(colon) : name, attributes, children: [], text: '' };
      root ??= element;
      above.at(-1)?.children.push(element);
      above.push(element);
    },
    text: (more) => {
      const element = above.at(-1);
      if (element) element.text += more;
    },
    close: () => void above.pop(),
  });
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.end();
  } catch (error) {
    if (error instanceof TooMany) return 'too-much';
    if (error instanceof IatiRefused) return NAMES[error.refusal.code] ?? 'not-readable';
    throw error;
  }
  if (!root) return 'not-readable';
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return { root, namespace: root.attributes[declared] ?? '' };
}

class TooMany extends Error {}

const NAMES: Partial<Record<IatiRefusal['code'], Refused>> = {
  doctype: 'entities',
  entity: 'entities',
  encoding: 'not-text',
  'too-deep': 'too-deep',
  attributes: 'too-much',
  'too-long': 'too-much',
};
