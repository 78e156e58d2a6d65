// The sample that the build lays out is the one that would be made on the spot; without it, and for another year, it is made.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readySample } from '../src/built-sample.js'
import { loadSample } from '../src/sample.js'

const dist = fileURLToPath(new URL('../dist/src/', import.meta.url))

describe('the sample network', () => {
  it('stands beside the program for one school year, exactly as it would be made', () => {
    const [file = '', ...others] = readdirSync(dist).filter(name =>
      /^sample-\d{4}\.json$/.test(name),
    )
    expect(others).toEqual([])
    const now = Date.parse(`${file.slice(7, 11)}-11-01T12:00:00Z`)
    const script = `import(${JSON.stringify(`${dist}built-sample.js`)})
      .then(one => one.readySample(${now})).then(({ programme }) => console.log(JSON.stringify(programme)))`
    const { stdout } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(loadSample(now).programme)))
  })

  it('of a year that was not laid out is made on the spot', async () => {
    const now = Date.parse('2031-03-01T12:00:00Z')
    expect(await readySample(now)).toEqual(loadSample(now))
  })
})
