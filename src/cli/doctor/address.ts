// What `pejling doctor` says of the public address: whether Pejling is behind it, as the platforms will try to reach it.
import type { Config } from '../../config.js'
import { causeCode } from '../../core/errors.js'
import type { Wording } from '../../wording/wording.js'
import { bad, type Finding, good, note } from './finding.js'

const answerMs = 10_000

/** Knocks at /healthz from here, which is not outside: a firewall between the platforms and us does not show. */
export async function checkAddress(
  { publicUrl, tenants }: Config,
  { doctor }: Wording,
): Promise<Finding[]> {
  const { address } = doctor
  if (publicUrl === undefined) {
    const platforms = tenants.flatMap(({ slack, teams }) => [slack, teams]).filter(one => one)
    const bySocket = tenants.filter(({ slack }) => slack?.appToken).length
    if (platforms.length === 0) return [note('address', address.missing)]
    const isEnough = bySocket === platforms.length
    return [isEnough ? note('address', address.missingButSocket) : bad('address', address.missing)]
  }
  const answer = await knock(`${publicUrl}/healthz`)
  if (typeof answer === 'string') return [bad('address', address.away(publicUrl, answer))]
  if (answer !== 200) return [bad('address', address.status(publicUrl, answer))]
  return [good('address', address.answers(publicUrl))]
}

/** The status, or why there was none. A redirect is an answer: the platforms do not follow it. */
async function knock(url: string): Promise<number | string> {
  try {
    const signal = AbortSignal.timeout(answerMs)
    const response = await fetch(url, { redirect: 'manual', signal })
    await response.body?.cancel()
    return response.status
  } catch (error) {
    return causeCode(error)
  }
}
