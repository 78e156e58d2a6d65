// What axe would mend on a page, for the tests of accessibility. The page must be opened with `bypassCSP`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
)

/** Each rule that is broken, with the elements that break it. */
export async function findFaults(page: Page): Promise<string[][]> {
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate('axe.run(document).then(result => result.violations)')
  return Violations.parse(found).map(each => [each.id, ...each.nodes.map(node => node.html)])
}
