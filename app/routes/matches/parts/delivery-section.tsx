import type { Translator } from '#app/i18n/translate.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { DeliveryLine } from '#app/ui/figure/delivery-line.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import type { DeliveryShown, ReportShown } from './delivery-shown.ts';

/** How a match goes: the plan beside what happened, results, and what was said. */
export function DeliverySection({
  t,
  delivery,
}: {
  t: Translator;
  delivery: Pick<DeliveryShown, 'drawn' | 'results' | 'said'>;
}) {
  const { drawn, results, said } = delivery;
  if (!drawn && results.length === 0 && said.length === 0) return null;
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">{t('deliveries.heading')}</h2>
      {drawn && <DeliveryLine t={t} drawn={drawn} />}
      <ConfirmedTable t={t} results={results} />
      {said.length > 0 && (
        <>
          <h3>{t('deliveries.said')}</h3>
          <ReportsSaid t={t} said={said} />
        </>
      )}
    </section>
  );
}

/** What the State confirmed, result by result; nothing before it did. */
export function ConfirmedTable({ t, results }: { t: Translator; results: DeliveryShown['results'] }) {
  if (results.length === 0) return null;
  return (
    <Table
      caption={t('deliveries.results')}
      captionSize="s"
      stacks
      columns={[
        { label: t('deliveries.results.result') },
        { label: t('deliveries.results.how') },
        { label: t('deliveries.results.said'), over: t('deliveries.results.said') },
      ]}
      rows={results.map(({ statement, how, said: word }) => ({
        cells: [<OwnText key="result" text={statement} />, <OwnText key="how" text={how} />, word],
      }))}
    />
  );
}

export function ReportsSaid({ t, said }: { t: Translator; said: readonly ReportShown[] }) {
  return (
    <Timeline
      t={t}
      events={said.map(({ at, what, who, counted, note, readBy }) => ({
        at,
        what,
        who: <InARow t={t} parts={who} />,
        note: (counted ?? note) && (
          <>
            {counted && <p>{counted}</p>}
            {note && <OwnText text={note} />}
            {readBy && <p className="tws-muted">{readBy}</p>}
          </>
        ),
      }))}
    />
  );
}

/** That a match is quiet, stalled or disputed, and the one press that says where this side stands. */
export function Standing({
  t,
  delivery: { standing, brokersGone, oneClick, base },
}: {
  t: Translator;
  delivery: DeliveryShown;
}) {
  if (!standing) return null;
  return (
    <InsetText>
      <p>
        {standing.text} {standing.more}
      </p>
      {brokersGone && <BrokersGone said={brokersGone} />}
      {oneClick && (
        <>
          <p>{t('deliveries.silence.ask')}</p>
          <div className="tws-one-click">
            {(['spoke', 'more-time'] as const).map((word) => (
              <Act
                key={word}
                id={word}
                action={`${base}/delivery/${word}`}
                variant="secondary"
                label={t(`matches.act.${word}`)}
              />
            ))}
            <ButtonLink variant="secondary" href={`${base}/ending`}>
              {t('matches.act.out')}
            </ButtonLink>
          </div>
        </>
      )}
    </InsetText>
  );
}

/** That brokers are not in the messages of two sides that disagree, and how a side has them back. */
export function BrokersGone({ said: { text, back } }: { said: NonNullable<DeliveryShown['brokersGone']> }) {
  return (
    <p>
      {text} {back && <a href={back.href}>{back.label}</a>}
    </p>
  );
}
