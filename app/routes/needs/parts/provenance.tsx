import { Act } from '#app/ui/record/act.tsx';
import type { Translator } from '#app/i18n/translate.ts';
import type { ProvenancePage } from './load-provenance.ts';

type Props = {
  t: Translator;
  page: ProvenancePage;
  /** Where a broker says that it is the State's, while it waits to be decided on. */
  authentication?: string;
};

/** Whose need it is: who handed it in, what the authority of its State's people rests on, and whom to ask. */
export function ProvenancePart({ t, page, authentication }: Props) {
  return (
    <section aria-labelledby="provenance">
      <h2 id="provenance">{t('needs.provenance.title')}</h2>
      <p>{page.handedIn}</p>
      {page.keepers.length > 0 && (
        <ul>
          {page.keepers.map((keeper) => (
            <li key={keeper.email}>
              <b>
                <bdi>{keeper.name}</bdi>
              </b>
              {keeper.post && (
                <>
                  {t('common.comma')}
                  <bdi>{keeper.post}</bdi>
                </>
              )}
              <div>
                <a href={`mailto:${keeper.email}`} dir="ltr">
                  {keeper.email}
                </a>
              </div>
              <div className="tws-muted">{keeper.authority}</div>
            </li>
          ))}
        </ul>
      )}
      <p>{t('needs.provenance.ask')}</p>
      {page.authenticated ? (
        <p>
          <b>{page.authenticated}</b>
        </p>
      ) : (
        authentication && (
          <Act
            id="authenticate"
            action={authentication}
            label={t('needs.act.authenticate')}
            consequence={t('needs.consequence.authenticate')}
            variant="secondary"
          />
        )
      )}
    </section>
  );
}
