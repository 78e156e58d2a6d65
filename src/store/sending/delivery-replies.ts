// What the scripts of the outbox answer, as named outcomes. Of delivery-store.ts.
import { z } from 'zod'
import { StoredRow } from './delivery-rows.js'

export const ClaimReply = z.union([
  z
    .tuple([z.literal('claimed'), StoredRow])
    .transform(([outcome, stored]) => ({ outcome, stored }) as const),
  z.tuple([z.enum(['taken', 'early', 'busy'])]).transform(([outcome]) => ({ outcome })),
])
export const ChangeReply = z.union([
  z
    .tuple([z.literal('changed'), z.number(), z.number()])
    .transform(([, version, startedAt]) => ({ version, startedAt })),
  z.tuple([z.enum(['lost', 'outdated'])]).transform(([outcome]) => outcome),
])
export const Overdue = z
  .tuple([z.literal('found'), z.array(z.string())])
  .transform(([, ids]) => ids)
export const Due = z
  .tuple([z.literal('found'), z.array(z.array(z.string()))])
  .transform(([, ids]) => ids)
export const Fields = z
  .tuple([z.literal('read'), z.array(z.array(z.string().nullable()))])
  .transform(([, read]) => read)
export const Ids = z.array(z.string())
