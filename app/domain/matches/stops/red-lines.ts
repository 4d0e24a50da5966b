import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { RedLine, SourceAccess } from '#app/domain/codes/terms.ts';
import { codes, stated } from '../reason-values.ts';
import { keyOf, type StopRule } from '../rule.ts';
import { isValidOn, satisfiesLevel } from '../trust-note.ts';
import type { Question } from '../question.ts';

/**
 * A State's red lines. What nobody stated stops like a refusal: a line that silence can cross is none. Remote access, data
 * and conditions are asked of whatever is offered, because a course can be given over remote access too; source code and
 * who maintains it only of what brings technology, since an adviser has neither. Who says of it what crosses the line is
 * stopped, technology or not.
 */
const draws = ({ need }: Question, line: RedLine) => need.redLines?.includes(line) ?? false;

/** Whether silence on source code or maintenance stops: undefined where there is no technology to speak of. */
const silentOn = (modes: readonly Mode[]) => hasTechnology(modes) || undefined;

export const remoteAccessStop: StopRule<'remote-access'> = {
  code: 'remote-access',
  key: (offer) => keyOf(offer.remoteAccess),
  asks: (question) => keyOf(draws(question, 'no-remote-access')),
  idle: (question) => !draws(question, 'no-remote-access'),
  stops: (question, { remoteAccess }) => {
    if (!draws(question, 'no-remote-access')) return undefined;
    if (remoteAccess === undefined) return 'stop.remote-access-not-stated';
    return remoteAccess === 'required' ? 'stop.remote-access' : undefined;
  },
  values: (_, { remoteAccess }) => stated({ offered: remoteAccess && codes('remote_access', remoteAccess) }),
};

export const dataLocationStop: StopRule<'data-location'> = {
  code: 'data-location',
  key: (offer) => keyOf(offer.dataLocation),
  asks: (question) => keyOf(draws(question, 'data-in-country')),
  idle: (question) => !draws(question, 'data-in-country'),
  stops: (question, { dataLocation }) => {
    if (!draws(question, 'data-in-country')) return undefined;
    if (dataLocation === undefined) return 'stop.data-location-not-stated';
    return dataLocation === 'elsewhere' ? 'stop.data-location' : undefined;
  },
  values: (_, { dataLocation }) => stated({ offered: dataLocation && codes('data_locations', dataLocation) }),
};

export const openSourceStop: StopRule<'open-source'> = {
  code: 'open-source',
  key: ({ modes, sourceAccess }) => keyOf(sourceAccess, silentOn(modes)),
  asks: (question) => keyOf(draws(question, 'open-source-only')),
  idle: (question) => !draws(question, 'open-source-only'),
  stops: (question, { modes, sourceAccess }) => {
    if (!draws(question, 'open-source-only')) return undefined;
    if (sourceAccess === undefined) return silentOn(modes) && 'stop.open-source-not-stated';
    return sourceAccess === 'open' ? undefined : 'stop.open-source';
  },
  values: (_, { sourceAccess }) => stated({ offered: sourceAccess && codes('source_access', sourceAccess) }),
};

/** Weaker than open source: it is enough that the recipient can read it. Only what brings technology has a source. */
export const sourceReadableStop: StopRule<'source-readable'> = {
  code: 'source-readable',
  key: ({ modes, sourceAccess }) => (hasTechnology(modes) ? keyOf(sourceAccess) : 'no technology'),
  asks: (question) => keyOf(draws(question, 'source-readable')),
  idle: (question) => !draws(question, 'source-readable'),
  stops: (question, { modes, sourceAccess }) => {
    if (!draws(question, 'source-readable') || !hasTechnology(modes)) return undefined;
    if (sourceAccess === undefined) return 'stop.source-readable-not-stated';
    return READABLE.includes(sourceAccess) ? undefined : 'stop.source-readable';
  },
  values: (_, { sourceAccess }) => stated({ offered: sourceAccess && codes('source_access', sourceAccess) }),
};
const READABLE: readonly SourceAccess[] = ['review', 'full', 'open'];

/** Source that was read proves nothing of another build: the two are separate demands (DOMAIN section 7, provenance). */
export const binaryEquivalenceStop: StopRule<'binary-equivalence'> = {
  code: 'binary-equivalence',
  key: ({ modes, binaryEquivalence }) => (hasTechnology(modes) ? keyOf(binaryEquivalence) : 'no technology'),
  asks: (question) => keyOf(draws(question, 'binary-equivalence')),
  idle: (question) => !draws(question, 'binary-equivalence'),
  stops: (question, { modes, binaryEquivalence }) => {
    if (!draws(question, 'binary-equivalence') || !hasTechnology(modes)) return undefined;
    if (binaryEquivalence === undefined) return 'stop.binary-equivalence-not-stated';
    return binaryEquivalence === 'shown' ? undefined : 'stop.binary-equivalence';
  },
  values: () => ({}),
};

export const singleVendorStop: StopRule<'single-vendor'> = {
  code: 'single-vendor',
  key: ({ modes, singleVendor }) => keyOf(singleVendor, silentOn(modes)),
  asks: (question) => keyOf(draws(question, 'no-single-vendor')),
  idle: (question) => !draws(question, 'no-single-vendor'),
  stops: (question, { modes, singleVendor }) => {
    if (!draws(question, 'no-single-vendor')) return undefined;
    if (singleVendor === undefined) return silentOn(modes) && 'stop.single-vendor-not-stated';
    return singleVendor ? 'stop.single-vendor' : undefined;
  },
  values: () => ({}),
};

/** Conditions against the red line; a political condition is refused whatever the need says (principle PP3). */
export const conditionsStop: StopRule<'conditions'> = {
  code: 'conditions',
  key: (offer) => keyOf(offer.conditions),
  asks: (question) => keyOf(draws(question, 'no-conditions')),
  stops: (question, { conditions }) => {
    if (conditions?.includes('political')) return 'stop.political-condition';
    if (!draws(question, 'no-conditions')) return undefined;
    if (conditions === undefined) return 'stop.conditions-not-stated';
    return conditions.length > 0 ? 'stop.conditions' : undefined;
  },
  values: (_, { conditions }) => stated({ offered: conditions && codes('conditions', ...conditions) }),
};

/**
 * The level of trust note the State demands of technology, valid on the day. An offer that brings none needs no note: the
 * form asks it “for technology”, and whoever draws this line does not mean to lose training.
 */
export const noteLevelStop: StopRule<'note-level'> = {
  code: 'note-level',
  key: ({ modes, note }) => (hasTechnology(modes) ? keyOf(note?.level, note?.expiresOn) : 'no technology'),
  asks: (question) => keyOf(demandedLevel(question)),
  idle: (question) => demandedLevel(question) === undefined,
  stops: (question, { modes, note }) => {
    const demanded = demandedLevel(question);
    if (demanded === undefined || !hasTechnology(modes)) return undefined;
    if (note === undefined) return 'stop.note-level-not-stated';
    if (!isValidOn(note, question.on))
      return note.level === 'L0' ? 'stop.note-level' : 'stop.note-level-expired';
    return satisfiesLevel(note.level, demanded) ? undefined : 'stop.note-level';
  },
  values: (question, { note }) => {
    const demanded = demandedLevel(question);
    return stated({
      offered: note && codes('note_levels', note.level),
      expires: note?.expiresOn !== undefined && { kind: 'day', day: note.expiresOn },
      needed: demanded && codes('note_levels', demanded),
    });
  },
};

function demandedLevel(question: Question): 'L2' | 'L3' | undefined {
  if (draws(question, 'note-L3')) return 'L3';
  return draws(question, 'note-L2') ? 'L2' : undefined;
}
