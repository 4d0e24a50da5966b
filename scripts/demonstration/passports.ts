import type { Wearing } from '#app/auth/viewer.ts';
import { NOT_STATED } from '#app/domain/passports/codes.ts';
import {
  PASSPORT_BLOCK_IDS,
  QUESTIONS,
  questionsOf,
  type PassportAnswers,
  type PassportBlock,
} from '#app/domain/passports/questions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { saveArtefacts } from '#app/operations/passports/save-artefacts.ts';
import { saveSbom } from '#app/operations/passports/save-sbom.ts';
import { savePassport } from '#app/operations/passports/save-passport.ts';
import { sendVersion } from '#app/operations/passports/send-version.ts';
import { startPassport } from '#app/operations/passports/start-passport.ts';
import { startVersion } from '#app/operations/passports/start-version.ts';
import { stateAccess } from '#app/operations/passports/state-access.ts';
import { withActor } from '#db/client.ts';
import { findPassport } from '#db/queries/passports/passports.ts';
import { PASSPORTS, type DemonstrationPassport } from '#db/seeds/demonstration/passports.ts';
import { SBOMS } from '#db/seeds/demonstration/sboms.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';

/** Donors say what they know of each component, page by page, on the day on which they start the offer. */
export async function givePassports(
  donor: Wearing,
  offer: { id: string; number: number },
  now: Date,
  on: Date,
): Promise<void> {
  for (const passport of PASSPORTS[offer.number] ?? []) await givePassport(donor, offer, passport, now, on);
}

async function givePassport(
  donor: Wearing,
  offer: { id: string; number: number },
  { answers, artefacts, states, sbom }: DemonstrationPassport,
  now: Date,
  on: Date,
): Promise<void> {
  const did = <T>(outcome: Parameters<typeof valueOf<T>>[0]) =>
    valueOf<T>(outcome, `passport ${offer.number}`);
  const { n } = did(await startPassport(donor, { offerId: offer.id }, on));
  const which = { offerId: offer.id, n };
  const said = answers(daysFrom(now));
  for (const block of PASSPORT_BLOCK_IDS) {
    const input = { ...which, block, answers: answersOf(block, said), goneThrough: true };
    did(await savePassport(donor, input, on));
  }
  did(await saveArtefacts(donor, { ...which, artefacts, none: artefacts.length === 0 }, on));
  if (sbom) {
    const { isPublic, write } = SBOMS[sbom];
    const file = Buffer.from(JSON.stringify(write(daysFrom(now)), null, 2));
    const taken = await saveSbom(donor, { ...which, file, isPublic }, on);
    if ('file' in taken) throw new Error(`The list of parts of offer ${offer.number}: ${taken.file.code}`);
    did(taken);
  }
  did(await stateAccess(donor, { ...which, states }, on));
}

/** Every choice of the block, "not stated" where the demonstration says nothing of it. */
function answersOf(block: PassportBlock, said: PassportAnswers): PassportAnswers {
  const fields = questionsOf(block).flatMap((field) => {
    const { kind } = QUESTIONS[field];
    const answer = said[field] ?? (kind === 'choice' || kind === 'place' ? NOT_STATED : undefined);
    return answer === undefined ? [] : [[field, answer] as const];
  });
  return Object.fromEntries(fields);
}

/** One next version lies with the brokers, and one is still being written. */
export async function changePassports(
  { as }: Cast,
  offers: ReadonlyMap<number, string>,
  now: Date,
): Promise<void> {
  const monitoring = { donor: as.donor, which: { offerId: offers.get(8)!, n: 1 } };
  const sharing = { donor: as['plainsight-donor'], which: { offerId: offers.get(9)!, n: 1 } };
  for (const { donor, which } of [monitoring, sharing])
    valueOf(await startVersion(donor, which, daysBefore(now, 3)), 'next version');
  const { donor, which } = sharing;
  const read = () => withActor(actingPerson(donor), (tx) => findPassport(tx, which));
  const support = (await read())!.answers;
  const answers = {
    ...answersOf('support', support),
    localMaintainer: 'A partner in each region, by name on request',
  };
  const input = { ...which, block: 'support', answers, goneThrough: true } as const;
  valueOf(await savePassport(donor, input, daysBefore(now, 2)), 'next version');
  const { revision } = (await read())!;
  valueOf(await sendVersion(donor, { ...which, revision }, daysBefore(now, 2)), 'next version');
}
