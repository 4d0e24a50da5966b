import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addHubDate } from '#app/operations/hubs/add-hub-date.ts';
import { answerOpinion } from '#app/operations/hubs/answer-opinion.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import { changeHubProfile } from '#app/operations/hubs/change-hub-profile.ts';
import { hubProfileSeen } from '#app/operations/organisations/profile-seen.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import {
  FIT_OPINION,
  GIVEN_OPINION,
  HUB_DATES,
  HUB_PROFILES,
  WAITING_OPINION,
} from '#db/seeds/demonstration/hubs.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';
import type { MatchIds } from './matches.ts';
import type { NeedIds } from './needs.ts';

/** Before anything is offered: coordinators describe their hubs, and enter what they announce. */
export async function describeHubs(cast: Cast, now: Date): Promise<void> {
  for (const [hub, profile] of Object.entries(HUB_PROFILES)) {
    const by = coordinatorOf(cast, hub as keyof typeof HUB_PROFILES);
    const before = await withActor({ kind: 'anonymous' }, (tx) => findPublicHub(tx, by.hat.organisation.id));
    if (!before) throw new Error(`${hub} is nowhere to be read`);
    const said = { ...profile, seen: hubProfileSeen(before) };
    valueOf(await changeHubProfile(by, said, daysBefore(now, 110)), `the profile of ${hub}`);
  }
  for (const { hub, date } of HUB_DATES)
    valueOf(
      await addHubDate(coordinatorOf(cast, hub), date(daysFrom(now)), daysBefore(now, 20)),
      `a date of ${hub}`,
    );
}

/** A hub answers what a broker asked it on two needs, and is asked more; a State lets another see its need, whose opinion is waited for. */
export async function askHubs(cast: Cast, needs: NeedIds, matches: MatchIds, now: Date): Promise<void> {
  const did = <T>(outcome: Outcome<T>) => valueOf(outcome, 'an opinion of a hub');
  const { broker } = cast.as;

  const given = needs.get(GIVEN_OPINION.need)!;
  const coral = coordinatorOf(cast, 'coral-ring');
  const asked = did(
    await askOpinion(broker, { id: given, hubId: cast.organisations['coral-ring'] }, daysBefore(now, 12)),
  );
  did(await keepConfidential(coral, { needId: given }, daysBefore(now, 11)));
  const { texts, tieNote } = GIVEN_OPINION;
  did(await answerOpinion(coral, { id: asked.opinionId, texts, tieNote }, daysBefore(now, 9)));

  const fitted = needs.get(FIT_OPINION.need)!;
  const matchId = matches.get(FIT_OPINION.need)!;
  const askedFit = did(
    await askOpinion(
      broker,
      { id: fitted, hubId: cast.organisations['coral-ring'], matchId },
      daysBefore(now, 5),
    ),
  );
  did(await keepConfidential(coral, { needId: fitted }, daysBefore(now, 4)));
  const { verdict, texts: why } = FIT_OPINION;
  const fit = { id: askedFit.opinionId, verdict, texts: why, tieNote: '' };
  did(await answerOpinion(coral, fit, daysBefore(now, 3)));

  const open = {
    id: given,
    hubId: cast.organisations['coral-ring'],
    matchId: matches.get(GIVEN_OPINION.need)!,
  };
  did(await askOpinion(broker, open, daysBefore(now, 4)));

  const waiting = needs.get(WAITING_OPINION.need)!;
  const state = cast.as['sant-orvel'];
  const need = (await withActor(actingPerson(state), (tx) => findNeed(tx, waiting)))!;
  const hubId = cast.organisations.isthmus;
  const { viewHash } = hubViewOf(need);
  did(await shareWithHub(state, { id: waiting, hubId, viewHash }, daysBefore(now, 3)));
  did(await askOpinion(broker, { id: waiting, hubId }, daysBefore(now, 2)));
  did(await keepConfidential(coordinatorOf(cast, 'isthmus'), { needId: waiting }, daysBefore(now, 1)));
}

const COORDINATORS = {
  isthmus: 'hub',
  'dafrane-school': 'school-donor',
  'coral-ring': 'coral-hub',
} as const satisfies Record<keyof typeof HUB_PROFILES, keyof Cast['as']>;

/** In the coordinator's hat, which is not everybody's first. */
function coordinatorOf({ as }: Cast, hub: keyof typeof HUB_PROFILES): Wearing {
  const person = as[COORDINATORS[hub]];
  return { ...person, hat: person.hats.find(({ role }) => role === 'hub_coordinator')! };
}
