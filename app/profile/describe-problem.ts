import type { Problem } from './problem.ts';
import { english } from './wording/en.ts';
import { french } from './wording/fr.ts';
import { sentenceOf, type Wording } from './wording/wording.ts';

/** Languages that staff are told of problems in. */
export const problemLanguages = ['fr', 'en'] as const;
export type ProblemLanguage = (typeof problemLanguages)[number];

const wordings: Readonly<Record<ProblemLanguage, Wording>> = { fr: french, en: english };

/** What is wrong and what to do about it, for someone who never heard of YAML. One or two sentences, no line break. */
export function describeProblem(problem: Problem, language: ProblemLanguage): string {
  const wording = wordings[language];
  const sentence = sentenceOf(wording.problem, problem);
  return problem.severity === 'advice' ? `${wording.advice} ${sentence}` : sentence;
}

/** `file:line:column`, which editors and terminals turn into a link. */
export function describePlace({ place }: Problem): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** `file:line:column: sentence`. */
export function describeLine(problem: Problem, language: ProblemLanguage): string {
  return `${describePlace(problem)}: ${describeProblem(problem, language)}`;
}
