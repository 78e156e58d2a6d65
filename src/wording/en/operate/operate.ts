// What Pejling says to the one who runs it, in English.
// Same interface as the Danish; the compiler checks that nothing is missing.
import type { OperateWording } from '../../da/operate/operate.js'

export const operate: OperateWording = {
  ownRedis: {
    alreadyRunning: dataDir =>
      `Pejling is already running on the data in ${dataDir}. Stop it and try again.`,
    notFound: binary =>
      `I can't start redis-server (${binary}). Install it, or set REDIS_SERVER to its full path.`,
    didNotStart: logFile => `Redis could not start. The end of ${logFile} says why.`,
    unreadable: (dataDir, logFile) =>
      `The data in ${dataDir} is damaged. I won't start without it, and I haven't touched it. Put a backup in its place, or repair it with redis-check-aof; the end of ${logFile} says what is wrong.`,
    orphanStays: dataDir =>
      `A redis-server from last time is still running on ${dataDir} and won't stop. Stop it and try again.`,
    gaveUp: logFile =>
      `Redis has gone down several times in a short while, so I've stopped starting it. The end of ${logFile} says why.`,
    notWritable: dir =>
      `I can't write in ${dir}, where Pejling's data is to be. Let me, and try again.`,
  },
}
