// Branded ids: a string becomes an id here, once, and is never taken for another kind of id after.
// Everybody imports this; nothing here does I/O.
import { z } from 'zod'

/** A tenant: one municipality's programme. Part of every Redis key, so no braces or colons. */
export const TenantId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .brand<'TenantId'>()
export type TenantId = z.infer<typeof TenantId>

/** A person: the e-mail in lower case, which is the key within a tenant. */
export const PersonId = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/)
  .brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** A meeting: the calendar's UID, `UID#originalStart` for one occurrence, else a slug of audience, title and number. */
export const MeetingId = z.string().min(1).max(500).brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>

const slugId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(80)

export const NetworkId = slugId.brand<'NetworkId'>()
export type NetworkId = z.infer<typeof NetworkId>

export const SchoolId = slugId.brand<'SchoolId'>()
export type SchoolId = z.infer<typeof SchoolId>

/** A hold: the cohort of schools that meets at one læringslab. */
export const HoldId = slugId.brand<'HoldId'>()
export type HoldId = z.infer<typeof HoldId>

export const AreaId = slugId.brand<'AreaId'>()
export type AreaId = z.infer<typeof AreaId>

/**
 * A name as an id: lower case, æ → ae, ø → oe, å → aa, everything else than letters and digits → '-'.
 * `slug('Læringslab 1 – Hold 2')` is `laeringslab-1-hold-2`; a text without letters or digits gives 'x'.
 */
export function slug(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return plain || 'x'
}
