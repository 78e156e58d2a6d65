// Makes the platforms' manifests from manifest/app.ts. Without arguments it writes the files in manifest/; with the address of
// one's own Pejling, or --socket, it prints Slack's manifest for that: `node scripts/manifest.mjs https://pejling.kommune.example`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, buildIsCurrent } from './compile.mjs'
import { exitCodes, root, runScript } from './steps.mjs'

/** Stands in the committed file where one's own address belongs. */
const sampleUrl = 'https://pejling.havrelund.example'

await runScript(async () => {
  const [asked] = process.argv.slice(2)
  if (asked !== undefined && asked !== '--socket' && !asked.startsWith('https://')) {
    process.stderr.write('node scripts/manifest.mjs [https://… | --socket]\n')
    return exitCodes.wrong
  }
  if (!buildIsCurrent()) await build()
  const { slackManifest } = await import('../dist/manifest/app.js')
  const url = asked === '--socket' ? undefined : (asked ?? sampleUrl)
  const text = `${JSON.stringify(slackManifest(url), undefined, 2)}\n`
  if (asked === undefined) writeFileSync(join(root, 'manifest', 'slack.json'), text)
  else process.stdout.write(text)
  return 0
})
