// @ts-check
import { isProblem, isUnreachable } from '/embed/sdk.js'
import { inLanguage } from './language.js'
import { sentences } from './problem-words.js'

/** What went wrong, in words of people. @param {unknown} error @returns {string} */
export function sayProblem(error) {
  /** @type {Record<string, string>} */
  const said = inLanguage(sentences)
  if (isUnreachable(error)) return said.unreachable ?? ''
  return (isProblem(error) && said[error.problem.code]) || said.other || ''
}
