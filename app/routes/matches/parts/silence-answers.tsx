import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import type { Translator } from '#app/i18n/translate.ts';
import type { SilenceShown } from './silence-shown.ts';

type Props = { t: Translator; base: string; reference: string; silence: SilenceShown };

/** In a row of a list: how long nobody was heard, what comes next, and the same three answers as on the match's page. */
export function SilenceAnswers({ t, base, reference, silence }: Props) {
  if (!silence.asks) return <p className="tws-silence tws-muted">{silence.heard}</p>;
  const which = <span className="govuk-visually-hidden"> {reference}</span>;
  return (
    <div className="tws-silence">
      <p>
        <b>{silence.heard}</b> {silence.next}
      </p>
      <div className="tws-one-click">
        {(['spoke', 'more-time'] as const).map((word) => (
          <form key={word} method="post" action={`${base}/delivery/${word}`}>
            <Button variant="secondary">
              {t(`matches.act.${word}`)}
              {which}
            </Button>
          </form>
        ))}
        <ButtonLink variant="secondary" href={`${base}/ending`}>
          {t('matches.act.out')}
          {which}
        </ButtonLink>
      </div>
    </div>
  );
}
