import type { SerializeFrom } from '@remix-run/node';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { adoptionActions } from '#app/domain/needs/adoption.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withActor } from '#db/client.ts';
import { findNeed, listHubNames } from '#db/queries/needs/needs.ts';
import { findDraftForMyState, findDraftNames } from '#db/queries/needs/state-drafts.ts';
import { answerSections } from './answer-rows.ts';
import { showView } from './shown-view.ts';

/**
 * A draft for a State, with what its reader may do about it.
 *
 * @throws Response 404 to whoever neither writes it nor was shown it; once it was adopted, its delegation is led to it
 */
export async function loadAdoption(t: Translator, by: Wearing, id: string, now: Date) {
  const { role } = by.hat;
  return withActor(actorOf(by), async (tx) => {
    const mine = role === 'focal_point';
    const need = await (mine ? findDraftForMyState(tx, id) : findNeed(tx, id));
    if (!need?.adoption || need.adoption === 'adopted') {
      if (mine && (await findNeed(tx, id))?.adoption)
        throw new Response(null, { status: 302, headers: { Location: `/${t.lang}/needs/${id}` } });
      throw refusalResponse('not-found');
    }
    const shown = {
      base: `/${t.lang}/needs/${need.id}`,
      reference: need.reference,
      heading: { title: need.title, lang: need.textLanguage },
      state: placeName(currentGeography(), need.stateCode, t),
      adoption: need.adoption,
      since: dayOf(need.adoptionAt ?? need.createdAt),
      revision: need.revision,
      acts: adoptionActions(need.adoption, role),
      sections: answerSections(t, need, await listHubNames(tx, need.hubIds)),
    };
    if (!mine)
      return {
        side: 'drafters' as const,
        ...shown,
        word: need.adoptionWord,
        findings: checkNeed(need, dayOf(now)),
      };
    const view = viewsOf(need).views.registered;
    return {
      side: 'state' as const,
      ...shown,
      names: await findDraftNames(tx, id),
      view: view && showView(t, view),
    };
  });
}

/** As the page gets it from its loader. */
export type AdoptionShown = SerializeFrom<typeof loadAdoption>;
