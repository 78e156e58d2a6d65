// The language model of `pejling ask --model`: the environment's, for one person who asks for themselves, so no budget is kept and no Redis
// needed. Used by ../ask.ts.
import type { Config } from '../../config.js'
import { Mistake } from '../../core/errors.js'
import type { TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { LanguageModel } from '../../core/ports.js'
import { createLog } from '../../log.js'
import { sayTrouble } from '../../open-model.js'
import { wording } from '../../wording/wording.js'

/** One that has answered just now. Throws a Mistake that says what is wrong where none is set up or it does not work. */
export async function helpingModel(
  settings: Config['model'],
  tenant: TenantId,
  lang: Lang,
): Promise<LanguageModel> {
  if (!settings) throw new Mistake(wording(lang).command.noModel)
  const { createLanguageModel } = await import('../../llm/model.js')
  const model = createLanguageModel({ settingsOf: () => settings, log: createLog('error') })
  const checked = await model.check(tenant)
  if (checked.works || checked.outcome === 'none') return model
  const { off } = wording(lang).languageModel
  throw new Mistake(off(undefined, sayTrouble(checked, settings, lang)))
}
