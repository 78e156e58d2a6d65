// The app as the platforms must know it: one description, from which slack.ts and teams.ts make what each platform wants.
// Every right that is asked for stands here with its reason; a right without one is not asked for.

/** The same in both languages. */
export interface Both {
  readonly da: string
  readonly en: string
}
interface Reasoned<Name extends string> {
  readonly name: Name
  /** What it is needed for, as an infinitive: docs, the command `doctor` and the platform's consent page say it. */
  readonly why: Both
}

export const app = {
  name: 'Pejling',
  colour: '#0f3a52',
  /** Longer than the name, as Teams wants it. */
  fullName: {
    da: 'Pejling: netværkenes møder, værktøjer og sider',
    en: 'Pejling: the networks’ meetings, tools and pages',
  },
  short: {
    da: 'Svarer på, hvornår og hvor netværkene mødes, og finder værktøjer og sider.',
    en: 'Answers when and where the networks meet, and finds tools and pages.',
  },
  long: {
    da: 'Pejling kender netværkenes kalender, værktøjer og sider: hvornår og hvor I mødes, hvem der er med, hvad der skal forberedes, og hvad der kan hjælpe. Skriv, som du taler, på dansk eller engelsk. Svar, der handler om dig, ser kun du. Pejling gætter aldrig på en dato, læser kun det, der er skrevet til den, og er et program, ikke et menneske.',
    en: 'Pejling knows the networks’ calendar, tools and pages: when and where you meet, who takes part, what to prepare, and what can help. Write as you speak, in Danish or English. Answers about you are seen by you alone. Pejling never guesses a date, reads only what is written to it, and is a program, not a person.',
  },
  inSlack: {
    da: 'Spørg i en direkte besked, nævn @Pejling i en kanal, eller skriv /pejling.',
    en: 'Ask in a direct message, mention @Pejling in a channel, or write /pejling.',
  },
  inTeams: {
    da: 'Spørg i din egen chat med Pejling, eller nævn @Pejling i et team eller en gruppechat.',
    en: 'Ask in your own chat with Pejling, or mention @Pejling in a team or a group chat.',
  },
  command: {
    name: '/pejling',
    what: 'Spørg om møder, værktøjer og sider. Kun du ser svaret.',
    hint: 'hvornår er mit næste møde?',
  },
} as const

/** A line of Teams' command menu: whoever picks it has written its title. */
interface Command {
  readonly title: Both
  readonly what: Both
}
const help: Command = {
  title: { da: 'Hjælp', en: 'Help' },
  what: { da: 'Hvad jeg kan svare på', en: 'What I can answer' },
}
export const teamsCommands: Readonly<Record<'personal' | 'shared', readonly Command[]>> = {
  personal: [
    {
      title: { da: 'Mit næste møde', en: 'My next meeting' },
      what: {
        da: 'Hvornår og hvor du skal være næste gang',
        en: 'When and where you are to be next time',
      },
    },
    {
      title: { da: 'Alle mine møder', en: 'All my meetings' },
      what: {
        da: 'Resten af skoleårets møder',
        en: 'The meetings of the rest of the school year',
      },
    },
    {
      title: { da: 'Næste uge', en: 'Next week' },
      what: { da: 'Hvad der sker i næste uge', en: 'What happens next week' },
    },
    help,
  ],
  shared: [
    {
      title: { da: 'Næste læringslab', en: 'Next learning lab' },
      what: {
        da: 'Hvornår og hvor det næste læringslab er',
        en: 'When and where the next learning lab is',
      },
    },
    help,
  ],
}

/**
 * What Teams tells people before they add the app; both are the bot's own doing and give it nothing to read. No
 * resource-specific consent (RSC) is asked for: Pejling sees a channel's message only where it is mentioned, and Teams itself
 * tells a bot who wrote.
 */
export const teamsPermissions = [
  {
    name: 'identity',
    why: {
      da: 'Kende den, der skriver, på den e-mail, vedkommende står med i netværkenes lister.',
      en: 'Recognise whoever writes by the e-mail that they have in the networks’ lists.',
    },
  },
  {
    name: 'messageTeamMembers',
    why: {
      da: 'Svare i ens egen chat på det, der kun er til en selv, også når man har spurgt i en kanal.',
      en: 'Answer in one’s own chat what is for oneself alone, also when one has asked in a channel.',
    },
  },
] as const satisfies readonly Reasoned<string>[]

export const slackScopes = [
  {
    name: 'app_mentions:read',
    why: {
      da: 'Se en besked i en kanal, når @Pejling er nævnt i den, og ingen andre beskeder dér.',
      en: 'See a message in a channel when @Pejling is mentioned in it, and no other message there.',
    },
  },
  {
    name: 'chat:write',
    why: { da: 'Svare.', en: 'Answer.' },
  },
  {
    name: 'commands',
    why: { da: 'Tage imod kommandoen /pejling.', en: 'Take the command /pejling.' },
  },
  {
    name: 'files:read',
    why: {
      da: 'Læse de filer, en koordinator sender til Pejling i en direkte besked.',
      en: 'Read the files that a coordinator sends to Pejling in a direct message.',
    },
  },
  {
    name: 'im:history',
    why: {
      da: 'Læse det, folk skriver til Pejling i en direkte besked, se, om nogen er ny, og se efter, om en besked kom frem.',
      en: 'Read what people write to Pejling in a direct message, see whether somebody is new, and check whether a message arrived.',
    },
  },
  {
    name: 'im:write',
    why: {
      da: 'Skrive først til nogen, der ikke har skrevet til Pejling endnu.',
      en: 'Write first to somebody who has not written to Pejling yet.',
    },
  },
  {
    name: 'users:read',
    why: {
      da: 'Skelne medlemmer fra gæster, bots og folk fra andre arbejdsområder.',
      en: 'Tell members from guests, bots and people of other workspaces.',
    },
  },
  {
    name: 'users:read.email',
    why: {
      da: 'Kende folk igen, og finde dem, på den e-mail, de står med i netværkenes lister.',
      en: 'Recognise people, and find them, by the e-mail that they have in the networks’ lists.',
    },
  },
] as const satisfies readonly Reasoned<string>[]

export const slackEvents = [
  {
    name: 'app_home_opened',
    why: {
      da: 'Vise ens næste møder på Hjem, og hilse på nye.',
      en: 'Show one’s next meetings on Home, and greet new people.',
    },
  },
  {
    name: 'app_mention',
    why: { da: 'Svare, når nogen nævner @Pejling.', en: 'Answer when somebody mentions @Pejling.' },
  },
  {
    name: 'app_uninstalled',
    why: { da: 'Holde op, når appen bliver fjernet.', en: 'Stop when the app is removed.' },
  },
  {
    name: 'message.im',
    why: { da: 'Svare på direkte beskeder.', en: 'Answer direct messages.' },
  },
  {
    name: 'tokens_revoked',
    why: {
      da: 'Holde op, når nøglen bliver trukket tilbage.',
      en: 'Stop when the key is revoked.',
    },
  },
] as const satisfies readonly Reasoned<string>[]
