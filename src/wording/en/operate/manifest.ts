// What `pejling manifest` says, in English.
import type { ManifestWording } from '../../da/operate/manifest.js'

const next = {
  slack: 'Paste what is in it at api.slack.com/apps under Create New App → From a manifest.',
  teams: 'Upload it in the Teams admin center under Teams apps → Manage apps → Upload new app.',
}

export const manifest: ManifestWording = {
  usage: 'Write "manifest slack" or "manifest teams". "npx pejling" shows what may follow.',
  needsUrl:
    'Write the https address under which Pejling is reached with --url, or set PUBLIC_URL. For Slack without an address: --socket.',
  badUrl: (option, text) =>
    `${option} must be an address that begins with https://, not "${text}".`,
  needsAppId: 'Write the bot’s application id from Entra with --app-id, or set MicrosoftAppId.',
  badAppId: text =>
    `The application id must look like 11111111-2222-3333-4444-555555555555, not "${text}".`,
  longName: most => `--name may be ${most} characters at most: that is the room Teams has.`,
  badVersion: text => `--version must look like 1.2.0, not "${text}".`,
  whichTenant: ids =>
    `There are several municipalities. Say which with --tenant: ${ids.join(', ')}.`,
  written: (file, platform) => `${file} has been written. ${next[platform]}`,
  unwritable: file => `I cannot write ${file}. Let me, or choose another place.`,
}
