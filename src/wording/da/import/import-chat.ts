// What the chat says when files are dropped on it: the preview and its buttons, what became of a yes, undoing, what waits, and every
// no. The records and problems themselves are said by importing.ts and review.ts. Used by src/import-chat.

export interface ImportChatWording {
  /** How far reading has come; the number is absent where there is one file alone. */
  reading(file: string, place: { number: number; of: number } | undefined): string
  comparing: string
  heading: string
  /** Nothing of the files could be read. */
  unreadable: string
  nothing: string
  /** Nothing can be said yes to but the proposed fixes. */
  nothingAsIs: string
  /** After the rows of a section that are shown. */
  more(count: number): string
  /** Beside it, where it is problems that are not shown. */
  moreProblems: string
  /** The same where all that can be shown is. */
  mendFirst: string
  /** Under the section of that name. */
  conflictsNote(filesDecide: boolean): string
  waitingNote: string
  rolesNote: string
  goneNote: string
  goneTaken: string
  fixesTaken: string
  /** Under the list of meetings that are moved or cancelled: who is told. */
  noticesGo(people: number): string
  noticesOff: string
  /** A series with other times is told by nobody here. */
  noticesOfSeries: string
  withoutNotices: string
  withNotices(people: number): string
  /** After the yes. */
  noticed(people: number): string
  /** Before an undo: people have been told of what it takes back. */
  undoTells(people: number, meetings: number): string
  undoAndTell(people: number): string
  undoSilently: string
  filesDecide: string
  unchangedYet: string
  take(added: number, changed: number, gone: number): string
  /** Where only rows that wait for others are in it. */
  takeWaiting(count: number): string
  fix(count: number): string
  unfix: string
  takeGone(count: number): string
  keepGone: string
  preferFiles(count: number): string
  preferPejling: string
  showAll: string
  cancel: string
  cancelled: string
  saved(added: number, changed: number, gone: number): string
  /** Of rows that were sent on to others. */
  sentOn(count: number): string
  goneLeft(count: number): string
  alreadySaved: string
  undo: string
  undone(removed: number, back: number, returned: number): string
  /** Over the lists of what came of an undo. */
  undoneRemoved(count: number): string
  undoneBack(count: number): string
  undoneReturned(count: number): string
  /** Rows of it that waited for others' yes wait no longer. */
  undoneWaiting: string
  undoneAlready: string
  /** Another import has been made since. */
  newerImport(at: string, by: string | undefined): string
  undoNewer: string
  mayNotUndo: string
  changedMeanwhile: string
  newerPreview: string
  notYours: string
  expired: string
  overtaken: string
  waits(count: number): string
  showWaiting: string
  waitingHeading: string
  takeWaitingRows(count: number): string
  dropWaitingRows: string
  waitingChanged: string
  taken(rows: number, roles: number): string
  dropped(rows: number): string
  /** No guest sees a name. */
  guestMayNot: string
  /** The asker's networks, each with those who coordinate it, as name and e-mail. */
  memberMayNot(networks: readonly { name: string; coordinators: readonly string[] }[]): string
  /** A school leader and the like, who is in no network. */
  othersMayNot: string
  noFiles: string
  tooMany(count: number, most: number): string
  tooBig(megabytes: number, most: number): string
  tooMuch: string
  tooSlow: string
  /** The sender has stopped the reading. */
  stopped: string
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function and(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}

/** "12 nye og 3 ændrede". */
function amounts(added: number, changed: number): string {
  const parts = [
    added > 0 ? count(added, 'ny', 'nye') : '',
    changed > 0 ? count(changed, 'ændret', 'ændrede') : '',
  ]
  return and(parts.filter(Boolean))
}

export const importChat: ImportChatWording = {
  reading: (file, place) =>
    place ? `Læser fil ${place.number} af ${place.of}: ${file} …` : `Læser ${file} …`,
  comparing: 'Sammenligner med det, jeg kender …',
  heading: 'Det her vil ske, når du siger OK',
  unreadable: 'Der var ikke noget i det, jeg kunne læse, så intet er ændret.',
  nothingAsIs: 'Der er ikke noget, jeg kan gemme, som det står. Se forslagene nedenfor.',
  nothing: 'Jeg har læst det hele, og der er ikke noget nyt eller ændret.',
  more: number => `… og ${number} mere`,
  mendFirst: 'Ret dem, der står her, og send filerne igen.',
  moreProblems: 'Vælg "Vis alle ændringer" for at se dem.',
  conflictsNote: filesDecide =>
    filesDecide
      ? 'Du har valgt, at filerne bestemmer.'
      : 'Det, der står i Pejling, bliver stående. Filerne ændrer det kun, hvis du vælger det.',
  waitingNote:
    'De hører til andres netværk eller til hele kommunen. Siger du OK, venter de på et ja fra netværkets koordinator eller en administrator.',
  rolesNote:
    'Jeg svarer allerede, at de har rollen. De må først bruge den, når en administrator har sagt ja.',
  goneNote: 'Det bliver stående, medmindre du vælger, at det skal fjernes.',
  goneTaken: 'Du har valgt, at det fjernes, når du siger OK.',
  fixesTaken: 'Forslagene er taget med ovenfor.',
  noticesGo: people =>
    `${count(people, 'person', 'personer')} får besked fem minutter efter, at du har sagt OK (et halvt minut, hvis mødet er inden for et døgn). Fortryder du inden da, hører ingen om det.`,
  noticesOff: 'Du har valgt, at ingen får besked.',
  noticesOfSeries:
    'Hvor en hel række har fået nye tider, får ingen besked herfra. Skriv selv til dem.',
  withoutNotices: 'Uden besked',
  withNotices: people => `Giv besked til ${count(people, 'person', 'personer')}`,
  noticed: people => `${count(people, 'person', 'personer')} får besked om lidt.`,
  undoTells: (people, meetings) =>
    `Folk har fået besked om den import. Fortryder du den, får ${count(people, 'person', 'personer')} besked om, at ${meetings === 1 ? '1 møde er, som det var' : `${meetings} møder er, som de var`}. Intet er fortrudt endnu.`,
  undoAndTell: people => `Fortryd, og giv besked til ${people}`,
  undoSilently: 'Fortryd uden besked',
  filesDecide: 'Hvor I også har ændret i Pejling, bestemmer filerne.',
  unchangedYet: 'Intet er ændret endnu. Forhåndsvisningen gælder i en time.',
  take: (added, changed, gone) => {
    const parts = [
      added + changed > 0 ? `gem ${amounts(added, changed)}` : '',
      gone > 0 ? `fjern ${gone}` : '',
    ]
    return `OK, ${and(parts.filter(Boolean))}`
  },
  takeWaiting: number => `OK, send ${count(number, 'række', 'rækker')} videre`,
  fix: number => `Ret og tag med (${count(number, 'forslag', 'forslag')})`,
  unfix: 'Lad forslagene være',
  takeGone: number => `Det er væk: fjern ${number === 1 ? 'det' : `de ${number}`}`,
  keepGone: 'Lad det, der er væk, blive stående',
  preferFiles: number => `Lad filerne bestemme (${count(number, 'uenighed', 'uenigheder')})`,
  preferPejling: 'Behold det, der står i Pejling',
  showAll: 'Vis alle ændringer',
  cancel: 'Fortryd',
  cancelled: 'Så gør jeg ikke noget. Intet er ændret.',
  saved: (added, changed, gone) => {
    const parts = [amounts(added, changed), gone > 0 ? `${gone} fjernet` : ''].filter(Boolean)
    return parts.length > 0 ? `Det er gemt: ${and(parts)}.` : 'Det er gemt.'
  },
  sentOn: number =>
    number === 1
      ? '1 række venter på et ja fra netværkets koordinator eller en administrator.'
      : `${number} rækker venter på et ja fra netværkets koordinator eller en administrator.`,
  goneLeft: number =>
    `${count(number, 'ting, der ikke længere står i filerne, er', 'ting, der ikke længere står i filerne, er')} blevet stående.`,
  alreadySaved: 'Det har du allerede sagt OK til, så der er ikke gjort mere.',
  undo: 'Fortryd importen',
  undone: (removed, back, returned) => {
    const parts = [
      removed > 0 ? `${count(removed, 'ny er', 'nye er')} væk igen` : '',
      back > 0
        ? `${count(back, 'ændret er', 'ændrede er')}, som ${back === 1 ? 'den' : 'de'} var`
        : '',
      returned > 0 ? `${count(returned, 'fjernet er', 'fjernede er')} tilbage` : '',
    ]
    return `Importen er fortrudt: ${and(parts.filter(Boolean))}.`
  },
  undoneRemoved: number => `Væk igen: ${number}`,
  undoneBack: number => `Som før: ${number}`,
  undoneReturned: number => `Tilbage: ${number}`,
  undoneWaiting: 'De rækker, der ventede på et ja fra andre, er også taget tilbage.',
  undoneAlready: 'Den import er allerede fortrudt, eller den er for gammel til at fortryde.',
  newerImport: (at, by) =>
    `Der er importeret igen siden, ${at}${by === undefined ? '' : ` af ${by}`}. Den import skal fortrydes først.`,
  undoNewer: 'Fortryd den nyeste import',
  mayNotUndo:
    'Den import er ikke din. Den kan fortrydes af den, der lavede den, eller af en administrator. Intet er ændret.',
  changedMeanwhile:
    'Programmet er ændret, siden du så det her, så jeg har ikke gemt noget endnu. Sådan ser det ud nu:',
  newerPreview:
    'Den forhåndsvisning er afløst af en nyere, så jeg har ikke gemt noget. Her er den nyeste:',
  notYours:
    'Den forhåndsvisning er lavet af en anden, og kun den, der lavede den, kan sige OK. Intet er ændret.',
  expired:
    'Den forhåndsvisning er for gammel. Intet er ændret. Send filerne igen, så kigger vi på dem.',
  overtaken: 'En anden ændrede programmet i samme øjeblik, så intet er gemt. Prøv igen.',
  waits: number =>
    number === 1
      ? '1 række eller rolle venter på dit OK.'
      : `${number} rækker og roller venter på dit OK.`,
  showWaiting: 'Se, hvad der venter',
  waitingHeading: 'Det her venter på dit OK',
  takeWaitingRows: number => `OK, tag ${number === 1 ? 'den' : `de ${number}`} med`,
  dropWaitingRows: 'Nej, fjern rækkerne',
  waitingChanged: 'Noget er ændret, siden du så det her. Sådan ser det ud nu:',
  taken: (rows, roles) => {
    const parts = [
      rows > 0 ? count(rows, 'række', 'rækker') : '',
      roles > 0 ? count(roles, 'rolle', 'roller') : '',
    ]
    return `Så er der sagt ja til ${and(parts.filter(Boolean))}.`
  },
  dropped: rows => `${count(rows, 'række er', 'rækker er')} fjernet og kommer ikke med.`,
  guestMayNot:
    'Tak for filen, men jeg kan kun tage imod filer fra dem, der koordinerer et netværk. Den er ikke læst, og intet er gemt. Send den til din koordinator.',
  memberMayNot: networks =>
    [
      'Tak for filen, men kun koordinatorer kan lægge møder og lister ind. Den er ikke læst, og intet er gemt. Send den til den, der koordinerer dit netværk:',
      ...networks.map(({ name, coordinators }) => `${name}: ${and(coordinators) || 'ingen endnu'}`),
    ].join('\n'),
  othersMayNot:
    'Tak for filen, men kun koordinatorer kan lægge møder og lister ind. Den er ikke læst, og intet er gemt. Send den til den, der koordinerer netværket.',
  noFiles:
    'Der var ingen filer med. Vælg en kalender (.ics), et regneark (.xlsx eller .csv) eller en side (.md).',
  tooMany: (number, most) =>
    `Det var ${number} filer. Jeg kan tage ${most} ad gangen, så send dem i flere omgange. Intet er ændret.`,
  tooBig: (megabytes, most) =>
    `Det fylder ${megabytes} MB, og jeg kan tage ${most} MB ad gangen. Send færre filer, eller gem dem uden billeder. Intet er ændret.`,
  tooMuch:
    'Der står så meget i filerne, at jeg ikke kan holde det hele på én gang. Del dem i flere, og send én ad gangen. Intet er ændret.',
  stopped: 'Du afbrød, så filerne er ikke læst færdig. Intet er ændret.',
  tooSlow:
    'Filerne tog for lang tid at læse, så jeg stoppede. Intet er ændret. Del dem i mindre filer, og send én ad gangen.',
}
