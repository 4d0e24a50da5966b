import type { Day } from '#app/domain/codes/day.ts';
import { themeOf } from '#app/domain/codes/themes.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import { likeness, sharingTheme } from '#app/domain/needs/duplicates.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listHubs } from '#db/queries/hubs.ts';
import { listActivity } from '#db/queries/matches.ts';
import { listOtherOpenNeeds } from '#db/queries/need-lists.ts';

/** What a broker looks for before validating: the same need twice, who goes on in the State already, and which hub is near. */
export async function loadTriage(t: Translator, tx: Tx, need: Need, on: Day) {
  const others = sharingTheme(need.themes, await listOtherOpenNeeds(tx, need));
  const activity = await listActivity(tx, { ...need, themes: [...new Set(need.themes.map(themeOf))] });
  const hubs = await listHubs(tx);
  const near = hubs.filter(({ covers }) => coversState(currentGeography(), covers, need.stateCode, on));
  return {
    duplicates: others.map((other) => {
      const { themes, words } = likeness(need, other);
      return {
        id: other.id,
        reference: other.reference,
        title: other.title,
        lang: other.textLanguage,
        status: other.status,
        themes: t.list(themes.map((code) => t(`codes.themes.${code}`))),
        // Each in its own direction.
        words: words.length > 0 ? t.list(words.map((word) => `\u2068${word}\u2069`)) : undefined,
      };
    }),
    activity: activity.map(({ matchId, reference, status, donor, need: of }) => ({
      href: `/${t.lang}/matches/${matchId}`,
      reference,
      status,
      donor,
      title: of.title,
      lang: of.textLanguage,
    })),
    hubs: near.map(({ id, name }) => ({ name, chosen: need.hubIds.includes(id) })),
  };
}

export type TriagePage = Awaited<ReturnType<typeof loadTriage>>;
