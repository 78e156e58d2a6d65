// What `pejling doctor` says of a language model: whether it can be asked, and if not, what to do about it. Nothing where there is none.

import { TenantId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { ModelSettings } from '../../llm/settings.js'
import { hostOf } from '../../llm/settings.js'
import { createLog } from '../../log.js'
import { sayTrouble } from '../../open-model.js'
import type { Wording } from '../../wording/wording.js'
import { bad, type Finding, good, note } from './finding.js'

/** Whose it is makes no difference to the check. */
const anyTenant = TenantId.parse('doctor')

export async function checkModel(
  settings: ModelSettings | undefined,
  { words, lang }: { readonly words: Wording; readonly lang: Lang },
): Promise<Finding[]> {
  if (!settings) return []
  const { createLanguageModel } = await import('../../llm/model.js')
  const { check } = createLanguageModel({ settingsOf: () => settings, log: createLog('silent') })
  const checked = await check(anyTenant)
  if (checked.outcome === 'none') return []
  if (!checked.works) return [bad('model', sayTrouble(checked, settings, lang))]
  const { model } = settings
  const on = good('model', words.languageModel.on(undefined, { model, host: hostOf(settings) }))
  if (checked.outcome === 'ready') return [on]
  return [on, note('model.tools', words.languageModel.toolsUnused({ model }))]
}
