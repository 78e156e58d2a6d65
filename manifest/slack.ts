// Slack's manifest of app.ts, as one pastes it at api.slack.com/apps. Made by `pejling manifest slack`; the committed sample
// (slack.json) is the same with a sample address.
import { app, slackEvents, slackScopes } from './app.js'

/** `to`: the https address that Slack sends to; without it Socket Mode, for a Pejling that nobody reaches from outside. */
export function slackManifest(to: string | undefined) {
  const request = to === undefined ? {} : { request_url: to }
  const long = (lang: 'da' | 'en') => `${app.long[lang]} ${app.inSlack[lang]}`
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: app.name,
      description: app.short.da,
      long_description: `${long('da')}\n\n${long('en')}`,
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
