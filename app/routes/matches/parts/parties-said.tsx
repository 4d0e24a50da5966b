import type { NoLane } from '#app/domain/reciprocity/cooperation.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

type Organisation = { id: string; name: string };

type Said = {
  t: Translator;
  kinds: readonly string[];
  noLane?: NoLane;
  receiverUnread?: MatchPage['receiverUnread'];
};

/** What kind of cooperation it is, by what its parties say of themselves. */
export function CooperationSaid({ t, kinds, noLane, receiverUnread }: Said) {
  return (
    <p>
      <strong>{t('two_ways.cooperation')}:</strong>{' '}
      {kinds.length > 0
        ? t('two_ways.cooperation_of_match', { kinds: t.list(kinds) })
        : t(`two_ways.cooperation_${whyNot(noLane, receiverUnread)}`)}
    </p>
  );
}

/** What a giver is or does not say holds whoever receives; of a State that its reader may not know, nothing is said. */
function whyNot(noLane: NoLane | undefined, unread: MatchPage['receiverUnread']) {
  if (noLane === 'giver-no-state') return 'giver_no_state';
  if (noLane === 'both-north') return 'both_north';
  if (noLane !== 'receiver-unsaid' || !unread) return 'unsaid';
  return unread === 'not-yet' ? 'not_yet' : 'no_longer';
}

/** For brokers: the way to what each of these gives and receives. */
export function BothSides({ t, of }: { t: Translator; of: readonly Organisation[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="tws-result__facts">
      {of.map(({ id, name }) => (
        <li key={id}>
          <a href={`/${t.lang}/organisations/${id}/two-ways`}>
            {t('two_ways.title', { name: isolated(name) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
