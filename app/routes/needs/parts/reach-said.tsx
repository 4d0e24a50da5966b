import type { CirculationMode } from '#app/domain/needs/reach.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Whom a need may reach, and for how long, in a sentence; donors by name where some are named. */
export function ReachSaid({
  t,
  mode,
  donors,
}: {
  t: Translator;
  mode: CirculationMode;
  donors: readonly string[];
}) {
  return (
    <>
      <p>
        {t('circulation.reach.is')}: <b>{t(`circulation.mode.${mode}`)}</b> {t('circulation.reach.at_most')}
      </p>
      {donors.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {donors.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
