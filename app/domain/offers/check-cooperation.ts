import type { Finding } from '#app/domain/principles/finding.ts';
import { contradictedKinds, type PartySaid } from '#app/domain/reciprocity/cooperation.ts';
import type { OfferContent } from './offer.ts';

export type CooperationFinding = Finding<'cooperation', 'cooperation-contradicted'>;

/** The kinds of cooperation are its donor's to say; that its State says otherwise of itself is told before it is handed in. */
export function checkCooperation(
  { cooperation }: Pick<OfferContent, 'cooperation'>,
  giver: PartySaid | undefined,
): CooperationFinding[] {
  if (!giver || contradictedKinds(cooperation, giver).length === 0) return [];
  return [{ field: 'cooperation', code: 'cooperation-contradicted', severity: 'warn' }];
}
