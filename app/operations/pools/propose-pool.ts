import { randomBytes, randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { WORLD } from '#app/domain/geography/geography.ts';
import { ownTexts } from '#app/domain/needs/own-texts.ts';
import { jointTerms, type JointTerms } from '#app/domain/pools/joint-terms.ts';
import { poolViews } from '#app/domain/pools/pool-views.ts';
import { POOL_LIMITS } from '#app/domain/pools/pool.ts';
import { FEWEST_MEMBERS } from '#app/domain/pools/membership.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { hashOfViews } from '#app/operations/needs/views-of.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { putNeedViews } from '#db/queries/needs/views.ts';
import { insertPool, insertPooledNeed, inviteStates } from '#db/queries/pools/pools.ts';
import { readSeenNeeds } from './find-similar-needs.ts';
import { tellOfPool } from './tell-of-pool.ts';
import { tellsAState } from './telling-words.ts';

export type PoolWords = Pick<NeedContent, 'title' | 'summary' | 'textLanguage' | 'outcomes' | 'ownerUnit'>;

/**
 * A hub proposes one programme for needs of several States that they let it see: their joint terms, in the hub's own
 * words. The States are asked, and each reads exactly what donors would. What is shown does not change with who joins or
 * leaves, because a change would tell.
 *
 * @returns the programme's id; or not-your-act, not-found (a need that this hub is not given), apart, state-named where
 * the words tell one of the States, secret-found, already-there (the same form sent twice)
 */
export async function proposePool(
  by: Wearing,
  input: { id: string; needIds: readonly string[]; words: PoolWords },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  const texts = ownTexts(input.words).map(({ text }) => text);
  if (texts.some(holdsSecret)) return refuse('secret-found');
  const needIds = [...new Set(input.needIds)].slice(0, POOL_LIMITS.members);
  return withActor(actor, async (tx) => {
    const chosen = (await readSeenNeeds(tx, now)).filter(({ id }) => needIds.includes(id));
    if (chosen.length !== needIds.length) return refuse('not-found');
    const states = [...new Set(chosen.map(({ stateCode }) => stateCode))].sort();
    const joint = jointTerms(chosen.map(({ answers }) => answers));
    if (!joint.ok || states.length < FEWEST_MEMBERS || states.length !== chosen.length)
      return refuse('apart');
    if (await tellsAState(tx, needIds, texts)) return refuse('state-named');

    const content = contentOf(joint.terms, input.words);
    const needId = randomUUID();
    const reference = referenceFrom('N', randomBytes(6));
    const views = poolViews(currentGeography(), { ...content, reference }, states);
    const place = views.registered!.place;
    const region = place.kind === 'region' ? place.m49 : WORLD;
    const head = {
      id: needId,
      reference,
      organisationId: actor.organisationId,
      authorId: responsibleFor(actor),
      area: region,
    };
    if (!(await insertPooledNeed(tx, head, content, now))) return refuse('already-there');
    await putNeedViews(
      tx,
      needId,
      Object.values(views).map((view) => ({ view, region })),
      { circulating: false },
    );
    const pool = {
      id: input.id,
      needId,
      hubId: actor.organisationId,
      viewHash: hashOfViews(views),
      states: states.length,
      by: actor.personId,
    };
    await insertPool(tx, pool, now);
    await inviteStates(tx, input.id, needIds, now);
    await recordNeedEvent(tx, actor, needId, { action: 'start', from: null, to: 'draft' }, now);
    await tellOfPool(tx, input.id, 'pool-invited', now);
    return done({ id: input.id });
  });
}

/** Each State's basis stands in its own need; the region's is what they prepare together. */
export function contentOf(terms: JointTerms, words: PoolWords): NeedContent {
  return {
    ...terms,
    ...words,
    purpose: '',
    contextNote: '',
    evidence: [],
    technologyBarrier: '',
    basis: 'in-preparation',
    basisTitle: '',
    basisSection: '',
    hubIds: [],
  };
}
