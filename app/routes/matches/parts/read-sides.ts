import type { Role } from '#app/domain/accounts/role.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Match } from '#app/domain/matches/match.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { findView } from '#db/queries/needs/views.ts';
import type { NamedSide, SidesOver } from './sides-over.tsx';
import { stateShown } from './state-shown.ts';

/** Which match a page is about, with its two sides as the match's own page and lists name them to this reader. */
export async function readSides(
  t: Translator,
  tx: Tx,
  role: Role,
  match: Match,
  now: Date,
): Promise<SidesOver> {
  const { reference, offer, donor } = match;
  return {
    reference,
    offer: { title: offer.title, lang: offer.textLanguage, who: donor.name },
    need: role === 'donor' ? await needOfView(t, tx, match, now) : await wholeNeed(t, tx, match, dayOf(now)),
  };
}

/** A donor reads the view of a party where it is one; its title is read here already, as in its list. */
async function needOfView(
  t: Translator,
  tx: Tx,
  { needId }: Match,
  now: Date,
): Promise<NamedSide | undefined> {
  const party = await findView(tx, needId, 'parties');
  if (party) await recordViewReadings(tx, [needId], 'parties', now);
  const served = party ?? (await findView(tx, needId, 'registered'));
  if (!served) return undefined;
  const geography = currentGeography();
  const { text, lang } = viewTitle(t, geography, served.view);
  return { title: text, lang, who: viewPlace(t, geography, served.view) };
}

async function wholeNeed(t: Translator, tx: Tx, match: Match, on: Day): Promise<NamedSide | undefined> {
  const need = await findNeed(tx, match.needId);
  return (
    need && { title: need.title, lang: need.textLanguage, who: stateShown(t, match, need.stateCode, on) }
  );
}
