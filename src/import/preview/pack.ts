// Drafts as one text that can be kept for a while, and back: for a preview that is shown now and said yes to later, maybe by another
// process. Called by src/import-chat. What the readers have left out (a CPR number) is in no draft, so it is not kept either.
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Draft } from '../draft.js'

/** Raised whenever `Draft` changes, so that what an earlier version packed is not taken for what it is not. */
const format = 1

// Only this file writes it, so what it holds is known by its format; the maps of a draft survive, with what their keys are.
const Packed = z.object({
  format: z.literal(format),
  drafts: z.custom<readonly Draft[]>(Array.isArray),
})

/** As base64. */
export function packDrafts(drafts: readonly Draft[]): string {
  return gzipSync(serialize({ format, drafts }), { level: 1 }).toString('base64')
}

/** The drafts, or undefined where another version of the program, or nobody, packed them. */
export function unpackDrafts(packed: string): readonly Draft[] | undefined {
  try {
    return Packed.parse(deserialize(gunzipSync(Buffer.from(packed, 'base64')))).drafts
  } catch {
    return undefined
  }
}
