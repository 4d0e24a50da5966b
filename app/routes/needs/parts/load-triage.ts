import { themeOf } from '#app/domain/codes/themes.ts';
import { likeness, sharingTheme } from '#app/domain/needs/duplicates.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Tx } from '#db/client.ts';
import { listActivity } from '#db/queries/matches/matches.ts';
import { listOtherOpenNeeds } from '#db/queries/needs/lists.ts';

/** What a broker looks for before validating: the same need twice, and what goes on in the State already. */
export async function loadTriage(t: Translator, tx: Tx, need: Need) {
  const others = sharingTheme(need.themes, await listOtherOpenNeeds(tx, need));
  const activity = await listActivity(tx, { ...need, themes: [...new Set(need.themes.map(themeOf))] });
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
        words: words.length > 0 ? t.list(words.map((word) => isolated(word))) : undefined,
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
  };
}

export type TriagePage = Awaited<ReturnType<typeof loadTriage>>;
