// One at a time: two `npm start` in a fresh clone must not install and build on top of each other.
// prepare.mjs holds it only while there is something to do. A holder that is killed is over after a few seconds.
import {
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const beatMs = 1000
const staleMs = 5000

/** Waits for the lock (calls `onWait` once if it must), does the work, and gives the lock back. */
export async function withLock(file, work, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waits = 0; !take(file); waits++) {
    if (waits === 0) onWait()
    await sleep(200)
  }
  const beat = setInterval(() => {
    const now = new Date()
    utimesSync(file, now, now)
  }, beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isStale(file)) setAside(file)
    return false
  }
}

function isStale(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > staleMs
}

/** Another may have done the same and taken the lock since we looked: what is fresh goes back. */
function setAside(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (!isStale(aside)) linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}
