import { VERDICTS, type Verdict } from '#app/domain/verification/verdict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { KnownToCheck } from '#app/operations/verification/known-to-check.ts';
import { Button } from '#app/ui/form/button.tsx';
import { VerdictPanel } from '#app/ui/record/verdict.tsx';

/**
 * The same check in the browser (`app/note-check.client.ts`): nothing is sent, and it goes on working when the connection
 * is gone. Hidden without the script. Every answer stands here already, in its word and shape; the script shows one.
 */
export function CheckHere({ t, known }: { t: Translator; known: KnownToCheck }) {
  return (
    <section
      hidden
      className="tws-check-here"
      aria-labelledby="check-here"
      data-note-check={JSON.stringify(known)}
      data-said={t('note_check.said', {
        reference: '%REFERENCE%',
        level: '%LEVEL%',
        issuer: '%ISSUER%',
        until: '%UNTIL%',
      })}
      data-nothing={t('verification.verify.nothing')}
      data-unable={t('note_check.unable')}
      data-scanned={t('note_scans.send')}
    >
      <h2 id="check-here">{t('note_check.title')}</h2>
      <p>{t('note_check.text', { at: t.instant(known.at) })}</p>
      <Button type="button" variant="secondary">
        {t('note_check.act')}
      </Button>
      <p role="status" />
      {VERDICTS.map((verdict) => (
        <div key={verdict} hidden data-verdict={verdict}>
          <VerdictPanel standing={verdict} word={wordOf(t, verdict)} id={`check-here-${verdict}`}>
            <p>{t(`note_check.verdict.${verdict === 'not-valid' ? 'not-valid' : 'signed'}`)}</p>
            <p>{t('note_check.as_of', { at: t.instant(known.at) })}</p>
          </VerdictPanel>
        </div>
      ))}
    </section>
  );
}

/** Nothing here tells whether the offer has changed, so none of the three is the bare "valid" of the platform's answer. */
function wordOf(t: Translator, verdict: Verdict): string {
  switch (verdict) {
    case 'valid':
    case 'expiring':
    case 'disputed':
      return t(`note_check.word.${verdict}`);
    default:
      return t(`verification.verdict.${verdict}`);
  }
}
