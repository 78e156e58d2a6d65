// What the web page says in Danish. main hands it to adapters/web, whose PageTexts it must fit.
// Short and warm; a sentence about something that went wrong says what to do.
import { importChat } from '../import/import-chat.js'

export const page = {
  title: 'Pejling',
  tagline: 'Find vej i møder og læringslab',
  description: 'Spørg, hvornår og hvor du skal mødes med dit netværk, og få det præcise svar.',
  skip: 'Gå til spørgsmålet',
  language: 'Sprog',
  demo: (place: string, invented: boolean) => ({
    lead: 'Det her er en demonstration.',
    rest: invented
      ? `${place} findes ikke, og skoler, personer og møder er fundet på.`
      : `Du ser ${place}. Man kan være, hvem man vil, så siden svarer kun på denne maskine.`,
  }),
  who: 'Hvem er du?',
  whoHelp: 'Her kan du være, hvem du vil. Svaret afhænger af, hvem der spørger.',
  guest: {
    id: '',
    name: 'Gæst',
    role: 'Ikke logget ind',
    about: 'En, som Pejling ikke kender. Ser åbne møder, men ingen navne.',
    suggestions: [
      'Hvilke møder er åbne for alle?',
      'Hvilke værktøjer findes der?',
      'Hvad er Læringscirklen?',
    ],
  },
  conversation: 'Samtale',
  hello: (firstName: string | undefined) => (firstName ? `Hej ${firstName}!` : 'Hej!'),
  greeting: [
    'Jeg er Pejling, et program, der kender netværkenes kalender.',
    'Spørg mig, hvornår og hvor I mødes, hvem der er med, og hvilke værktøjer I kan bruge.',
    'Skriv, som du taler, på dansk eller engelsk. Jeg gætter aldrig på en dato: Ved jeg det ikke, siger jeg det.',
  ],
  suggestions: 'Du kan for eksempel spørge:',
  question: 'Hvad vil du vide?',
  asking: 'Du spørger som',
  send: 'Spørg',
  startAgain: 'Ny samtale',
  away: 'Forbindelsen er væk lige nu. Jeg prøver igen af mig selv, og det, du skriver, bliver stående.',
  keys: 'Enter sender. Skift + Enter giver en ny linje.',
  noScript:
    'Siden her skal bruge JavaScript for at kunne svare dig. Slå det til i din browser, og hent siden igen.',
  opensInNewTab: 'åbner i en ny fane',
  client: {
    waiting: 'Pejling leder …',
    slow: 'Det tager lidt længere, end det plejer. Jeg leder stadig …',
    offline: 'Du er vist ikke på nettet lige nu.',
    noAnswer: 'Jeg kan ikke få forbindelse til Pejling lige nu.',
    gaveUp: 'Det tog for lang tid, så jeg holdt op med at vente.',
    textKept: 'Dit spørgsmål står i feltet igen.',
    retry: 'Prøv igen',
    asked: 'spurgte',
    answered: 'Pejling svarede',
    unanswered: 'Det nåede jeg ikke at svare på.',
    withheld: 'Her stod et CPR-nummer, så beskeden er ikke gemt.',
    unkept: '(Kun til Pejling. Det gemmes ikke her.)',
    stop: 'Afbryd',
    filesStopped: importChat.stopped,
    sending: 'Sender det …',
    incoming: 'Besked fra Pejling',
    roomLeft: 'Du har {n} tegn tilbage.',
    roomOver: 'Det er {n} tegn for meget.',
    unreadOne: '1 ny besked',
    unread: '{n} nye beskeder',
  },
  form: {
    required: '(skal udfyldes)',
    wrong: 'Fejl:',
    mend: 'Det er ikke sendt endnu. Ret det, der står ved felterne, og send igen.',
    upTo: (characters: number) => `Du kan skrive op til ${count(characters)} tegn.`,
    choose: 'Vælg',
    sent: 'Det her har du sendt:',
    empty: 'Ikke udfyldt',
    withheld: 'Her stod et CPR-nummer, så det er ikke gemt.',
  },
  slide: {
    title: 'Kode til mødet – Pejling',
    apps: { slack: 'Slack', teams: 'Teams', chat: 'chatten' },
    write: (apps: readonly string[]) =>
      apps.length === 0
        ? 'Skriv koden til Pejling'
        : `Skriv koden til Pejling i ${new Intl.ListFormat('da', { type: 'disjunction' }).format(apps)}`,
    code: (letters: string) => `Koden er ${letters}`,
    qr: 'QR-kode, der åbner siden her på din telefon',
    scan: 'Eller scan med telefonen',
    open: (app: string) => `Åbn ${app}`,
  },
  problemTitle: 'Det gik ikke',
  problem: {
    invalid: 'Det, siden sendte, kunne jeg ikke læse. Hent siden igen, og prøv en gang til.',
    empty: 'Der stod ikke noget, jeg kunne læse. Skriv dit spørgsmål med ord.',
    'not-json': 'Jeg kan kun læse spørgsmål, der er sendt som JSON.',
    'report-gone': 'Linket virker ikke længere. Bed om listen igen i Pejling.',
    'calendar-gone': 'Denne kalender-adresse virker ikke længere. Få en ny i Pejling.',
    'not-found': 'Den side findes ikke.',
    proxied:
      'Webchatten er en demonstration og svarer kun direkte på den maskine, den kører på. Denne forespørgsel kom gennem en anden server.',
    'not-local':
      'Webchatten er en demonstration og svarer kun på den maskine, den kører på. Åbn den der.',
    'wrong-host':
      'Webchatten svarer kun på adressen localhost. Skriv den adresse i browseren, som Pejling viste, da den startede.',
    'foreign-page': 'Spørgsmålet kom fra en anden hjemmeside, så det svarer jeg ikke på.',
    repeat:
      'Det spørgsmål har jeg allerede fået, men svaret gik tabt på vejen. Spørg endelig igen.',
    'sent-before':
      'Det her har jeg fået før, men mit svar gik tabt på vejen. Er du i tvivl, om det nåede frem, så åbn formularen igen fra knappen.',
    busy: 'Jeg er allerede i gang med det. Prøv igen om et øjeblik.',
    unavailable: 'Jeg kan ikke slå op i kalenderen lige nu. Prøv igen om lidt.',
    failed: 'Noget gik galt hos mig, så du fik intet svar. Prøv igen om lidt.',
  },
  chooseFiles: 'Importér filer',
  dropHere: 'Slip filerne, så læser jeg dem. Intet ændres, før du siger OK.',
  filesTooBig: importChat.tooBig,
  tooLong: (characters: number, most: number) =>
    `Din besked er på ${count(characters)} tegn, og jeg kan højst læse ${count(most)}. Kort den lidt ned, eller del den i flere.`,
  tooBig: (kilobytes: number, mostCharacters: number) =>
    `Din besked fylder ${count(kilobytes)} KB. Det er for meget på én gang: Jeg kan højst læse ${count(mostCharacters)} tegn.`,
  backToChat: 'Til forsiden',
  listen: {
    portTaken: (port: number) =>
      `Port ${port} er allerede i brug, måske af en anden Pejling. Stop den, eller vælg en anden port, for eksempel PORT=${nextPort(port)}.`,
    portForbidden: (port: number) =>
      `Du har ikke lov til at bruge port ${port}. Vælg en port over 1023, for eksempel PORT=3978.`,
    hostUnknown: (host: string) =>
      `Denne maskine har ikke adressen ${host}. Ret HOST, eller lad den stå tom.`,
  },
}
export type PageWording = typeof page

function count(number: number): string {
  return number.toLocaleString('da')
}

function nextPort(port: number): number {
  return port < 65_535 ? port + 1 : 3978
}
