// People on the demonstration's page as the page itself sends what they say and press, without a browser: for scenarios in which they are many.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { z } from 'zod'
import type { PersonId } from '../../src/core/ids.js'

const Said = z.object({ text: z.string().default(''), html: z.string().default('') })
type Said = z.infer<typeof Said>

/** One person's chat with the program, which may be another process by the next word. */
export function talker(as: PersonId) {
  const conversation = randomUUID()
  return async (url: string, more: object): Promise<Said> => {
    const response = await fetch(`${url}/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), conversation, as, lang: 'da', ...more }),
    })
    expect(response.status).toBe(200)
    return Said.parse(await response.json())
  }
}

/** What the first button does whose action has these words. */
export function actionIn({ html }: Said, words: string): object {
  const all = [...html.matchAll(/data-action="([^"]*)"/g)].map(([, found = '']) =>
    found.replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
  )
  const found = all.find(one => one.includes(words))
  return z.looseObject({ id: z.string() }).parse(JSON.parse(found ?? 'null'))
}
