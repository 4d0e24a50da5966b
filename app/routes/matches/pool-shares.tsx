import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { ResultReached } from '#app/domain/matches/delivery/report.ts';
import { partsOf } from '#app/domain/matches/plan/plan.ts';
import { SHARE_LINES, sharesMove, totalOf, type Share } from '#app/domain/pools/shares.ts';
import { shareErrors, sharesSchema } from '#app/forms/pools.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { setShares } from '#app/operations/pools/set-shares.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import {
  findFreedShares,
  findPoolMatch,
  findPoolPlan,
  listReceived,
  listShares,
} from '#db/queries/pools/matches.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { Origin, PlanPartBody } from './parts/plan-body.tsx';

/** Which State of a programme gets how much of a match: set by its hub, read by the donor that was introduced, and by brokers. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator', 'donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const [poolId, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const isHub = by.hat.role === 'hub_coordinator';
  const { shares, received, freed, match, plan } = await withActor(actorOf(by), async (tx) => ({
    shares: await listShares(tx, matchId),
    received: await listReceived(tx, matchId),
    freed: await findFreedShares(tx, matchId),
    match: isHub ? await findPoolMatch(tx, matchId) : await findMatch(tx, matchId),
    // The donor and brokers have it on a page of its own.
    plan: isHub ? await findPoolPlan(tx, matchId) : undefined,
  }));
  const status = match?.status;
  if (!match || !status || shares[0]?.poolId !== poolId) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('pools.shares.title'), wasRefused(args.context)),
    back: isHub ? `/${t.lang}/pools/${poolId}` : `/${t.lang}/matches/${matchId}`,
    moves: isHub ? sharesMove(status, freed) : undefined,
    rows: shares.map((row) => ({
      member: row.memberId,
      state: placeName(currentGeography(), row.stateCode, t),
      share: row.share,
      received: row.received,
      ...wordOf(received.find(({ memberId }) => memberId === row.memberId)),
      agreed: row.agreed,
    })),
    total: totalOf(shares.flatMap(({ share }) => (share ? [share] : []))),
    freed,
    offer: match.offer,
    donor: typeof match.donor === 'string' ? match.donor : match.donor.name,
    plan: plan && { ...plan, parts: partsOf(plan.annex.handedOver !== '') },
  };
}

function wordOf(word: { result: ResultReached; said: string } | undefined) {
  return { result: word?.result, said: word?.said };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const lang = requireLanguage(args.params.lang);
  const [poolId, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const read = parseWithZod(await args.request.formData(), { schema: sharesSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined, over: undefined });
  const wrong = shareErrors(read.value.shares);
  if (wrong) {
    const { fieldErrors, over } = wrong;
    return refuseForm(args.context, { result: read.reply({ fieldErrors }), refusal: undefined, over });
  }
  const set = await setShares(by, { matchId, shares: read.value.shares }, new Date());
  if (set.ok)
    return goTo(`/${lang}/pools/${poolId}/shares/${matchId}`, {
      flash: set.value.agreed ? 'pools.flash.shares_freed' : 'pools.flash.shares',
    });
  const status = REFUSAL_STATUS[set.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(
    args.context,
    { result: read.reply(), refusal: set.reason, over: undefined },
    status === 400 ? 400 : 409,
  );
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

const LEAD = {
  all: 'pools.shares.lead_hub',
  freed: 'pools.shares.lead_freed',
  none: 'pools.shares.lead',
} as const;

type Typed = { shares: Record<'member' | (typeof SHARE_LINES)[number], string>[] };

function membersOf(rows: readonly { member: string }[] | undefined): string | undefined {
  return rows?.map(({ member }) => member).join();
}

export default function PoolShares() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  // Where the States are others by now, what was typed is of rows that are gone.
  const typed = sent?.result?.initialValue as Partial<Typed> | undefined;
  const isOfThese = membersOf(typed?.shares) === membersOf(page.rows);
  const [form, fields] = useServerForm<Typed>({
    id: 'form',
    lastResult: isOfThese ? sent?.result : undefined,
    defaultValue: {
      shares: page.rows.map(({ member, share }) => ({
        member,
        seats: String(share?.seats ?? 0),
        days: String(share?.days ?? 0),
        budget: String(share?.budget ?? 0),
      })),
    },
  });
  const boxes = fields.shares.getFieldList().map((row) => row.getFieldset());
  const amounts = (share?: Share) =>
    SHARE_LINES.map((line) =>
      share
        ? line === 'budget'
          ? t('pools.percent', { count: share.budget })
          : t.number(share[line])
        : t('pools.shares.unset'),
    );
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={boxes.flatMap((row) => SHARE_LINES.map((line) => row[line]))}
        rows={{ shares: { row: (number) => page.rows[number - 1]?.state ?? '', boxes: 'pools.line' } }}
      />
      <Refused t={t} reason={sent && !isOfThese ? 'stale' : sent?.refusal} />
      <PageHeading lead={t(LEAD[page.moves ?? 'none'])}>{t('pools.shares.title')}</PageHeading>
      <Facts
        facts={[
          {
            term: t('common.offer'),
            value: (
              <a href={`/${t.lang}/offers/${page.offer.id}`}>
                <bdi lang={page.offer.textLanguage}>{page.offer.title}</bdi>
              </a>
            ),
          },
          { term: t('pools.match.donor'), value: <bdi>{page.donor}</bdi> },
        ]}
      />
      <Table
        caption={t('pools.shares.caption')}
        captionSize="hidden"
        firstCellIsHeader
        columns={[
          { label: t('pools.shares.state') },
          ...SHARE_LINES.map((line) => {
            const label = t(`pools.line.${line}`);
            return { label, over: label, numeric: true };
          }),
          { label: t('pools.shares.agreed'), over: t('pools.shares.agreed') },
          { label: t('pools.share.received'), over: t('pools.share.received') },
        ]}
        rows={page.rows.map((row) => ({
          key: row.member,
          cells: [
            <bdi key="state">{row.state}</bdi>,
            ...amounts(row.share),
            t(row.agreed ? 'common.yes' : 'pools.shares.not_yet'),
            row.received && row.result
              ? t('pools.shares.said', {
                  result: t(`pools.result.${row.result}`),
                  amount: t('pools.share.amount', row.received),
                })
              : t('pools.shares.not_yet'),
          ],
        }))}
        total={[t('pools.shares.total'), ...amounts(page.total), '', '']}
      />
      {page.rows.some(({ said }) => said) && (
        <section aria-labelledby="said">
          <h2 id="said">{t('pools.shares.words')}</h2>
          <Facts
            facts={page.rows.flatMap(({ state, said }) =>
              said ? [{ term: <bdi>{state}</bdi>, value: <OwnText text={said} /> }] : [],
            )}
          />
        </section>
      )}
      {page.freed && (
        <p>
          {t('pools.shares.freed', {
            seats: page.freed.seats,
            days: page.freed.days,
            budget: page.freed.budget,
          })}
        </p>
      )}
      {page.moves && (
        <section aria-labelledby="set">
          <h2 id="set">{t(`pools.shares.set_${page.moves}`)}</h2>
          {isOfThese && sent?.over && <InsetText>{t('pools.shares.over', { count: sent.over })}</InsetText>}
          <Form method="post" noValidate>
            {page.rows.map((row, at) => (
              <Fieldset key={row.member} size="m" legend={<bdi>{row.state}</bdi>}>
                <input type="hidden" name={`shares[${at}].member`} value={row.member} />
                <div className="tws-short-answers">
                  {SHARE_LINES.map((line) => (
                    <FieldInput
                      key={line}
                      t={t}
                      field={boxes[at]![line]}
                      label={t(line === 'budget' ? 'pools.line.budget_percent' : `pools.line.${line}`)}
                      inputMode="numeric"
                      width={5}
                    />
                  ))}
                </div>
              </Fieldset>
            ))}
            <p>{t(`pools.consequence.shares_${page.moves}`)}</p>
            <Button>{t('pools.act.shares')}</Button>
          </Form>
        </section>
      )}
      {page.plan && (
        <>
          <h2>{t('plans.heading')}</h2>
          <p>
            {t('plans.programme.hub')} {t('plans.programme.state')}
          </p>
          <Origin t={t} origin={page.plan.origin} />
          {page.plan.parts.map((part) => (
            <section key={part} className="tws-plan-part">
              <h2>{t(`plans.part.${part}`)}</h2>
              <PlanPartBody t={t} plan={page.plan!} part={part} />
            </section>
          ))}
        </>
      )}
    </div>
  );
}
