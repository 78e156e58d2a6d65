// `npm run build`: builds dist, whether or not a source has changed.
import { build } from './compile.mjs'
import { prepare } from './prepare.mjs'
import { say } from './sentences.mjs'
import { runScript, step } from './steps.mjs'

await runScript(async () => {
  await prepare({ withBuild: false })
  await step(say.building, build)
  return 0
})
