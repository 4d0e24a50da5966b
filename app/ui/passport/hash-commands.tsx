import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';

const COMMANDS = [
  ['Linux', 'sha256sum FILE'],
  ['macOS', 'shasum -a 256 FILE'],
  ['Windows', 'certutil -hashfile FILE SHA256'],
  ['PowerShell', 'Get-FileHash FILE -Algorithm SHA256'],
] as const;

/** The lines that do the same by hand, on a machine that has nothing but its own tools. */
export function HashCommands({ t, summary, open }: { t: Translator; summary: string; open?: boolean }) {
  return (
    <Details summary={summary} open={open}>
      <dl className="tws-facts" lang="en" dir="ltr">
        {COMMANDS.map(([system, command]) => (
          <div key={system} className="tws-facts__row">
            <dt>{system}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('passports.verify.paste_hint')}</p>
    </Details>
  );
}
