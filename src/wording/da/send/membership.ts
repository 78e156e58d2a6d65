// What is said when a guest asks to be added: the form, the coordinator's message with its buttons, and the answer. Used by
// src/questions/membership.
import { networkName } from '../ask-grammar.js'

/** What a coordinator must know of the e-mail before saying yes. */
export type Belongs =
  /** Nobody in the programme has it. */
  | { readonly is: 'new' }
  /** It is somebody's: a yes makes the account that person. */
  | { readonly is: 'known'; readonly name: string }
  /** It is somebody's who has a role beside that of every member: an administrator's yes alone counts. */
  | { readonly is: 'privileged'; readonly name: string; readonly mayLink: boolean }
  /** It is somebody's who already writes from another account there; or the account is already somebody else's. */
  | { readonly is: 'elsewhere' | 'taken'; readonly name: string }

export interface MembershipWording {
  /** Under what a guest is told. */
  button: string
  form: {
    title: string
    submit: string
    text: string
    name: string
    email: string
    school: string
    elsewhere: string
    network: string
    unknown: string
  }
  problems: { name: string; email: string }
  isMember: string
  asked(network: string | undefined): string
  askedBefore: string
  nobody: string
  wants(name: string, network: string | undefined): string
  fields: { school: string; email: string; from: string }
  elsewhere: string
  platform(name: string): string
  vouched(platform: string): string
  notVouched: string
  belongs(belongs: Belongs, platform: string): string
  approve: string
  link(name: string): string
  reject: string
  approved(name: string): string
  linked(name: string): string
  rejected(name: string): string
  decidedBy(by: string | undefined, outcome: 'approved' | 'rejected'): string
  changed: string
  gone: string
  mayNot: string
  overtaken: string
  /** To the guest. `isKnown`: Pejling knows the account from now on. */
  welcome(about: { name: string; network: string | undefined; isKnown: boolean }): string
  declined: string
}

/** As platforms are called among people; any other by its own name. */
const platforms: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  web: 'Webchatten',
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

export const membership: MembershipWording = {
  button: 'Bed om at komme med',
  form: {
    title: 'Bed om at komme med',
    submit: 'Send',
    text: 'Det, du skriver, går til den, der koordinerer netværket, og som kan sige ja med ét klik. Du får besked her i chatten.',
    name: 'Dit navn',
    email: 'Din arbejdsmail',
    school: 'Hvor arbejder du?',
    elsewhere: 'Et andet sted',
    network: 'Hvilket netværk?',
    unknown: 'Ved ikke',
  },
  problems: {
    name: 'Skriv dit navn.',
    email: 'Skriv din mail, så den ligner navn@skole.dk.',
  },
  isMember: 'Du er allerede med, så du kan bare spørge løs.',
  asked: network =>
    network === undefined
      ? 'Tak! Nu er der spurgt for dig, og du får besked her i chatten.'
      : `Tak! Nu ligger det hos den, der koordinerer ${networkName(network)}. Du får besked her i chatten.`,
  askedBefore: 'Du har allerede bedt om at komme med. Du får besked her i chatten.',
  nobody:
    'Der er ingen, der kan sige ja endnu: ingen står som koordinator eller administrator. Intet er gemt. Spørg den, der indkalder til jeres møder.',
  wants: (name, network) =>
    network === undefined
      ? `${name} vil gerne være med.`
      : `${name} vil gerne være med i ${networkName(network)}.`,
  fields: { school: 'Arbejder', email: 'Mail', from: 'Skriver fra' },
  elsewhere: 'Et andet sted',
  platform: name => platforms[name] ?? name,
  vouched: platform => `${platform} står inde for mailen.`,
  notVouched:
    'Navn og mail er, som de er skrevet i formularen. Ingen har kontrolleret dem, så sig kun ja til en, du kender.',
  belongs(belongs, platform) {
    switch (belongs.is) {
      case 'new':
        return 'Siger du ja, kommer der en ny person i programmet.'
      case 'known':
        return `Mailen tilhører ${belongs.name}, som allerede er med. Siger du ja, bliver kontoen ${belongs.name} og kan se og svare på det samme.`
      case 'privileged':
        return belongs.mayLink
          ? `Mailen tilhører ${belongs.name}, som har særlige rettigheder. Siger du ja, får kontoen dem alle. Spørg ${firstName(belongs.name)} selv først.`
          : `Mailen tilhører ${belongs.name}, som har særlige rettigheder. Derfor kan kun en administrator sige ja.`
      case 'elsewhere':
        return `Mailen tilhører ${belongs.name}, som skriver fra en anden konto på ${platform}. Derfor kan den her konto ikke kobles til.`
      case 'taken':
        return `Kontoen er allerede koblet til ${belongs.name}.`
      default:
        return belongs satisfies never
    }
  },
  approve: 'Godkend',
  link: name => `Ja, det er ${name}`,
  reject: 'Afvis',
  approved: name => `${name} er med nu og får besked.`,
  linked: name => `Kontoen er nu ${name}, som får besked.`,
  rejected: name => `${name} er ikke kommet med og får en venlig besked om det.`,
  decidedBy: (by, outcome) => {
    const who = by ?? 'du'
    return outcome === 'approved' ? `Det har ${who} sagt ja til.` : `Det har ${who} sagt nej til.`
  },
  changed: 'Noget er ændret, siden du så det her, så intet er gjort endnu. Sådan ser det ud nu:',
  gone: 'Den henvendelse er her ikke længere.',
  mayNot:
    'Det kan kun den, der koordinerer netværket, eller en administrator sige ja eller nej til. Intet er ændret.',
  overtaken: 'Andre ændrede noget i samme øjeblik, så intet er gemt. Prøv igen.',
  welcome: ({ name, network, isKnown }) =>
    [
      `Velkommen, ${firstName(name)}! ${network === undefined ? 'Du er med nu.' : `Du er med i ${networkName(network)} nu.`}`,
      ...(isKnown ? ['Spørg mig fx “Hvornår er mit næste møde?”'] : []),
    ].join(' '),
  declined:
    'Du er ikke kommet med denne gang. Skriv til den, der koordinerer netværket, hvis du mener, du skal være med. Du kan stadig spørge mig om værktøjer og åbne møder.',
}
