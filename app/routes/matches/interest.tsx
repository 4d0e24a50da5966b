import { isDeepStrictEqual } from 'node:util';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import type { Interest } from '#app/domain/matches/interest.ts';
import { mostPoints } from '#app/domain/matches/score.ts';
import { interestOf, interestSchema } from '#app/forms/interests.ts';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { viewTitle } from '#app/i18n/need-view.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { declareInterest, findDeclared, type Declared } from '#app/operations/matches/declare-interest.ts';
import { findNeedForInterest, type OwnOfferForNeed } from '#app/operations/matches/fitting-needs.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WithReferences } from '#app/ui/content/with-references.tsx';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { INTEREST_FIELDS, InterestFields, interestLabels } from './parts/interest-fields.tsx';
import { InterestNow, interestShown } from './parts/interest-shown.tsx';
import { refusedInterest } from './parts/refused-form.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { needRows } from './parts/need-rows.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** A donor puts one of its own published offers forward for a need whose State it does not know yet. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await findNeedForInterest(by, requireUuid(args.params.id), new Date());
  if (!found) throw refusalResponse('not-found');
  const { need, offers } = found;
  const { view } = need;
  const asked = new URL(args.request.url).searchParams.get('offer') ?? undefined;
  return {
    title: pageTitle(t, t('matches.interest.title', { reference: view.reference }), wasRefused(args.context)),
    back: `/${t.lang}/needs/${need.id}`,
    reference: view.reference,
    need: viewTitle(t, currentGeography(), view),
    rows: needRows(t, view.place, view.answers),
    until: need.circulatesUntil!,
    offers: offers.map((own) => offerShown(t, own)),
    asked,
    constraint: getZodConstraint(interestSchema),
  };
}

function offerShown(t: Translator, own: OwnOfferForNeed) {
  const { offer, stops, points, criteria, matchId, endedAt, takenBack } = own;
  return {
    id: offer.id,
    title: offer.title,
    lang: offer.textLanguage,
    reference: offer.reference,
    points,
    max: mostPoints(criteria),
    stops: [
      ...stops.map(({ reason }) => sentence(t, currentGeography(), reason)),
      ...(takenBack ? [t('matches.interest.taken_back')] : []),
    ],
    matchId,
    ended: endedAt && t.day(dayOf(endedAt)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const needId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'interests/interestSchema', sent);
  const read = parseWithZod(sent, { schema: interestSchema });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found, refusal: undefined });
  const { offer: offerId, text: note, ...said } = read.value;
  const interest = interestOf(said);
  const outcome = await declareInterest(by, { needId, offerId, interest, note }, new Date());
  if (outcome.ok)
    return goTo(`/${t.lang}/matches/${outcome.value.matchId}`, { flash: 'matches.flash.interest' });
  const there = outcome.reason === 'already-there' && (await findDeclared(by, needId, offerId));
  if (!there) return refusedInterest(args.context, outcome.reason, read, found);
  // Pressed twice.
  if (there.interest && isDeepStrictEqual(interestOf(there.interest), interest))
    return goTo(`/${t.lang}/matches/${there.id}`);
  return refuseForm(args.context, { result: read.reply(), found, there: thereShown(t, there) }, 409);
}

/** What a colleague declared meanwhile, and what it takes to change it, while that can be changed. */
function thereShown(t: Translator, { id, status, interest }: Declared) {
  const facts = { role: 'donor', answers: {}, needCirculating: true, offerPublished: true } as const;
  const may = decideMatch(status, 'revise-interest', { ...facts, stopped: false, deadlinePassed: false });
  return {
    stands: interestShown(t, interest, { own: true }),
    revise:
      may.ok && interest
        ? { action: `/${t.lang}/matches/${id}/interest`, revision: interest.revision }
        : undefined,
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.interest.back')}</BackLink>
  ),
};

type Offer = ReturnType<typeof offerShown>;
type Said = Interest & { offer: string; text: string };

export default function DeclareInterest() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const there = sent && 'there' in sent ? sent.there : undefined;
  const revise = there?.revise;
  const open = page.offers.filter(({ stops, matchId }) => stops.length === 0 && !matchId);
  const declared = page.offers.filter(({ matchId }) => matchId);
  const stopped = page.offers.filter(({ stops, matchId }) => stops.length > 0 && !matchId);
  // Where none is open any more, what was typed still stands there.
  const mayDeclare = !there && open.length > 0;
  const chosen = page.asked ?? (open.length === 1 ? open[0]?.id : undefined);
  const [form, fields] = useServerForm<Said>({
    id: 'interest',
    lastResult: sent?.result,
    defaultValue: chosen ? { offer: chosen } : {},
    constraint: page.constraint,
  });
  return (
    <>
      {there ? (
        <>
          <ErrorSummary
            title={t('common.error_summary')}
            errors={[{ text: t(revise ? 'matches.interest.there' : 'matches.interest.there_gone') }]}
          />
          {there.stands && <InterestNow t={t} interest={there.stands} />}
        </>
      ) : (
        <FieldErrors
          t={t}
          form={form}
          fields={[fields.offer, ...INTEREST_FIELDS.map((name) => fields[name])]}
          labels={interestLabels(t)}
          found={sent?.found}
        />
      )}
      {sent && 'refusal' in sent && <Refused t={t} reason={sent.refusal} />}
      <PageHeading
        over={<Lane side="receive">{t('matches.lane.need', { reference: page.reference })}</Lane>}
        lead={<OwnText as="span" text={page.need.text} lang={page.need.lang} />}
      >
        {t('matches.interest.heading')}
      </PageHeading>
      <Columns
        asideLast
        aside={
          <>
            <h2>{t('matches.interest.known')}</h2>
            <Facts facts={[...page.rows, { term: t('matches.fact.until'), value: t.day(page.until) }]} />
            <p className="tws-muted">{t('matches.masked.until-introduced')}</p>
          </>
        }
      >
        {declared.map((offer) => (
          <p key={offer.id}>
            <a href={`/${t.lang}/matches/${offer.matchId}`}>
              {t('matches.interest.declared', { reference: offer.reference })}
            </a>
          </p>
        ))}
        {(open.length > 0 || sent) && (
          <Form method="post" action={revise?.action} noValidate>
            {revise && <input type="hidden" name="revision" value={revise.revision} />}
            <OwnWords t={t} found={sent?.found} kind="form">
              {mayDeclare && (
                <FieldRadios
                  t={t}
                  field={fields.offer}
                  label={t('matches.interest.which')}
                  choices={open.map((offer) => ({
                    value: offer.id,
                    label: <OwnText as="span" text={offer.title} lang={offer.lang} />,
                    hint: (
                      <WithReferences>
                        {[
                          t('matches.interest.points', {
                            reference: offer.reference,
                            points: t.number(offer.points),
                            max: t.number(offer.max),
                          }),
                          ...(offer.ended ? [t('matches.interest.ended', { day: offer.ended })] : []),
                        ].join(' · ')}
                      </WithReferences>
                    ),
                  }))}
                />
              )}
              <InterestFields t={t} fields={fields} />
            </OwnWords>
            {revise && <Button variant="give">{t('interest.revise.button')}</Button>}
            {mayDeclare && (
              <>
                <p>
                  {t('matches.interest.consequence')} {t('interest.seen_by')}
                </p>
                <Button variant="give">{t('matches.interest.button')}</Button>
              </>
            )}
          </Form>
        )}
        {page.offers.length === 0 && (
          <EmptyState title={t('matches.interest.no_offers')}>
            <p>{t('matches.interest.no_offers_next')}</p>
            <ButtonLink href={`/${t.lang}/offers/new`} variant="give">
              {t('matches.interest.new_offer')}
            </ButtonLink>
          </EmptyState>
        )}
        <Stopped offers={stopped} />
        <Disclaimer t={t} />
      </Columns>
    </>
  );
}

/** The donor's own offers that cannot serve this need, with what it may know of why. */
function Stopped({ offers }: { offers: readonly Offer[] }) {
  const t = useT();
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="stopped">
      <h2 id="stopped">{t('matches.interest.stopped')}</h2>
      <ul>
        {offers.map((offer) => (
          <li key={offer.id}>
            <OwnText as="span" text={offer.title} lang={offer.lang} /> – {offer.stops.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
