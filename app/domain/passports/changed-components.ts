import { canonicalJson } from '#app/domain/canonical-json.ts';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { Passport } from './passport.ts';

/** What becomes of a component when a version takes the place of its offer. */
const COMPONENT_CHANGES = ['same', 'changed', 'added', 'removed'] as const;
export type ComponentChange = (typeof COMPONENT_CHANGES)[number];

type Bound = Pick<Passport, 'answers' | 'gone' | 'artefacts' | 'noArtefacts' | 'sbom'>;
type Said = Bound & Pick<Passport, 'n'>;

/**
 * Each component of what is in force and of a version, in order, with what becomes of it. Who stated something about it by
 * name is no change of it. `app.take_version_passports` decides by the same.
 *
 * @param modes of the version: without technology it has no components, whatever is still written of them
 */
export function compareComponents<P extends Said>(
  inForce: readonly P[],
  version: readonly P[],
  modes: readonly Mode[],
): { n: number; change: ComponentChange; before?: P; after?: P }[] {
  const coming = hasTechnology(modes) ? version : [];
  const numbers = [...new Set([...inForce, ...coming].map(({ n }) => n))].sort((a, b) => a - b);
  return numbers.map((n) => {
    const before = inForce.find((one) => one.n === n);
    const after = coming.find((one) => one.n === n);
    return { n, change: changeOf(before, after), ...(before && { before }), ...(after && { after }) };
  });
}

export function componentsChanged(
  inForce: readonly Said[],
  version: readonly Said[],
  modes: readonly Mode[],
): boolean {
  return compareComponents(inForce, version, modes).some(({ change }) => change !== 'same');
}

/**
 * What of a component is its donor's word about it: what a trust note binds (docs/trust-notes.md), and what makes a version
 * another one.
 */
export function boundOf({ answers, gone, artefacts, noArtefacts, sbom }: Bound) {
  const parts = sbom ? { sha256: sbom.sha256, isPublic: sbom.isPublic } : null;
  return { answers, gone, artefacts, noArtefacts, parts };
}

function changeOf(before: Said | undefined, after: Said | undefined): ComponentChange {
  if (!before) return 'added';
  if (!after) return 'removed';
  return canonicalJson(boundOf(before)) === canonicalJson(boundOf(after)) ? 'same' : 'changed';
}
