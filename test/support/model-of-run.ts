// The language model of a whole project of tests (vitest.config.ts): none; or one that lies whenever it is asked, or one that breaks. Tests of the
// bot take it, since with either everything must be as without one.
import type { LanguageModel, ModelFailure } from '../../src/core/ports.js'
import { noModel } from '../../src/llm/none.js'
import { scriptedModel } from './scripted-model.js'

const lie = 'Det næste læringslab er flyttet til lørdag d. 26. december kl. 7 hos Gitte Opdigtet.'
const failures: readonly ModelFailure[] = ['timeout', 'garbled', 'unreachable', 'refused', 'open']

export function modelOfRun(): LanguageModel {
  switch (process.env.PEJLING_TEST_MODEL ?? 'off') {
    case 'off':
      return noModel
    case 'lying':
      return scriptedModel([lie])
    case 'broken':
      return scriptedModel(failures.map(failed => ({ failed })))
    default:
      throw new Error(`no such model: ${process.env.PEJLING_TEST_MODEL}`)
  }
}
