// What Pejling says to the one who runs it: own Redis and what it needs on the machine.
// main and cli print these; each sentence says what is wrong and what to do about it.

/** The operator's sentences; Danish and English implement the same. Paths come in as they are to be shown. */
export interface OperateWording {
  readonly ownRedis: {
    alreadyRunning(dataDir: string): string
    notFound(binary: string): string
    didNotStart(logFile: string): string
    unreadable(dataDir: string, logFile: string): string
    orphanStays(dataDir: string): string
    gaveUp(logFile: string): string
    notWritable(dir: string): string
  }
}

export const operate: OperateWording = {
  ownRedis: {
    alreadyRunning: dataDir =>
      `Pejling kører allerede på de data, der ligger i ${dataDir}. Stop den, og prøv igen.`,
    notFound: binary =>
      `Jeg kan ikke starte redis-server (${binary}). Installér den, eller sæt REDIS_SERVER til dens fulde sti.`,
    didNotStart: logFile => `Redis kunne ikke starte. Hvorfor står sidst i ${logFile}.`,
    unreadable: (dataDir, logFile) =>
      `Dataene i ${dataDir} er beskadiget. Jeg starter ikke uden dem og har ikke rørt dem. Læg en sikkerhedskopi ind, eller ret dem med redis-check-aof; hvad der er galt, står sidst i ${logFile}.`,
    orphanStays: dataDir =>
      `Der kører stadig en redis-server fra sidst på ${dataDir}, og den vil ikke stoppe. Stop den, og prøv igen.`,
    gaveUp: logFile =>
      `Redis er gået ned flere gange på kort tid, så jeg holder op med at starte den. Hvorfor står sidst i ${logFile}.`,
    notWritable: dir =>
      `Jeg kan ikke skrive i ${dir}, hvor Pejlings data skal ligge. Giv mig lov til det, og prøv igen.`,
  },
}
