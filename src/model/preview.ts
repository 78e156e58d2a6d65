// A preview of an import between being shown and being said yes to. Kept by src/store/preview-store.ts, made by src/import-chat.
import { z } from 'zod'
import { PersonId } from '../core/ids.js'

export const Preview = z.object({
  /** Whose it is: nobody else's press counts. */
  by: PersonId,
  /** When it was made; the import that comes of it is known by it. */
  at: z.number().int(),
  /** The programme's version that it was made from, and a digest of what was shown. */
  version: z.number().int().nonnegative(),
  digest: z.string(),
  takesFixes: z.boolean(),
  prefersFiles: z.boolean(),
  takesGone: z.boolean(),
  /** Nobody is told of meetings that are moved or cancelled. */
  withoutNotices: z.boolean().default(false),
  /** What was read, packed, as base64: as it stands, and with the fixes taken where some are offered. Absent once it is taken. */
  drafts: z.string().optional(),
  fixed: z.string().optional(),
})
export type Preview = z.infer<typeof Preview>

/** How long a preview can be said yes to. */
export const previewMs = 60 * 60 * 1000

/** As much as is kept for one person: some hundred times a year's calendar, packed. */
export const previewCharacters = 16 * 1024 * 1024
