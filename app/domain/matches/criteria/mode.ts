import type { Mode } from '#app/domain/codes/delivery.ts';
import { codes } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part, type Verdict } from '../rule.ts';

const LESS_PER_PREFERENCE = 0.15;
const LEAST_PREFERRED = 0.4;

/** Extended presence in the State or its region, against which the report sets the short expert mission. */
const PRESENCE: readonly Mode[] = ['EMB', 'CTR'];
const OTHER_PRESENCE = 0.5;
const PRESENCE_FOR_MISSION = 0.4;
const MISSION_FOR_PRESENCE = 0.1;

/** The best place that one of the offer's modes has in the need's order of preference. */
export const modePart: Part = {
  share: 1,
  key: (offer) => keyOf(offer.modes),
  asks: (question) => asked(question, keyOf(question.need.modes) || undefined),
  judge: (question, offer) => {
    const preferred = question.need.modes;
    if (preferred.length === 0) return unstatedNeed(question, 'mode', 'preference');
    const place = preferred.findIndex((mode) => offer.modes.includes(mode));
    if (place === -1) return insteadOf(preferred, offer.modes);
    const value = Math.max(LEAST_PREFERRED, 1 - LESS_PER_PREFERENCE * place);
    return { value, code: place === 0 ? 'mode.first' : 'mode.later' };
  },
  values: ({ need }, offer) => ({
    offered: codes('modes', ...offer.modes),
    preferred: codes('modes', ...need.modes),
  }),
};

function insteadOf(preferred: readonly Mode[], offered: readonly Mode[]): Verdict {
  const wantsPresence = preferred.some((mode) => PRESENCE.includes(mode));
  const givesPresence = offered.some((mode) => PRESENCE.includes(mode));
  if (wantsPresence && givesPresence) return { value: OTHER_PRESENCE, code: 'mode.other-presence' };
  if (givesPresence && preferred.includes('MIS'))
    return { value: PRESENCE_FOR_MISSION, code: 'mode.presence-for-mission' };
  if (wantsPresence && offered.includes('MIS'))
    return { value: MISSION_FOR_PRESENCE, code: 'mode.mission-for-presence' };
  return { value: 0, code: 'mode.none' };
}
