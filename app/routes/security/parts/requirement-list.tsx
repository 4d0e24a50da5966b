import type { ProofKind } from '#app/domain/security/asvs/count-proofs.ts';
import type { Requirement } from '#app/domain/security/asvs/requirement.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

const TONES: Record<ProofKind, TagTone> = {
  tests: 'done',
  document: 'give',
  absence: 'neutral',
  open: 'waiting',
};

/** A chapter's requirements. What stands in the table is English and technical, and says so of itself. */
export function RequirementList({
  t,
  requirements,
}: {
  t: Translator;
  requirements: readonly Requirement[];
}) {
  return (
    <Facts
      wide
      facts={requirements.map((one) => ({
        term: (
          <>
            <bdi>{one.id}</bdi>
            <br />
            {t('security.asvs.level', { level: one.level })}
          </>
        ),
        value: (
          <>
            <p className="tws-requirement" lang="en" dir="ltr">
              {one.asks}
            </p>
            <Tag tone={TONES[one.by]}>{t(`security.asvs.by.${one.by}`)}</Tag>
            <Evidence requirement={one} />
          </>
        ),
      }))}
    />
  );
}

function Evidence({ requirement }: { requirement: Requirement }) {
  switch (requirement.by) {
    case 'open':
      return <Line text={requirement.missing} />;
    case 'document':
      return <Line text={`${requirement.document} > ${requirement.heading}`} />;
    case 'absence':
      return (
        <>
          <Line text={requirement.reason} />
          <Tests tests={requirement.tests} />
        </>
      );
    case 'tests':
      return <Tests tests={requirement.tests} />;
  }
}

function Line({ text }: { text: string }) {
  return (
    <p className="tws-requirement tws-muted" lang="en" dir="ltr">
      {text}
    </p>
  );
}

function Tests({ tests }: { tests: readonly string[] }) {
  return (
    <ul className="tws-requirement tws-muted" lang="en" dir="ltr">
      {tests.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
