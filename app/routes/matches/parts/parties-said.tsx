import type { Translator } from '#app/i18n/translate.ts';

type Organisation = { id: string; name: string };

type Said = { t: Translator; kinds: readonly string[]; masked: boolean };

/** What kind of cooperation it is, by what its parties say of themselves. */
export function CooperationSaid({ t, kinds, masked }: Said) {
  const unknown = t(masked ? 'two_ways.cooperation_masked' : 'two_ways.cooperation_unsaid');
  return (
    <p>
      <strong>{t('two_ways.cooperation')}:</strong>{' '}
      {kinds.length > 0 ? t('two_ways.cooperation_of_match', { kinds: t.list(kinds) }) : unknown}
    </p>
  );
}

/** For brokers: the way to what each of these gives and receives. */
export function BothSides({ t, of }: { t: Translator; of: readonly Organisation[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="tws-result__facts">
      {of.map(({ id, name }) => (
        <li key={id}>
          <a href={`/${t.lang}/organisations/${id}/two-ways`}>
            {t('two_ways.title', { name: `\u2068${name}\u2069` })}
          </a>
        </li>
      ))}
    </ul>
  );
}
