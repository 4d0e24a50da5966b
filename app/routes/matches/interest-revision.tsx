import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import type { Interest } from '#app/domain/matches/interest.ts';
import { interestOf, revisionSchema } from '#app/forms/interests.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { isOver, reviseInterest } from '#app/operations/matches/revise-interest.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { findView } from '#db/queries/needs/views.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { INTEREST_FIELDS, InterestFields, interestLabels } from './parts/interest-fields.tsx';
import { InterestSaid, interestShown } from './parts/interest-shown.tsx';
import { refusedInterest } from './parts/refused-form.ts';

/** A donor changes what it said it would do, until the last day on which the need goes round. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const { match, view, interest } = await withActor(actorOf(by), async (tx) => {
    const known = await findMatch(tx, id);
    const said = known && (await findInterest(tx, id));
    if (!said) throw refusalResponse('not-found');
    return { match: known, view: await findView(tx, known.needId, 'registered'), interest: said };
  });
  const facts = { role: 'donor', answers: {}, needCirculating: true, offerPublished: true } as const;
  const deadlinePassed = isOver(view, now);
  const decision = decideMatch(match.status, 'revise-interest', { ...facts, stopped: false, deadlinePassed });
  return {
    title: pageTitle(t, t('interest.revise.title', { reference: match.reference }), wasRefused(args.context)),
    back: `/${t.lang}/matches/${id}`,
    reference: match.reference,
    until: view?.circulatesUntil,
    open: decision.ok,
    // Its last day is over, or the match itself has gone on from there.
    closed:
      !decision.ok && decision.reason === 'need-not-circulating' ? ('closed' as const) : ('later' as const),
    answers: { ...interestOf(interest), revision: interest.revision },
    stands: interestShown(t, interest, { own: true })!,
    constraint: getZodConstraint(revisionSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'interests/revisionSchema', sent);
  const read = parseWithZod(sent, { schema: revisionSchema });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found, refusal: undefined });
  const { revision, text: note, ...said } = read.value;
  const input = { matchId, revision, interest: interestOf(said), note };
  const revised = await reviseInterest(by, input, new Date());
  if (revised.ok) return goTo(`/${t.lang}/matches/${matchId}`, { flash: 'interest.flash.revised' });
  // What `need-not-circulating` says is about a proposal; how it stands here, the page says.
  const reason = revised.reason === 'need-not-circulating' ? 'not-now' : revised.reason;
  return refusedInterest(args.context, reason, read, found);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function ReviseInterest() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Interest & { revision: number; text: string }>({
    id: 'interest',
    lastResult: sent?.result,
    defaultValue: page.answers,
    constraint: page.constraint,
  });
  const stale = sent?.refusal === 'stale';
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={INTEREST_FIELDS.map((name) => fields[name])}
        labels={interestLabels(t)}
        found={sent?.found}
      />
      {stale ? (
        <SavedNow t={t}>
          <InterestSaid t={t} interest={page.stands} />
        </SavedNow>
      ) : (
        <Refused t={t} reason={sent?.refusal} />
      )}
      <PageHeading
        lead={
          page.open && page.until
            ? t('interest.revise.lead', { until: t.day(page.until) })
            : t(`interest.revise.${page.closed}`)
        }
      >
        {t('interest.revise.title', { reference: page.reference })}
      </PageHeading>
      {/* What was typed stays, to be taken along, where it can be kept no longer. */}
      {(page.open || sent) && (
        <Form method="post" noValidate>
          {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
          <input
            type="hidden"
            name="revision"
            value={stale ? page.answers.revision : (fields.revision.initialValue ?? page.answers.revision)}
          />
          <OwnWords t={t} found={sent?.found} kind="form">
            <InterestFields t={t} fields={fields} />
          </OwnWords>
          {page.open && <Button variant="give">{t('interest.revise.button')}</Button>}
        </Form>
      )}
    </div>
  );
}
