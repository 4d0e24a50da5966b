import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { isAsker, isSecondPerson, openingState, type OpeningAnswer } from '#app/domain/needs/opening.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { openingActSchema } from '#app/forms/sealed.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { answerOpening } from '#app/operations/needs/answer-opening.ts';
import { endOpening } from '#app/operations/needs/end-opening.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { findOpening } from '#db/queries/needs/sealed-openings.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { OpeningFacts, showOpening } from './parts/opening-facts.tsx';
import { refusedPage } from './parts/refusal.ts';

/** One opening: the second broker answers it, and while it lasts the first reads the text, by a button each time. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const [id, openingId] = [requireUuid(args.params.id), requireUuid(args.params.opening)];
  const { need, ownSide, opening } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    ownSide: await findOwnSide(tx, by.hat, { needId: id }, now),
    opening: await findOpening(tx, id, openingId),
  }));
  if (!opening) throw refusalResponse('not-found');
  const state = openingState(opening, now);
  const [person, mine] = [actingPerson(by), isAsker(opening, actingPerson(by))];
  return {
    title: pageTitle(t, t('sealed.opening.title'), wasRefused(args.context)),
    back: `/${t.lang}/needs/${id}/openings`,
    reference: need.reference,
    lang: need.textLanguage,
    opening: showOpening(opening, now),
    ownSide,
    mayAnswer: ownSide === undefined && state === 'waiting' && isSecondPerson(opening, person),
    mayOpen: state === 'open' && mine,
    mayEnd: mine && (state === 'waiting' || state === 'open'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const [id, openingId] = [requireUuid(args.params.id), requireUuid(args.params.opening)];
  const read = parseWithZod(await args.request.formData(), { schema: openingActSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { act } = read.value;
  if (act === 'open') return open(args, by, id, now);
  const done =
    act === 'end'
      ? await endOpening(by, { id, openingId }, now)
      : await answerOpening(by, { id, openingId, answer: ANSWERS[act] }, now);
  if (!done.ok) return refusedPage(args.context, done);
  const flash = act === 'end' ? 'ended' : ANSWERS[act];
  return goTo(`/${lang}/needs/${id}/openings`, { flash: `sealed.flash.${flash}` });
}

const ANSWERS = { agree: 'agreed', refuse: 'refused' } as const satisfies Record<string, OpeningAnswer>;

async function open({ context }: ActionFunctionArgs, by: Wearing, id: string, now: Date) {
  const opened = await readSealedDetail(by, { id }, now);
  if (opened.ok) return { opened: opened.value };
  // Whoever sees this page knows that there is a text: it is over, or it does not open.
  const refusal: RefusalReason = opened.reason === 'not-found' ? 'not-now' : opened.reason;
  return refuseForm(context, { refusal }, REFUSAL_STATUS[refusal]);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function SealedOpening() {
  const t = useT();
  const { back, reference, lang, opening, ownSide, mayAnswer, mayOpen, mayEnd } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const opened = sent && 'opened' in sent ? sent.opened : undefined;
  const address = `${back}/${opening.id}`;
  const acts = [
    ...(mayOpen ? (['open'] as const) : []),
    ...(mayAnswer ? (['agree', 'refuse'] as const) : []),
    ...(mayEnd ? (['end'] as const) : []),
  ];
  // What nobody agreed to yet is a request.
  const said = (act: (typeof acts)[number]) => (act === 'end' && opening.state === 'waiting' ? 'stop' : act);
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent && 'refusal' in sent ? sent.refusal : undefined} />
      <PageHeading
        under={
          <p>
            {t('common.reference')} <bdi className="tws-reference">{reference}</bdi>
          </p>
        }
      >
        {t('sealed.opening.title')}
      </PageHeading>
      {opened && (
        <section aria-labelledby="text">
          <h2 id="text">{t('sealed.opening.text', { version: opened.version })}</h2>
          <InsetText>
            <OwnText text={opened.detail} lang={lang} />
          </InsetText>
          <p>{t('sealed.opening.keep')}</p>
        </section>
      )}
      <OpeningFacts t={t} opening={opening} />
      {opening.state === 'waiting' && mayEnd && <p>{t('sealed.opening.waits')}</p>}
      {opening.state === 'waiting' && <OwnSide t={t} organization={ownSide} />}
      {acts.map((act) => (
        <Act
          key={act}
          id={act}
          action={address}
          label={t(`sealed.act.${said(act)}`)}
          consequence={t(`sealed.consequence.${said(act)}`)}
          variant={act === 'refuse' || act === 'end' ? 'secondary' : undefined}
          hidden={{ act }}
        />
      ))}
    </div>
  );
}
