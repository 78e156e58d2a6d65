// No language model: what Pejling works fully without.
import { Fault } from '../core/errors.js'
import type { LanguageModel } from '../core/ports.js'

export const noModel: LanguageModel = {
  isOn: () => false,
  begin: async () => ({ failed: 'off' }),
  prompt() {
    throw new Fault('llm.off')
  },
}
