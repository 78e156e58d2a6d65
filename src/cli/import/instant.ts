// When something happened, as the command line says it. Used by import-undo and approve.
import type { Lang } from '../../core/message.js'
import { homeZone, type Instant, localOf } from '../../core/time.js'
import { wording } from '../../wording/wording.js'

/** `ti 01.12.2026 09.05`, in Denmark. */
export function sayInstant(lang: Lang, at: Instant): string {
  return wording(lang).importing.when(localOf(at, homeZone)).trim()
}
