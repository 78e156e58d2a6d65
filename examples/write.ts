// Writes the samples' files: node dist/examples/write.js [school year] [folder], each sample into a folder of its own there.
// Without arguments the committed files of 2026/27; a test holds those against the generator.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleFiles } from './generate.js'
import { projectFiles } from './project/programme.js'

const [schoolYear = '2026', folder = 'examples'] = process.argv.slice(2)
const samples = {
  havrelund: sampleFiles(Number(schoolYear)),
  'teamet-i-centrum': projectFiles(Number(schoolYear)),
}

for (const [name, files] of Object.entries(samples)) {
  for (const file of files) {
    const path = join(folder, name, file.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.bytes)
    process.stdout.write(`${path}\n`)
  }
}
