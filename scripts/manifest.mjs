// Writes the sample manifests in manifest/ from manifest/app.ts. For one's own: `npx pejling manifest slack|teams`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, buildIsCurrent } from './compile.mjs'
import { root, runScript } from './steps.mjs'

await runScript(async () => {
  if (!buildIsCurrent()) await build()
  const { slackManifest } = await import('../dist/manifest/slack.js')
  const { sampleFacts, sampleSlackUrl } = await import('../dist/manifest/sample.js')
  const { teamsFiles } = await import('../dist/manifest/teams.js')
  const { toPng } = await import('../dist/src/insight/picture.js')
  const slack = `${JSON.stringify(slackManifest(sampleSlackUrl), undefined, 2)}\n`
  writeFileSync(join(root, 'manifest', 'slack.json'), slack)
  for (const { name, bytes } of await teamsFiles(sampleFacts, toPng)) {
    writeFileSync(join(root, 'manifest', 'teams', name), bytes)
  }
  return 0
})
