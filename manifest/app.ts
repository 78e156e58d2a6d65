// The app as the platforms must know it: one description, from which the manifests are made (`node scripts/manifest.mjs`).
// Every right that is asked for stands here with its reason; a right without one is not asked for.

interface Reasoned<Name extends string> {
  readonly name: Name
  /** What stops working without it. */
  readonly why: { readonly da: string; readonly en: string }
}

export const app = {
  name: 'Pejling',
  colour: '#0f3a52',
  short: {
    da: 'Svarer på, hvornår og hvor netværkene mødes, og finder værktøjer og sider.',
    en: 'Answers when and where the networks meet, and finds tools and pages.',
  },
  long: {
    da: 'Pejling kender netværkenes kalender, værktøjer og sider. Spørg i en direkte besked, nævn @Pejling i en kanal, eller skriv /pejling. Svar, der handler om dig, ser kun du. Pejling gætter aldrig på en dato, læser kun det, der er skrevet til den, og er et program, ikke et menneske.',
    en: 'Pejling knows the networks’ calendar, tools and pages. Ask in a direct message, mention @Pejling in a channel, or write /pejling. Answers about you are seen by you alone. Pejling never guesses a date, reads only what is written to it, and is a program, not a person.',
  },
  command: {
    name: '/pejling',
    what: 'Spørg om møder, værktøjer og sider. Kun du ser svaret.',
    hint: 'hvornår er mit næste møde?',
  },
} as const

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
    why: { da: 'Kommandoen /pejling.', en: 'The command /pejling.' },
  },
  {
    name: 'im:history',
    why: {
      da: 'Læse det, folk skriver til Pejling i en direkte besked, og se, om nogen er ny.',
      en: 'Read what people write to Pejling in a direct message, and see whether somebody is new.',
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
      da: 'Kende folk igen på den e-mail, de står med i netværkenes lister.',
      en: 'Recognise people by the e-mail that they have in the networks’ lists.',
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

/** Slack's manifest. `publicUrl`: the https address of Pejling; without it Socket Mode, for one that nobody reaches from outside. */
export function slackManifest(publicUrl: string | undefined) {
  const to = publicUrl === undefined ? undefined : `${publicUrl.replace(/\/+$/, '')}/slack/events`
  const request = to === undefined ? {} : { request_url: to }
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: app.name,
      description: app.short.da,
      long_description: `${app.long.da}\n\n${app.long.en}`,
      background_color: app.colour,
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: app.name, always_online: true },
      slash_commands: [
        {
          command: app.command.name,
          ...(to === undefined ? {} : { url: to }),
          description: app.command.what,
          usage_hint: app.command.hint,
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: slackScopes.map(({ name }) => name) } },
    settings: {
      event_subscriptions: { ...request, bot_events: slackEvents.map(({ name }) => name) },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: to === undefined,
      token_rotation_enabled: false,
    },
  }
}
