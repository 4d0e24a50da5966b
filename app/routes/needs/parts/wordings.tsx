import type { ReactNode } from 'react';
import { wordedTexts, type WordedText, type WordingAnswer } from '#app/domain/needs/wording.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { Select } from '#app/ui/form/select.tsx';

/** What a text is called where it is asked for. */
export function textName(t: Translator, { kind, nth }: Pick<WordedText, 'kind' | 'nth'>): string {
  if (nth === undefined || kind === 'title' || kind === 'summary')
    return t(kind === 'title' ? 'needs.field.title' : 'needs.field.summary');
  return t('wordings.of_result', { number: nth, name: t(`needs.outcome.${kind}`) });
}

/** Which text is looked at: an address each, without script. */
export function WordingChoices({
  t,
  action,
  texts,
  chosen,
}: {
  t: Translator;
  action: string;
  texts: readonly (WordedText & { open: boolean })[];
  chosen: string;
}) {
  return (
    <form method="get" action={action}>
      <Select
        id="field"
        name="field"
        label={t('wordings.which')}
        value={chosen}
        options={texts.map((text) => ({
          value: text.field,
          label: text.open ? t('wordings.which_open', { name: textName(t, text) }) : textName(t, text),
        }))}
      />
      <Button variant="secondary">{t('wordings.show')}</Button>
    </form>
  );
}

type BesideProps = {
  t: Translator;
  name: string;
  before: string;
  /** The need said it when other words were suggested, and says something else now. */
  past?: boolean;
  lang: string;
  after: ReactNode;
};

/** A text as it is or was, and beside it as it could be. */
export function Beside({ t, name, before, past, lang, after }: BesideProps) {
  return (
    <div className="tws-beside">
      <div>
        <p className="tws-beside__title">{t(past ? 'wordings.before_past' : 'wordings.before', { name })}</p>
        {before ? <OwnText text={before} lang={lang} /> : <p className="tws-muted">{t('wordings.empty')}</p>}
      </div>
      <div>{after}</div>
    </div>
  );
}

type Shown = {
  id: string;
  field: string;
  before: string;
  past: boolean;
  after: string;
  line: string;
  at: Date;
  suggestedBy: string;
  answer?: WordingAnswer;
  answeredAt?: Date;
  answeredBy?: string;
};

type Props = {
  t: Translator;
  action: string;
  lang: string;
  wordings: readonly Shown[];
  may: boolean;
  forBroker: boolean;
};

/** Every suggestion, the open ones first: old and new beside each other, who suggested it, and what the State said. */
export function Wordings({ t, action, lang, wordings, may, forBroker }: Props) {
  return (
    <section aria-labelledby="suggested">
      <h2 id="suggested">{t('wordings.suggested')}</h2>
      {wordings.length === 0 && <p>{t('wordings.none')}</p>}
      {wordings.map((wording) => {
        const name = nameOf(t, wording.field);
        return (
          <section key={wording.id} className="tws-wording" aria-labelledby={`w-${wording.id}`}>
            <h3 id={`w-${wording.id}`}>{name}</h3>
            <Beside
              t={t}
              name={name}
              before={wording.before}
              past={wording.past}
              lang={lang}
              after={
                <>
                  <p className="tws-beside__title">{t('wordings.after')}</p>
                  <OwnText text={wording.after} lang={lang} />
                </>
              }
            />
            <p className="tws-muted">
              {t('wordings.by', { person: t.person(wording.suggestedBy), at: t.instant(wording.at) })}
            </p>
            {wording.line && <OwnText text={wording.line} />}
            {wording.answer ? (
              <p>
                {t(`wordings.answer.${wording.answer}`, {
                  person: t.person(wording.answeredBy ?? ''),
                  at: wording.answeredAt ? t.instant(wording.answeredAt) : '',
                })}
              </p>
            ) : (
              may && <Answer t={t} action={action} wording={wording} name={name} forBroker={forBroker} />
            )}
          </section>
        );
      })}
    </section>
  );
}

function Answer({
  t,
  action,
  wording,
  name,
  forBroker,
}: Pick<Props, 't' | 'action' | 'forBroker'> & { wording: Shown; name: string }) {
  const button = (answer: WordingAnswer, variant?: 'secondary' | 'receive') => (
    <Button name="answer" value={answer} variant={variant}>
      {t(`wordings.act.${answer}`)} <span className="govuk-visually-hidden">{name}</span>
    </Button>
  );
  return (
    <form method="post" action={action}>
      <input type="hidden" name="id" value={wording.id} />
      <ButtonGroup>
        {forBroker ? (
          button('taken-back', 'secondary')
        ) : (
          <>
            {button('accepted', 'receive')}
            {button('declined', 'secondary')}
          </>
        )}
      </ButtonGroup>
    </form>
  );
}

/** `outcomes[1].target` is the target of the second result. */
function nameOf(t: Translator, field: string): string {
  const nth = /^outcomes\[(\d)\]/.exec(field)?.[1];
  const empty = { statement: '', indicator: '', baseline: '', target: '' };
  const outcomes = Array.from({ length: nth === undefined ? 0 : Number(nth) + 1 }, () => empty);
  const found = wordedTexts({ outcomes }).find((text) => text.field === field);
  return found ? textName(t, found) : field;
}
