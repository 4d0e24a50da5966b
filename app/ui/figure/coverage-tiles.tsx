import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  /** What the figure shows, in one sentence. */
  finding: string;
  regions: readonly {
    m49: string;
    name: string;
    /** How many of its States a hub covers. */
    covered: number;
    states: readonly { code: string; name: string; hubs: readonly string[] }[];
  }[];
};

/**
 * A tile for each sub-region, with how many of its States a hub covers, and one for each State, all of one size: no border is drawn, so none is endorsed. A covered State has
 * the number of its hubs, a filled tile and an unbroken edge; one that no hub covers yet a dash and a broken edge. The
 * same stands in words in the table below, so that a screen reader is told the finding and passes on.
 */
export function CoverageTiles({ t, finding, regions }: Props) {
  return (
    <figure className="tws-coverage" role="img" aria-label={finding}>
      <div aria-hidden="true">
        <p className="tws-coverage__finding">{finding}</p>
        <p className="tws-coverage__key">
          <span>
            <b className="tws-tile tws-tile--covered">1</b> {t('hubs.coverage.key.covered')}
          </span>
          <span>
            <b className="tws-tile tws-tile--region tws-tile--covered">
              {t('hubs.coverage.of', { covered: t.number(1), total: t.number(2) })}
            </b>{' '}
            {t('hubs.coverage.key.region')}
          </span>
          <span>
            <b className="tws-tile">–</b> {t('hubs.coverage.key.none')}
          </span>
        </p>
        <div className="tws-coverage__regions">
          {regions.map(({ m49, name, covered, states }) => (
            <div key={m49} className="tws-coverage__region">
              <p className="tws-coverage__name">
                <b
                  className={
                    covered > 0 ? 'tws-tile tws-tile--region tws-tile--covered' : 'tws-tile tws-tile--region'
                  }
                >
                  {t('hubs.coverage.of', { covered: t.number(covered), total: t.number(states.length) })}
                </b>{' '}
                {name}
              </p>
              <div className="tws-coverage__tiles">
                {states.map((state) => (
                  <span
                    key={state.code}
                    className={state.hubs.length > 0 ? 'tws-tile tws-tile--covered' : 'tws-tile'}
                    title={state.name}
                  >
                    <bdi>{state.code}</bdi>
                    <b>{state.hubs.length > 0 ? t.number(state.hubs.length) : '–'}</b>
                  </span>
                ))}
              </div>
            </div>
          ))}
        </div>
      </div>
    </figure>
  );
}
