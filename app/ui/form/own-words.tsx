import { createContext, useContext, type ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Checkboxes } from './checkboxes.tsx';
import type { Question } from './question.ts';

/** What was found in the texts of a form: the part of `SensitiveForm` that a page shows. */
export type FoundInTexts = {
  warnings: Readonly<Record<string, string>>;
  meant: string;
  isMeant: boolean;
};

type Marks = { promptId?: string; warnings: Readonly<Record<string, string>> };

const OwnWordsContext = createContext<Marks>({ warnings: {} });

/** The id of the sentence that says what not to write. */
const PROMPT = 'not-to-write';

type Props = {
  t: Translator;
  found: FoundInTexts | undefined;
  /**
   * `form`: what was marked holds the form back until its person says that it is meant. `draft`: it is saved anyway,
   * and what the page has shown once does not hold them back again.
   */
  kind: 'form' | 'draft';
  children: ReactNode;
};

/**
 * Goes around the questions of a form in which people write freely: each text learns which sentence says what not to
 * write, and what was found in it. `<NotToWrite>` stands within, before the first large text.
 */
export function OwnWords({ t, found, kind, children }: Props) {
  const warnings = found?.warnings ?? {};
  return (
    <OwnWordsContext.Provider value={{ promptId: PROMPT, warnings }}>
      {children}
      {found && found.meant !== '' && kind === 'form' && (
        <Checkboxes
          id="meant"
          name="meant"
          label={t('sensitive.meant.question')}
          labelSize="s"
          choices={[{ value: found.meant, label: t('sensitive.meant') }]}
          values={found.isMeant ? [found.meant] : []}
        />
      )}
      {found && found.meant !== '' && kind === 'draft' && (
        <input type="hidden" name="meant" value={found.meant} />
      )}
    </OwnWordsContext.Provider>
  );
}

type NotToWriteProps = {
  t: Translator;
  need?: boolean;
  /** Instead of the usual sentence, where this very text is the place for what stands nowhere else. */
  children?: string;
};

/** One plain sentence a page, which every large text of it refers to. */
export function NotToWrite({ t, need = false, children }: NotToWriteProps) {
  return (
    <p id={PROMPT} className="tws-not-to-write">
      {children ?? t(need ? 'sensitive.prompt.need' : 'sensitive.prompt')}
    </p>
  );
}

/** What is asked by a text, with the sentence about what was found in it if something was; and what is left of its props. */
export function useOwnQuestion<Props extends Question>(props: Props) {
  const { id, name, label, labelSize, heading, hint, error, errorPrefix, audience, ...control } = props;
  const warning = useContext(OwnWordsContext).warnings[name];
  const question: Question = {
    ...{ id, name, label, labelSize, heading, hint, error, errorPrefix, audience },
    warning,
  };
  return [question, control] as const;
}

export function usePromptId(): string | undefined {
  return useContext(OwnWordsContext).promptId;
}
