// How long what comes out of check-ins is kept: by school years, which end on 31 July. Of the stores in this folder. Pure.

import type { Instant } from '../../core/time.js'
import { schoolYearOf } from '../../core/time.js'

const dayMs = 24 * 60 * 60 * 1000
/** A round or a series that was never opened. */
export const draftMs = 30 * dayMs
/** Longer than two school years by more than a month: what is older than this has been forgotten. */
export const longestMs = 800 * dayMs

/** The end of the school year that a moment lies in, and so many more. In UTC: an hour or two into 1 August of local time. */
export function schoolYearEnd(at: Instant, more = 0): Instant {
  return Date.UTC(schoolYearOf(new Date(at).toISOString().slice(0, 10)) + 1 + more, 7, 1)
}

/** When a round or its picture is forgotten: after two school years, the one it closes in being the first. */
export function keptUntil(closesAt: Instant): Instant {
  return schoolYearEnd(closesAt, 1)
}
