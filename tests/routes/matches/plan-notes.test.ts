import { expect, test } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { revokeNote } from '#app/operations/verification/revoke-note.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { startNote } from '#app/operations/verification/start-note.ts';
import type { CastMember } from '#tests/support/cast.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { FINISHED_NOTE } from '#tests/support/note-content.ts';
import { arrangeOffer, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { arrangeDesigned } from '#tests/support/plans.ts';
import { verdicts } from '#tests/support/principles.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('a plan says which note it rests on, that it is disputed, and what became of it after the agreement', async () => {
  const { donor, focalPoint, broker, secondFocalPoint, verifier } = served.people;
  const now = new Date(Date.now() - 60_000);
  const later = new Date();
  expect(await checkSigning(TEST_KEYS, now)).toEqual([]);
  const offerId = await arrangeOffer(served.database, donor, { ...TECHNOLOGY, eligible: ['all'] });
  await arrangePassport(served.database, donor, offerId);
  expect(await sendOffer(donor, { id: offerId, revision: 1 }, now)).toMatchObject({ ok: true });
  const publishing = { id: offerId, revision: 2, verdicts: verdicts() };
  expect(await publishOffer(broker, publishing, now)).toMatchObject({ ok: true });
  const begun = await startNote(verifier, { offerId }, now);
  const id = begun.ok ? begun.value.draftId : '';
  await saveNote(verifier, { id, revision: 1, content: FINISHED_NOTE }, now);
  const signed = await signNote(verifier, { id, revision: 2, offerVersion: 1 }, now);
  if (!signed.ok) throw new Error(signed.reason);
  const { reference } = signed.value;
  const text = 'The papers are of another release.';
  expect(await disputeNote(secondFocalPoint, { reference, text }, now)).toMatchObject({ ok: true });

  const needId = await arrangeNeed(served.database, focalPoint);
  const { matchId, revision } = await arrangeDesigned(
    served.database,
    served.people,
    { needId, offerId },
    now,
  );
  for (const [lang, by, address] of everyPage()) {
    const t = translator(lang);
    const page = await read(by, `/${lang}/matches/${matchId}/${address}`);
    const note = noteUnder(page, t('plans.note'));
    for (const words of [t('common.trust.L3'), verifier.hat.organisation.name, t('common.trust.disputed')])
      expect(note).toContain(words);
    expect(note).toContain(`href="/${lang}/notes/${reference}"`);
  }

  for (const side of [focalPoint, donor])
    expect(await confirmPlan(side, { matchId, revision }, now)).toMatchObject({ ok: true });
  expect(await revokeNote(verifier, { reference, reason: 'Read again.' }, later)).toMatchObject({ ok: true });
  for (const [lang, by, address] of everyPage()) {
    const t = translator(lang);
    const page = await read(by, `/${lang}/matches/${matchId}/${address}`);
    const agreed = noteUnder(page, t('plans.note.agreed'));
    expect(agreed).toContain(`href="/${lang}/notes/${reference}"`);
    expect(agreed).toContain(t('plans.note.revoked', { day: t.day(dayOf(later)) }));
    // The donor's own declaration still stands, and is what there is today.
    const today = noteUnder(page, t('plans.note.today'));
    expect(today).toContain(t('common.trust.L1'));
    expect(today).not.toContain(reference);
  }
});

/** Each page that shows the plan, to each side, in each language. */
function everyPage() {
  return (['en', 'ar'] as const).flatMap((lang) =>
    [served.people.donor, served.people.focalPoint].flatMap((by) =>
      (['plan', 'agreement', 'dossier'] as const).map((address) => [lang, by, address] as const),
    ),
  );
}

/** The markup below a heading, as far as the next one. */
function noteUnder(page: string, heading: string): string {
  const from = page.split(`<h3>${heading}</h3>`)[1] ?? '';
  return from.split(/<h[23]/)[0] ?? '';
}

async function read(by: CastMember, path: string): Promise<string> {
  const answer = await served.ask(by, path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}
