import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { bringsTraces, changedFields, isSubstantial } from '#app/domain/offers/editing.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { OFFER_STEP_IDS } from '#app/domain/offers/steps.ts';
import {
  compareComponents,
  componentsChanged,
  type ComponentChange,
} from '#app/domain/passports/changed-components.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import { actorOf } from '#app/http/viewer.ts';
import { passportChanges, type ChangedAnswer } from '#app/i18n/passport-changes.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { findDeclarationAbout } from '#app/operations/verification/declare-version.ts';
import { withActor } from '#db/client.ts';
import { findOffer, listHubChoices } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import { findVersionSubject } from '#db/queries/verification/version-subject.ts';
import { answerRows, type HubNames } from './answers.ts';

export type ChangedComponent = {
  n: number;
  name: string;
  change: ComponentChange;
  answers: ChangedAnswer[];
  /** The list of its parts is another file. */
  partsChanged: boolean;
};
export type NoteFate = {
  reference: string;
  level: string;
  issuer: string;
  fate: 'stays' | 'outdated' | 'replaced';
};
export type VersionChanges = {
  /** While what is published is suspended nothing takes its place. */
  published: { reference: string; lang: string; suspended: boolean };
  lang: string;
  /** A broker looks through it first. */
  substantial: boolean;
  /** Its words tell what those published do not. */
  traces: boolean;
  answers: ChangedAnswer[];
  components: ChangedComponent[];
  notes: NoteFate[];
  /** Whether the donor's word on this version is asked for, and when it was signed. */
  declaration?: { signedOn?: Day };
};

/** A version beside what is published: what differs, and what becomes of the notes on it. Undefined of what is no version. */
export async function loadVersionChanges(
  by: Wearing,
  version: Offer,
  t: Translator,
  now: Date,
): Promise<VersionChanges | undefined> {
  const { replacesId } = version;
  if (!replacesId) return undefined;
  const read = await withActor(actorOf(by), async (tx) => {
    const subject = await findVersionSubject(tx, version.id);
    return {
      subject,
      published: await findOffer(tx, replacesId),
      hubs: await listHubChoices(tx),
      inForce: await listPassports(tx, replacesId, { inForce: true }),
      written: await listPassports(tx, version.id),
      notes: await listNotesOfOffer(tx, replacesId),
      declared: subject && (await findDeclarationAbout(tx, version.id, subject)),
    };
  });
  const { subject, published, declared } = read;
  if (!subject || !published) return undefined;
  const on = dayOf(now);
  const names = new Map(read.hubs.map(({ id, name }) => [id, name]));
  const declares = version.declaration.trim() !== '';
  return {
    published: {
      reference: published.reference,
      lang: published.textLanguage,
      suspended: published.status === 'suspended',
    },
    lang: version.textLanguage,
    substantial:
      isSubstantial(published, version) || componentsChanged(read.inForce, read.written, version.modes),
    traces: bringsTraces(published, version),
    answers: changedAnswers(published, version, t, names),
    components: compareComponents(read.inForce, read.written, version.modes).map((one) => ({
      n: one.n,
      name: componentName(one.after ?? one.before!) || t('passports.unnamed', { n: one.n }),
      change: one.change,
      answers: one.before && one.after ? passportChanges(t, currentGeography(), one.before, one.after) : [],
      partsChanged: Boolean(one.before && one.after) && one.before?.sbom?.sha256 !== one.after?.sbom?.sha256,
    })),
    notes: read.notes
      .filter(
        (note) =>
          !note.revokedAt && !note.supersededAt && note.expiresOn >= on && note.offerVersion === subject.was,
      )
      .map((note) => ({
        reference: note.reference,
        level: note.level,
        issuer: note.issuerName,
        fate:
          note.issuerRole === 'donor' && declares && (subject.changed || declared)
            ? ('replaced' as const)
            : subject.changed
              ? ('outdated' as const)
              : ('stays' as const),
      })),
    ...(declares && (subject.changed || declared) && { declaration: { signedOn: declared?.issuedOn } }),
  };
}

function changedAnswers(published: Offer, version: Offer, t: Translator, hubs: HubNames): ChangedAnswer[] {
  const changed: readonly string[] = changedFields(published, version);
  return OFFER_STEP_IDS.flatMap((step) => {
    const before = new Map(answerRows(step, published, t, hubs).map((row) => [row.field, row]));
    return answerRows(step, version, t, hubs)
      .filter(({ field }) => changed.includes(field))
      .map(({ field, term, value, own }) => {
        const was = before.get(field);
        return { term, before: was?.value ?? '', after: value, own: own || was?.own === true };
      });
  });
}
