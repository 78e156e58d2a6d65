#!/usr/bin/env node
// `npx pejling …` and `npm start`: makes the clone ready and runs the program in this process, so that signals and exit
// codes are the program's own.
import { needsOf } from './needs.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './steps.mjs'

await runScript(async () => {
  const args = process.argv.slice(2)
  Object.assign(process.env, await prepare({ needs: needsOf(args, process.env) }))
  const { main } = await import('../dist/src/cli.js')
  return main(args)
})
