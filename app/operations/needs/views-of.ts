import { createHash } from 'node:crypto';
import { canonicalView, maskedView } from '#app/domain/needs/masked-view.ts';
import type { MaskedView, Need } from '#app/domain/needs/need.ts';
import { currentGeography } from '#app/operations/installation.ts';

export type HashedView = { view: MaskedView; viewHash: string };

/** What donors would get of this need today, and the SHA-256 (hexadecimal) by which a State consents to it. */
export function viewOf(need: Pick<Need, 'reference' | 'stateCode' | 'themes' | 'sizeBand'>): HashedView {
  const view = maskedView(currentGeography(), need);
  return { view, viewHash: createHash('sha256').update(canonicalView(view)).digest('hex') };
}
