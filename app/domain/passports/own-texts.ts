import { QUESTIONS, type PassportAnswers, type PassportField } from './questions.ts';

/** Every text a donor wrote in a passport, or in changes to one. */
export function passportTexts(answers: PassportAnswers): string[] {
  return (Object.keys(answers) as PassportField[]).flatMap((field) => {
    const answer = answers[field];
    return QUESTIONS[field].kind === 'text' && answer ? [answer] : [];
  });
}
