import type { Day } from '#app/domain/codes/day.ts';
import type { Custody, KeyState } from '#app/domain/verification/key-life.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { Code } from './statement.tsx';

export type ShownKey = {
  kid: string;
  custody: Custody;
  state: KeyState;
  since: Day;
  retiredOn?: Day | undefined;
  compromisedFrom?: string | undefined;
};

export function KeyTable({
  t,
  keys,
  name,
  id,
}: {
  t: Translator;
  keys: readonly ShownKey[];
  name: string;
  id: string;
}) {
  if (keys.length === 0) return null;
  return (
    <Table
      caption={t('verification.issuers.keys', { name })}
      captionSize="s"
      scroll={{ id, hint: t('common.scroll') }}
      columns={[
        { label: t('verification.issuers.key') },
        { label: t('verification.issuers.state') },
        { label: t('verification.issuers.since') },
        { label: t('verification.issuers.kept') },
      ]}
      rows={keys.map((key) => ({
        key: key.kid,
        cells: [
          <span key="kid" id={`key-${key.kid}`}>
            <Code>{key.kid}</Code>
          </span>,
          keyStateText(t, key),
          t.day(key.since),
          t(`verification.key.custody.${key.custody}`),
        ],
      }))}
    />
  );
}

function keyStateText(t: Translator, { state, retiredOn, compromisedFrom }: ShownKey): string {
  if (state === 'compromised')
    return t('verification.key.state.compromised', { at: t.instant(compromisedFrom ?? '') });
  if (state === 'retired') return t('verification.key.state.retired', { day: t.day(retiredOn ?? '') });
  return t(`verification.key.state.${state}`);
}
