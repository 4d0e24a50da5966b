import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { memberStatus } from '#app/domain/pools/membership.ts';
import { stageOf } from '#app/domain/pools/pool.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { viewLine, viewTitle } from '#app/i18n/need-view.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { findSimilarNeeds, type SimilarViews } from '#app/operations/pools/find-similar-needs.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listPoolMembers, listPools } from '#db/queries/pools/pools.ts';

/** No list is longer. */
const MOST = 50;

/** Programmes for several States: what a hub could propose and has proposed, or what a State is asked to join and is in. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const isHub = by.hat.role === 'hub_coordinator';
  const similar = isHub ? await findSimilarNeeds(by, new Date()) : [];
  const { pools, members } = await withActor(actorOf(by), async (tx) => {
    const found = await listPools(tx, MOST);
    return {
      pools: found,
      members: await listPoolMembers(
        tx,
        found.map(({ id }) => id),
      ),
    };
  });
  return {
    title: pageTitle(t, t('pools.list.title')),
    isHub,
    similar: similar.map((group) => showSimilar(t, group)),
    pools: pools.map((pool) => {
      const own = members.filter(({ poolId }) => poolId === pool.id);
      const view = pool.views.parties ?? pool.views.registered;
      const shown = view ? viewTitle(t, currentGeography(), view) : { text: '', lang: t.lang };
      const joined = own.filter((member) => memberStatus(member) === 'joined').length;
      return {
        id: pool.id,
        title: shown.text,
        titleLang: shown.lang,
        hub: pool.hub.name,
        states: pool.states,
        since: dayOf(pool.proposedAt),
        stage: stageOf(pool),
        ...(isHub ? { joined } : { mine: own[0] && memberStatus(own[0]) }),
      };
    }),
  };
}

/** Why needs look alike, in words. */
function showSimilar(t: Translator, group: SimilarViews) {
  return {
    needs: group.needs.map(({ id, view }) => ({ id, ...viewLine(t, currentGeography(), view) })),
    themes: t.list(group.themes.map((code) => t.label(`codes.themes.${code}`))),
    languages: t.list(group.languages.map((code) => t.language(code))),
    startAfter: group.startAfter,
    startBefore: group.startBefore,
  };
}

export const meta = titleOf;

export default function Pools() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t(page.isHub ? 'pools.list.lead_hub' : 'pools.list.lead_state')}>
        {t('pools.list.title')}
      </PageHeading>
      {page.isHub && (
        <section aria-labelledby="similar">
          <h2 id="similar">{t('pools.similar.title')}</h2>
          {page.similar.length === 0 ? (
            <EmptyState title={t('pools.similar.none')} level={3}>
              <p>{t('pools.similar.none_next')}</p>
            </EmptyState>
          ) : (
            page.similar.map((group, at) => (
              <SimilarGroup key={group.needs.map(({ id }) => id).join()} t={t} group={group} at={at} />
            ))
          )}
        </section>
      )}
      <section aria-labelledby="pools">
        <h2 id="pools">{t(page.isHub ? 'pools.list.proposed' : 'pools.list.asked')}</h2>
        {page.pools.length === 0 ? (
          <p>{t(page.isHub ? 'pools.list.none_hub' : 'pools.list.none_state')}</p>
        ) : (
          <ResultList>
            {page.pools.map((pool) => (
              <ResultItem
                key={pool.id}
                level={3}
                href={`/${t.lang}/pools/${pool.id}`}
                title={pool.title}
                titleLang={pool.titleLang}
                side="receive"
                sideWord={t('pools.word')}
                who={<bdi>{pool.hub}</bdi>}
                facts={[
                  t('pools.fact.asked', { count: pool.states }),
                  ...('joined' in pool && pool.joined !== undefined
                    ? [t('pools.fact.joined', { count: pool.joined })]
                    : []),
                  ...('mine' in pool && pool.mine ? [t(`pools.mine.${pool.mine}`)] : []),
                  t(`pools.phase.${pool.stage}`),
                  t('pools.fact.since', { day: t.day(pool.since) }),
                ]}
              />
            ))}
          </ResultList>
        )}
      </section>
    </div>
  );
}

type Shown = ReturnType<typeof showSimilar>;

function SimilarGroup({ t, group, at }: { t: Translator; group: Shown; at: number }) {
  return (
    <article aria-labelledby={`group-${at}`}>
      <h3 id={`group-${at}`}>{group.themes}</h3>
      <Facts
        facts={[
          {
            term: t('pools.similar.states', { count: group.needs.length }),
            value: <Needs t={t} group={group} />,
          },
          { term: t('pools.similar.languages'), value: group.languages || t('pools.similar.any_language') },
          { term: t('pools.similar.window'), value: windowOf(t, group) },
        ]}
      />
      <form method="get" action={`/${t.lang}/pools/new`}>
        {group.needs.map(({ id }) => (
          <input key={id} type="hidden" name="need" value={id} />
        ))}
        <Button variant="secondary" aria-label={t('pools.act.propose_for', { themes: group.themes })}>
          {t('pools.act.propose')}
        </Button>
      </form>
    </article>
  );
}

/** Of which States, and which needs: a coordinator reads them before it proposes anything. */
function Needs({ t, group }: { t: Translator; group: Shown }) {
  return (
    <ul className="govuk-list">
      {group.needs.map(({ id, place, title, titleLang, reference }) => (
        <li key={id}>
          <bdi>{place}</bdi>
          <br />
          <a href={`/${t.lang}/needs/${id}`}>
            <OwnText as="span" text={title} lang={titleLang} />
          </a>{' '}
          <bdi dir="ltr" className="tws-reference tws-muted">
            {reference}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function windowOf(
  t: Translator,
  { startAfter, startBefore }: Pick<Shown, 'startAfter' | 'startBefore'>,
): string {
  if (startAfter && startBefore)
    return t('pools.window.between', { from: t.day(startAfter), until: t.day(startBefore) });
  if (startAfter) return t('pools.window.from', { from: t.day(startAfter) });
  if (startBefore) return t('pools.window.until', { until: t.day(startBefore) });
  return t('pools.window.any');
}
