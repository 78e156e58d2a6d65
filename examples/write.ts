// Writes the sample network's files into a folder: node dist/examples/write.js [school year] [folder].
// Without arguments the committed files of 2026/27; a test holds those against the generator.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleFiles } from './generate.js'

const [schoolYear = '2026', folder = join('examples', 'havrelund')] = process.argv.slice(2)

for (const file of sampleFiles(Number(schoolYear))) {
  mkdirSync(dirname(join(folder, file.name)), { recursive: true })
  writeFileSync(join(folder, file.name), file.bytes)
  process.stdout.write(`${join(folder, file.name)}\n`)
}
