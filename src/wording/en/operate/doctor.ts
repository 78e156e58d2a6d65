// What `pejling doctor` says, in English.
import type { DoctorWording } from '../../da/operate/doctor.js'

const names = { slack: 'Slack', teams: 'Teams' }
const doorCure = {
  slack:
    'Look at what Pejling said of Slack when it started, and whether the address is the right one.',
  teams:
    'Look at what Pejling said of Teams when it started, and whether the address is the right one.',
}

export const doctor: DoctorWording = {
  settingsRead: 'The settings in the environment fit together.',
  demonstration:
    'No municipality is set up, so "npx pejling start" shows the demonstration. Add one with "npx pejling tenant add ...", and set PEJLING_TENANT.',
  development:
    'PEJLING_DEV=1 lets the Agents Playground on this machine write without a key. Remove it before others are to use Pejling.',
  shiftedClock:
    'PEJLING_CLOCK is set, so Pejling thinks that it is another time. Remove it before others are to use Pejling.',
  redis: (where, version) => `Redis ${version} answers at ${where}.`,
  clocksAgree: 'This machine’s clock and Redis’ clock agree.',
  clocksDiffer: seconds =>
    `This machine’s clock and Redis’ clock are ${seconds} seconds apart. Let both follow a time server (NTP): when the clock is more than five minutes wrong, Pejling refuses what Slack sends.`,
  address: {
    missing:
      'PUBLIC_URL is missing. Set it to the https address under which Pejling is reached; without it Slack and Teams cannot write to Pejling.',
    missingButSocket:
      'PUBLIC_URL is missing. Slack works without it (Socket Mode), but nobody can put their meetings in a calendar. Set it if you want that.',
    answers: url => `${url} answers.`,
    away: (url, why) =>
      `${url} does not answer (${why}). See whether Pejling runs, whether the name is in the DNS, and whether the proxy passes on to Pejling.`,
    status: (url, status) =>
      `${url} answers ${status}. That is probably not Pejling: look at the proxy.`,
  },
  tenant: {
    heading: (name, id) => (name === id ? id : `${name} (${id})`),
    unknown: id => `${id} is not set up in the environment (PEJLING_TENANT or PEJLING_TENANTS).`,
    programme: (people, meetings) =>
      `The programme has ${count(people, 'person', 'people')} and ${count(meetings, 'meeting', 'meetings')}.`,
    noPeople:
      'There is nobody in the programme, so Pejling knows nobody. Bring them in with "npx pejling import ...".',
    noPlatform:
      'Neither Slack nor Teams is set up, so nobody can write to Pejling. docs/slack.md and docs/teams.md show how.',
  },
  slack: {
    loggedIn: team => `Slack: The key works, and is the workspace ${team}’s.`,
    rejected: why =>
      `Slack: The key (xoxb-…) is refused (${why}). Fetch it again at api.slack.com/apps under Install App.`,
    notABot:
      'Slack: The key is not a bot’s. Use the Bot User OAuth Token, which begins with xoxb-.',
    otherTeam: (team, expected) =>
      `Slack: The key is the workspace ${team}’s, but the municipality was added with ${expected} (--slack-team). Install the app in ${expected}, and use the key from there.`,
    away: why =>
      `Slack does not answer (${why}). The machine must be able to reach slack.com by https. Try again in a while.`,
    scopes: number => `Slack: The app has the ${number} rights that it needs.`,
    scopeMissing: (name, why) =>
      `Slack: The app lacks the right ${name}. It is needed to ${lower(why)} Add it under OAuth & Permissions → Bot Token Scopes, and install the app again.`,
    scopesUnknown:
      'Slack: There is no telling which rights the app has. Compare OAuth & Permissions with the table in docs/slack.md.',
    socket: 'Slack: Socket Mode can be opened.',
    socketRejected: why =>
      `Slack: Socket Mode cannot be opened (${why}). Switch Socket Mode on for the app, and make an app-level token (xapp-…) with the right connections:write.`,
    socketAway: why => `Slack: Socket Mode did not answer (${why}). Try again in a while.`,
  },
  teams: {
    loggedIn: 'Teams: The bot can log in.',
    wrongSecret:
      'Teams: The client secret is wrong. Copy the secret’s value (not its id) from Entra to MicrosoftAppPassword.',
    expiredSecret:
      'Teams: The client secret has expired. Make a new one in Entra under Certificates & secrets, and put it in MicrosoftAppPassword.',
    unknownApp:
      'Teams: Entra does not know the application id in your organisation. See whether MicrosoftAppId and MicrosoftAppTenantId belong together.',
    unknownTenant:
      'Teams: Entra does not know the organisation. Copy Directory (tenant) ID from Entra to MicrosoftAppTenantId.',
    otherTenant: tenant =>
      `Teams: The bot belongs to another organisation (${tenant}) than MicrosoftAppTenantId. Write its id as it stands in Entra.`,
    otherRecord:
      'Teams: MicrosoftAppTenantId is another organisation than the one that the municipality was added with (--teams-tenant). Change the one that is wrong.',
    rejected: why =>
      `Teams: Microsoft refuses the bot (${why}). Look the registration over in Entra.`,
    away: why =>
      `Teams: I cannot log in, for Microsoft does not answer (${why}). The machine must be able to reach login.microsoftonline.com by https.`,
  },
  door: {
    ours: (platform, url) =>
      platform === 'slack'
        ? `Slack: ${url} takes what is signed with your Signing Secret.`
        : `Teams: ${url} is open to Teams and closed to everybody else.`,
    unsigned: url =>
      `Slack: ${url} refuses a true signature. Either Pejling runs with another SLACK_SIGNING_SECRET than this one, or the proxy changes what is sent.`,
    absent: (platform, url) =>
      `${names[platform]}: ${url} is not there in the Pejling that runs. ${doorCure[platform]}`,
    other: (platform, url, status) =>
      `${names[platform]}: ${url} answers ${status}, which is not Pejling’s answer. Look at the proxy: it must pass POST on as it is.`,
    away: (platform, url, why) => `${names[platform]}: ${url} does not answer (${why}).`,
  },
  people: {
    reached: (platform, number, total) =>
      `${names[platform]}: ${number} of ${count(total, 'person', 'people')} can be reached.`,
    anywhere: (number, total) =>
      `${number} of ${count(total, 'person', 'people')} can be reached in at least one of them.`,
    why: {
      nobody:
        'No account in Slack with the e-mail they have in Pejling. Correct it, or invite them',
      guest: 'A guest’s account in Slack; Pejling writes to full members only',
      stranger: 'An account in another workspace',
      closed: 'The account in Slack is closed',
      bot: 'The account in Slack is a bot’s',
      unconfirmed: 'The e-mail has not been confirmed in Slack yet',
      unanswered: 'Slack did not answer. Try again in a while',
      noChat:
        'Does not have Pejling in a chat of their own in Teams yet. Assign the app with a setup policy',
    },
    unreached: (why, people) => `${why}: ${people.join(', ')}`,
    looking: (done, total) => `Looking up in Slack: ${done} of ${total}`,
    waiting: seconds => `Slack asks to wait ${seconds} seconds.`,
  },
  well: 'Everything is as it should be.',
  noted: 'Nothing must be put right. Read what stands at the ! too.',
  wrong: number =>
    number === 1 ? 'One thing must be put right (✗).' : `${number} things must be put right (✗).`,
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** A reason goes on in the middle of a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
