import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Role } from '#app/domain/accounts/role.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { PLAN_PARTS, type Plan } from '#app/domain/matches/plan/plan.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { fileFacts } from '#app/i18n/file-facts.ts';
import { translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findPlan } from '#db/queries/matches/plans.ts';
import { listFilesOfThread } from '#db/queries/matches/thread-files.ts';
import { ContactCard } from './parts/contact-card.tsx';
import { DeliverySection, Standing } from './parts/delivery-section.tsx';
import { matchForReader } from './parts/for-reader.ts';
import { KeptSection } from './parts/kept-section.tsx';
import { MatchLanes } from './parts/match-lanes.tsx';
import type { MatchPage } from './parts/match-page.ts';
import { PlanBody } from './parts/plan-body.tsx';
import { planNotes, type PlanNotesShown } from './parts/load-plan-notes.ts';
import { StandingTags } from './parts/status-tag.tsx';

/** A match on one page to print, as its reader may see it: the shapes and the components of the screen. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const id = requireUuid(args.params.id);
  const match = await matchForReader(t, by, id, now);
  if (!match) throw refusalResponse('not-found');
  const { role } = by.hat;
  return {
    title: pageTitle(t, t('dossier.match', { reference: match.reference })),
    back: `/${t.lang}/matches/${id}`,
    reader: t(`dossier.reader.${role === 'donor' || role === 'focal_point' ? role : 'broker'}`),
    on: dayOf(now),
    match: { ...match, delivery: match.delivery && { ...match.delivery, oneClick: false } },
    ...(await withActor(actorOf(by), async (tx) => ({
      ...(await planWithNotes(tx, id, now)),
      files: (await listFilesOfThread(tx, id, MOST_FILES)).map((file) => ({
        ...file,
        size: fileFacts(t, file).size,
      })),
    }))),
  };
}

/** The plan; where it has an annex on technology, also the notes that this rests on. */
async function planWithNotes(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ plan?: Plan; notes?: PlanNotesShown }> {
  const plan = await findPlan(tx, id);
  const match = plan && Object.values(plan.annex).some(Boolean) ? await findMatch(tx, id) : undefined;
  return { plan, notes: match && (await planNotes(tx, match, now)) };
}

/** More than three sides may have in a thread at a time. */
const MOST_FILES = 100;

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function MatchDossier() {
  const t = useT();
  const { match, plan, notes, files, reader, on } = useLoaderData<typeof loader>() as unknown as {
    match: MatchPage;
    plan?: Plan;
    notes?: PlanNotesShown;
    files: { id: string; name: string; role: Role; size: string; sha256: string; at: string }[];
    reader: string;
    on: string;
  };
  return (
    <>
      <PageHeading
        lead={t(`matches.lead.${match.status}`)}
        under={
          <>
            <p>
              <StandingTags
                t={t}
                status={match.status}
                became={match.became}
                standing={match.delivery?.standing}
              />{' '}
              {t('dossier.printed', { reader, day: t.day(on) })}
            </p>
            <p className="tws-no-print">{t('dossier.hint')}</p>
          </>
        }
      >
        {t('dossier.match', { reference: match.reference })}
      </PageHeading>
      <MatchLanes t={t} offer={match.offer} need={match.need} />
      {match.contacts.map(({ title, contact }) => (
        <ContactCard key={title} t={t} title={title} contact={contact} />
      ))}
      {match.delivery && <Standing t={t} delivery={match.delivery} />}
      {match.delivery && <DeliverySection t={t} delivery={match.delivery} />}
      {match.kept && <KeptSection t={t} kept={match.kept} />}
      {plan && (
        <PlanBody
          t={t}
          page={{
            plan,
            parts: PLAN_PARTS.filter((part) => part !== 'annex' || notes),
            base: `/${t.lang}/matches/${match.id}`,
            mayRevise: false,
            note: notes,
          }}
        />
      )}
      {match.chips.length > 0 && (
        <section aria-labelledby="principles">
          <h2 id="principles">{t('common.principles')}</h2>
          <p>{t('principles.match.lead')}</p>
          <PrincipleChips t={t} chips={match.chips} />
        </section>
      )}
      {files.length > 0 && (
        <>
          <h2>{t('threads.file.all')}</h2>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <bdi className="tws-files__name">{file.name}</bdi>{' '}
                <InARow t={t} parts={[file.size, t.label(`codes.roles.${file.role}`), t.instant(file.at)]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('common.timeline')}</h2>
      <Timeline
        t={t}
        events={match.events.map(({ at, what, who, note }) => ({
          at,
          what,
          who: who && <InARow t={t} parts={who} />,
          note: note && <OwnText text={note} />,
        }))}
      />
      <Disclaimer t={t} />
    </>
  );
}
