import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { COMPARED } from '#app/domain/matches/interest.ts';
import { isAnswerable, isCirculating } from '#app/domain/needs/lifecycle.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { WhoseAnswer } from '#app/ui/match/whose-answer.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listAnswersToNeed } from '#db/queries/matches/lists.ts';
import { findNeed } from '#db/queries/needs/needs.ts';

/** Who answered a need, as far as a broker put it before its State: it ticks those that it wants side by side. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, answers } = await withActor(actorOf(by), async (tx) => {
    const found = await findNeed(tx, id);
    if (!found) throw refusalResponse('not-found');
    return { need: found, answers: await listAnswersToNeed(tx, id) };
  });
  return {
    title: pageTitle(t, t('answers.title', { reference: need.reference })),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    until: isCirculating(need.status) ? need.circulatesUntil : undefined,
    chooseBy:
      need.status === 'shortlisting'
        ? answers.flatMap(({ own, answerBy }) => (own ? [] : (answerBy ?? []))).sort()[0]
        : undefined,
    // Later nobody answers any more, and an empty page says no more than that.
    mayCome: isAnswerable(need.status),
    answers: answers.map(({ id: match, reference, offer, donor, own }) => ({
      id: match,
      reference,
      title: offer.title,
      lang: offer.textLanguage,
      donor: donor.name,
      yes: own?.answer === 'yes',
    })),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function Answers() {
  const t = useT();
  const { base, reference, until, chooseBy: last, answers, mayCome } = useLoaderData<typeof loader>();
  const [only] = answers;
  return (
    <div className="tws-reading">
      <PageHeading lead={answers.length > 1 ? t('answers.lead') : undefined}>
        {t('answers.title', { reference })}
      </PageHeading>
      {until && <InsetText>{t('answers.until', { day: t.day(until) })}</InsetText>}
      {last && <InsetText>{t('answers.choose_by', { day: t.day(last) })}</InsetText>}
      {!only && (
        <EmptyState title={t('answers.none')}>{mayCome && <p>{t('answers.none_next')}</p>}</EmptyState>
      )}
      {only && answers.length === 1 && (
        <p>
          {t(only.yes ? 'answers.one_yes' : 'answers.one')}{' '}
          <a href={`/${t.lang}/matches/${only.id}`}>
            <OwnText as="span" text={only.title} lang={only.lang} />
          </a>
        </p>
      )}
      {answers.length >= COMPARED.least && (
        <form method="get" action={`${base}/comparison`}>
          <Checkboxes
            id="match"
            name="match"
            label={t('answers.pick')}
            choices={answers.map((answer) => ({
              value: answer.id,
              label: <OwnText as="span" text={answer.title} lang={answer.lang} />,
              hint: (
                <>
                  <WhoseAnswer t={t} donor={answer.donor} reference={answer.reference} />
                  {answer.yes && <> – {t('answers.compare.yes')}</>}
                </>
              ),
            }))}
          />
          <Button variant="receive">{t('answers.button')}</Button>
        </form>
      )}
    </div>
  );
}
