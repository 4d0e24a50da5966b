import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { NOT_STATED } from '#app/domain/passports/codes.ts';
import type { PassportAnswers, PassportField } from '#app/domain/passports/questions.ts';
import { QUESTIONS, questionsOf } from '#app/domain/passports/questions.ts';
import { isBlock, PASSPORT_STEPS, type PassportStep } from '#app/domain/passports/steps.ts';
import { codeWords } from '#app/i18n/passport-words.ts';
import type { Person } from '../person.ts';

/** A list of parts that the field's own tool made of our lockfile. */
const PARTS = new URL('../../operations/passports/sbom-files/cyclonedx-npm-6.0.1.json.gz', import.meta.url);

/**
 * Writes a whole passport from its first page to its last, and leaves it where nothing is missing: answers, a delivered
 * file that is hashed in the browser, a list of parts, the signed statement.
 */
export async function writePassport(donor: Person, answers: PassportAnswers, file: string): Promise<void> {
  const { t } = donor;
  for (const step of PASSPORT_STEPS) {
    await donor.sees(t(`passports.step.${step}`));
    if (isBlock(step)) {
      for (const field of questionsOf(step)) await answerQuestion(donor, field, answers[field]);
      await donor.press(t('common.save_continue'));
    } else {
      await SPECIAL[step](donor, file);
    }
  }
}

/** Chooses a file to be hashed in the browser. Its box shows once the script is there; a test could choose too early, a person not. */
export async function chooseToHash(person: Person, file: string): Promise<void> {
  const chooser = person.page.locator('#chosen-files');
  await expect(chooser).toBeVisible();
  await chooser.setInputFiles(file);
}

type Special = Exclude<PassportStep, Parameters<typeof questionsOf>[0]>;

const SPECIAL: Record<Special, (donor: Person, file: string) => Promise<void>> = {
  artefacts: async (donor, file) => {
    const { t } = donor;
    await chooseToHash(donor, file);
    const list = donor.page.getByRole('textbox', { name: t('passports.artefacts.list') });
    await expect(list).toHaveValue(/^[0-9a-f]{64} {2}\S/);
    await donor.press(t('common.save_continue'));
  },
  sbom: async (donor) => {
    const { t } = donor;
    await donor.page.getByLabel(t('sboms.file'), { exact: true }).setInputFiles({
      name: 'bom.json',
      mimeType: 'application/json',
      buffer: gunzipSync(readFileSync(PARTS)),
    });
    await donor.tick(t('sboms.public'));
    await donor.press(t('sboms.upload'));
    await donor.isTold(t('sboms.flash.added'));
    await donor.follow(t('sboms.go_on'));
  },
  statement: async (donor) => {
    await donor.main().getByRole('radio').first().check();
    await donor.press(donor.t('passports.statement.act'));
  },
};

async function answerQuestion(
  donor: Person,
  field: PassportField,
  answer: string | undefined,
): Promise<void> {
  const { page, t } = donor;
  const label = t.label(`passports.field.${field as string}`);
  const { kind } = QUESTIONS[field];
  const group = page.getByRole('group', { name: label });
  switch (kind) {
    case 'text':
      if (answer) await donor.type(label, answer);
      return;
    case 'choice':
      await group
        .getByRole('radio', { name: codeWords(t, field, answer ?? NOT_STATED), exact: true })
        .check();
      return;
    case 'place':
      await page.getByRole('combobox', { name: label }).selectOption(answer ?? NOT_STATED);
      return;
    case 'day': {
      const [year, month, day] = (answer ?? '').split('-');
      for (const [name, value] of [
        [t('common.day'), day],
        [t('common.month'), month],
        [t('common.year'), year],
      ] as const)
        if (value) await group.getByLabel(name).fill(value);
    }
  }
}
