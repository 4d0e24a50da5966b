import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { componentsChanged } from '#app/domain/passports/changed-components.ts';
import type { PassportFinding } from '#app/domain/passports/check-passport.ts';
import {
  canDecideVersion,
  canSendVersion,
  canStartVersion,
  canWritePassport,
} from '#app/domain/passports/lifecycle.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import { QUESTIONS } from '#app/domain/passports/questions.ts';
import { PASSPORT_STEPS, passportStepState, type PassportStepState } from '#app/domain/passports/steps.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { REASON_LENGTH } from '#app/forms/offers/reasons.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { passportChanges, type ChangedAnswer } from '#app/i18n/passport-changes.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { decideVersion } from '#app/operations/passports/decide-version.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { removePassport } from '#app/operations/passports/remove-passport.ts';
import { sendVersion } from '#app/operations/passports/send-version.ts';
import { startVersion } from '#app/operations/passports/start-version.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FileHashes } from '#app/ui/passport/file-hashes.tsx';
import { PassportFacts } from '#app/ui/passport/passport-facts.tsx';
import { SbomMore } from '#app/ui/passport/sbom-more.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Compared } from '#app/ui/record/compared.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { findOpenVersion } from '#db/queries/offers/versions.ts';
import { findPassport } from '#db/queries/passports/passports.ts';
import { loadPassport, passportIn } from './parts/load-passport.ts';
import { passportParts } from './parts/passport-parts.ts';

/** One passport: what is still to do in it, what it says, and what this reader may do with it now. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { offer, passport } = await loadPassport(by, args.params, now);
  const { versionOpen, own, inForce } = await withActor(actorOf(by), async (tx) => ({
    versionOpen: (await findOpenVersion(tx, offer.id)) !== undefined,
    own: await findOwnSide(tx, by.hat, { offerId: offer.id }, now),
    inForce: await findPassport(tx, { offerId: offer.id, n: passport.n }, { inForce: true }),
  }));
  const { role } = by.hat;
  const isDecided = canDecideVersion(passport, role);
  return {
    title: pageTitle(t, t('passports.public.of'), wasRefused(args.context)),
    here: `/${t.lang}/offers/${offer.id}/passports/${passport.n}`,
    name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    lang: offer.textLanguage,
    version: offer.replacesId ? undefined : passport.version,
    revision: passport.revision,
    status: passport.status,
    writable: canWritePassport(offer, passport, role),
    acts: {
      version: canStartVersion({ ...offer, versionOpen }, passport, role),
      send: canSendVersion(offer, passport, role),
      decide: isDecided && own === undefined,
    },
    ownSide: isDecided ? own : undefined,
    changes:
      inForce && inForce.version !== passport.version
        ? {
            answers: passportChanges(t, currentGeography(), inForce, passport),
            parts: inForce.sbom?.sha256 !== passport.sbom?.sha256,
            none: !componentsChanged([inForce], [passport], offer.modes),
          }
        : undefined,
    elsewhere: role === 'donor' && versionOpen && passport.status === 'in-force',
    steps: PASSPORT_STEPS.map((step) => ({
      step,
      state: passportStepState(step, passport, passport.findings),
    })),
    findings: passport.findings.map((finding) => ({ step: finding.step, text: findingWords(t, finding) })),
    parts: passportParts(t, passport, dayOf(now)),
    artefacts: passport.artefacts,
    sbom: passport.sbom && { sha256: passport.sbom.sha256, quality: passport.sbom.quality },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const which = passportIn(args.params);
  const sent = await args.request.formData();
  const act = sent.get('act');
  const at = { ...which, revision: Number(sent.get('revision')) };
  const now = new Date();
  const reason = sent.get('reason');
  const returned = typeof reason === 'string' ? reason.slice(0, REASON_LENGTH) : '';
  const outcome =
    act === 'version'
      ? await startVersion(by, which, now)
      : act === 'send'
        ? await sendVersion(by, at, now)
        : act === 'remove'
          ? await removePassport(by, at, now)
          : act === 'accept'
            ? await decideVersion(by, at, now)
            : act === 'return'
              ? await decideVersion(by, { ...at, returned }, now)
              : undefined;
  if (!outcome) throw refusalResponse('invalid');
  if (!outcome.ok) {
    const status = REFUSAL_STATUS[outcome.reason];
    if (status === 404) throw refusalResponse(outcome.reason);
    return refuseForm(args.context, { refusal: outcome.reason, returned }, status);
  }
  const list = `/${lang}/offers/${which.offerId}/passports`;
  switch (act) {
    case 'version':
      return goTo(`${list}/${which.n}`);
    case 'send':
      return goTo(`${list}/${which.n}`, { flash: 'passports.flash.sent' });
    case 'remove':
      return goTo(list, { flash: 'passports.flash.removed' });
    case 'accept':
      return goTo(`${list}/${which.n}`, { flash: 'passports.flash.accepted' });
    default:
      return goTo(`${list}/${which.n}`, { flash: 'passports.flash.returned' });
  }
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => (
    <BackLink href={(data as { here: string }).here.replace(/\/\d+$/, '')}>{t('passports.back')}</BackLink>
  ),
};

const TONES: Record<PassportStepState, TagTone> = {
  ready: 'done',
  started: 'waiting',
  open: 'neutral',
  empty: 'neutral',
};

export default function PassportPage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: RefusalReason; returned: string }>();
  const { here, acts } = data;
  const hidden = (act: string) => ({ act, revision: String(data.revision) });
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={t('passports.public.of')}
        lead={data.writable ? t('passports.tasks.lead') : undefined}
        under={
          <p>
            <Tag tone={data.status === 'in-force' ? 'done' : 'waiting'}>
              {t(`passports.status.${data.status}`)}
            </Tag>{' '}
            {data.version !== undefined && t('passports.version', { version: data.version })}
          </p>
        }
      >
        <bdi>{data.name}</bdi>
      </PageHeading>
      {data.writable && (
        <TaskList
          tasks={data.steps.map(({ step, state }, index) => ({
            title: `${t.number(index + 1)}. ${t(`passports.step.${step}`)}`,
            href: `${here}/${step}`,
            status: <Tag tone={TONES[state]}>{t(`passports.state.${state}`)}</Tag>,
          }))}
        />
      )}
      {(data.writable || data.findings.length > 0) && (
        <section className="govuk-inset-text" aria-labelledby="missing">
          <h2 id="missing">{t('passports.missing', { count: data.findings.length })}</h2>
          <ul>
            {data.findings.map(({ step, text }) => (
              <li key={text}>{data.writable ? <a href={`${here}/${step}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </section>
      )}
      <Changes t={t} changes={data.changes} lang={data.lang} />
      {data.elsewhere && <p>{t('versions.passport_elsewhere')}</p>}
      {acts.version && (
        <Act
          id="version"
          action={here}
          label={t('passports.act.version')}
          consequence={t('passports.act.version.consequence')}
          variant="give"
          hidden={hidden('version')}
        />
      )}
      {acts.send && (
        <Act
          id="send"
          action={here}
          label={t('passports.act.send')}
          consequence={t('passports.act.send.consequence')}
          variant="give"
          hidden={hidden('send')}
        />
      )}
      <OwnSide t={t} organization={data.ownSide} />
      {acts.decide && (
        <>
          <Act
            id="accept"
            action={here}
            label={t('passports.act.accept')}
            consequence={t('passports.act.accept.consequence')}
            variant="give"
            hidden={hidden('accept')}
          />
          <Act
            id="return"
            action={here}
            label={t('passports.act.return')}
            variant="secondary"
            hidden={hidden('return')}
          >
            <OwnWords t={t} found={undefined} kind="form">
              <NotToWrite t={t} />
              <Textarea
                id="reason"
                name="reason"
                label={t('passports.act.return.reason')}
                rows={3}
                value={sent?.returned}
                dir="auto"
              />
            </OwnWords>
          </Act>
        </>
      )}
      {data.writable && <h2>{t('passports.check')}</h2>}
      <PassportFacts
        t={t}
        parts={data.parts}
        lang={data.lang}
        after={(step) => (
          <>
            {step === 'artefacts' &&
              (data.artefacts.length > 0 ? (
                <FileHashes label={t('passports.verify.list')} files={data.artefacts} />
              ) : (
                <p>{t('passports.verify.none')}</p>
              ))}
            {step === 'sbom' && data.sbom && <SbomMore t={t} sbom={data.sbom} href={`${here}/sbom/file`} />}
            {data.writable && (
              <p>
                <a href={`${here}/${step}`}>
                  {t('common.change')}{' '}
                  <span className="govuk-visually-hidden">{t.label(`passports.step.${step}`)}</span>
                </a>
              </p>
            )}
          </>
        )}
      />
      {data.writable && (
        <Details summary={t('passports.act.remove')}>
          <Act
            id="remove"
            action={here}
            label={t('passports.act.remove')}
            consequence={t('passports.act.remove.consequence')}
            variant="warning"
            hidden={hidden('remove')}
          />
        </Details>
      )}
    </div>
  );
}

type ChangesProps = {
  t: Translator;
  changes: { answers: ChangedAnswer[]; parts: boolean; none: boolean } | undefined;
  lang: string;
};

/** A version beside the one in force, for whoever writes it or decides on it. */
function Changes({ t, changes, lang }: ChangesProps) {
  if (!changes) return null;
  const { answers, parts, none } = changes;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('versions.title')}</h2>
      {answers.length > 0 && (
        <Compared t={t} caption={t('versions.title')} rows={answers} langs={{ before: lang, after: lang }} />
      )}
      {parts && <p>{t('versions.component.parts_changed')}</p>}
      {none && <p>{t('versions.component.same')}</p>}
    </section>
  );
}

function findingWords(t: Translator, { code, field, step }: PassportFinding): string {
  if (code === 'not-gone-through')
    return t('passports.finding.not-gone-through', { step: t(`passports.step.${step}`) });
  if (code !== 'unanswered') return t(`passports.finding.${code}`);
  const name: string = field ?? '';
  const always = field && 'always' in QUESTIONS[field];
  return t(always ? 'passports.finding.always' : 'passports.finding.unanswered', {
    field: t.label(`passports.field.${name}`),
  });
}
