import type { Day } from '#app/domain/codes/day.ts';
import { nothingRemains } from '#app/domain/matches/delivery/report.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { matchPrinciples, type MatchEvidence } from '#app/domain/principles/match-principles.ts';
import type { AssessedChip } from '#app/domain/principles/review.ts';
import type { Tx } from '#db/client.ts';
import { findPlan } from '#db/queries/matches/plans.ts';
import { listReports } from '#db/queries/matches/reports.ts';
import { findMatchOffer } from '#db/queries/matches/standings.ts';
import { matchSubject } from './match-subject.ts';
import { needChips } from './need-chips.ts';

/**
 * How a match stands to each principle, for whoever reads its page. The need counts only where the reader may see it
 * whole: for a donor the chips are made of its own offer, the plan it may read, and whether it was introduced, so that
 * none of them tells what the State keeps (DOMAIN section 4).
 */
export async function matchChips(
  tx: Tx,
  match: Pick<Match, 'id' | 'introducedAt' | 'agreedAt'>,
  need: Need | undefined,
  on: Day,
): Promise<AssessedChip<MatchEvidence>[]> {
  const offer = await findMatchOffer(tx, match.id);
  if (!offer) return [];
  const known = need && (await needChips(tx, need, on)).chips;
  const plan = await findPlan(tx, match.id);
  const judged = matchSubject(
    {
      introduced: match.introducedAt !== undefined,
      agreed: match.agreedAt !== undefined,
      nothingRemains: nothingRemains(await listReports(tx, match.id)),
      ...(plan && { plan }),
      ...(known && { need: Object.fromEntries(known.map(({ id, state }) => [id, state])) }),
    },
    offer,
    on,
  );
  return matchPrinciples(judged.subject).map((chip) => {
    if (chip.evidence === 'agreed-together')
      return { ...chip, by: 'both', outdated: false, ...(match.agreedAt && { agreedAt: match.agreedAt }) };
    const source = chip.evidence.startsWith('offer-') ? judged.offer : fromNeed(chip) ? known : undefined;
    return { ...chip, ...wordOn(source?.find(({ id }) => id === chip.id)) };
  });
}

/** What a chip takes over from the need: its own word, and the question that its basis leaves. */
function fromNeed({ evidence }: { evidence: MatchEvidence }): boolean {
  return evidence.startsWith('need-') || evidence === 'basis-open';
}

/** What is taken over of a record was assessed there, by whoever did, and holds as long as it does there. */
function wordOn(chip: AssessedChip | undefined): Pick<AssessedChip, 'by' | 'outdated' | 'reviewed'> {
  if (!chip) return { by: 'platform', outdated: false };
  const { by, outdated, reviewed } = chip;
  return { by, outdated, ...(reviewed && { reviewed }) };
}
