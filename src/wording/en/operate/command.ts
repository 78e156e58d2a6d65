// What the command line says, in English. See da/command.ts.
import type { CommandWording } from '../../da/operate/command.js'

const usage = `Pejling answers when and where the networks meet.

  npx pejling start                       start Pejling with its own Redis, a sample network and a web chat
  npx pejling ask "QUESTION" [--as WHO] [--now TIME] [--programme FOLDER] [--lang da|en]
  npx pejling ask --jsonl [...]           reads lines {"id","q","as","now","history"} and answers line by line
  npx pejling ask ... --model            lets the language model in OPENAI_MODEL answer too, where the rules are not sure
  npx pejling plan --from DATE --to DATE [--programme FOLDER | --tenant ID] [--json]   shows who is reminded of what, and when
  npx pejling import FILE-OR-FOLDER... [--programme FOLDER [--name NAME] | --tenant ID] [--as WHO] [--dry-run] [--yes] [--fix]
                     [--prefer-files] [--notify] [--json]
  npx pejling import --undo [--programme FOLDER | --tenant ID] [--notify] [--yes]   undoes the last import
  npx pejling approve [--programme FOLDER | --tenant ID] [--as WHO] [--yes]   says yes to what is waiting
  npx pejling tenant add ID --name NAME --admin E-MAIL [--slack-team T...] [--teams-tenant GUID]
  npx pejling tenant list
  npx pejling tenant show ID
  npx pejling doctor [--tenant ID] [--json]   looks whether everything is set up right, and who can be reached
  npx pejling manifest slack [--url https://... | --socket] [--tenant ID] [--out FILE]
  npx pejling manifest teams [--url https://...] [--app-id GUID] [--name MUNICIPALITY] [--privacy https://...] [--terms https://...]
                     [--version 1.2.0] [--tenant ID] [--out FILE]

WHO is an e-mail or a full name. Without --as, ask answers as to a guest, and import and approve may do everything.
The settings are in .env.example.`

const storageGrades = {
  D0: 'Storage D0: Redis keeps data in memory only, so nothing is saved permanently.',
  D1: 'Storage D1: what is saved survives a crash, but the last second can be lost in a power failure.',
  D2: 'Storage D2: everything is on disk before I say that it is saved.',
}

const tenantOptions: Readonly<Record<string, string>> = {
  name: '--name (200 characters at most)',
  slackTeam: "--slack-team (Slack's id of your workspace, such as T0123ABCD)",
  teamsTenant:
    '--teams-tenant (your id in Microsoft Entra, such as 11111111-2222-3333-4444-555555555555)',
}

const slackOff = {
  rejected: 'Slack says no to the key. Check that SLACK_BOT_TOKEN and SLACK_APP_TOKEN are right.',
  otherTeam:
    'the key belongs to another workspace than the one the municipality was created with (--slack-team).',
  away: 'Slack does not answer, and the municipality was created without --slack-team. Start again when there is a connection.',
}

export const command: CommandWording = {
  usage,
  unknownCommand: name => `"${name}" is not a command. Type "npx pejling" to see them all.`,
  badArguments: detail =>
    `I did not understand that: ${detail}\nType "npx pejling" to see what can be written.`,
  askWhat: 'Write your question in quotation marks: npx pejling ask "when is the next læringslab?"',
  badNow: text => `--now must be a time like 2026-11-22T09:00, not "${text}".`,
  badLanguage: text => `--lang must be da or en, not "${text}".`,
  personUnknown: as =>
    `I know nobody called "${as}". Use an e-mail or a full name from the programme.`,
  personAmbiguous: (as, ids) =>
    `Several people are called "${as}". Write the e-mail: ${ids.join(', ')}.`,
  badLine: line =>
    `Line ${line} cannot be read. Each line must be JSON like {"id":"1","q":"when is the next læringslab?"}.`,
  noModel: 'There is no language model to ask: OPENAI_MODEL is not set.',
  importWhat:
    'Write which file or folder to read: npx pejling import calendar.ics --programme my-folder',
  notifyWhom:
    '--notify tells people through the Pejling that runs, and a folder has none. Write it without --programme.',
  undoWhat: '--undo undoes the last import and reads no files. Write it without file names.',
  tenantUsage:
    'Write "tenant add ID --name NAME --admin E-MAIL", "tenant list" or "tenant show ID".',
  badTenantId: id =>
    `"${id}" cannot be an id. Use the letters a-z in lower case, digits and hyphens, 40 characters at most, such as havrelund.`,
  badEmail: text => `"${text}" is not an e-mail address.`,
  badTenant: fields =>
    `I cannot use this: ${fields.map(field => tenantOptions[field] ?? field).join(', ')}.`,
  tenantAdded: (id, admin) => `${id} has been created, and ${admin} is its administrator.`,
  tenantExists: id => `${id} exists already. Nothing was changed. "tenant show ${id}" shows it.`,
  tenantRouteTaken: (platform, tenant) =>
    `That ${platform === 'slack' ? 'Slack' : 'Teams'} id already belongs to ${tenant}. Nothing was changed.`,
  tenantUnknown: id => `${id} does not exist. "tenant list" shows those that do.`,
  noTenants: 'There are no municipalities yet. Create one with "tenant add".',
  whichTenant: 'Write where it should go: --programme FOLDER or --tenant ID.',
  tenantLine: tenant => `${tenant.id}\t${tenant.name}\t${tenant.admin}`,
  tenantFields: tenant =>
    [
      `Id:            ${tenant.id}`,
      `Name:          ${tenant.name}`,
      `Administrator: ${tenant.admin}`,
      `Slack:         ${tenant.slackTeam ?? 'not connected'}`,
      `Teams:         ${tenant.teamsTenant ?? 'not connected'}`,
      `Programme:     ${count(tenant.meetings, 'meeting', 'meetings')} and ${count(tenant.people, 'person', 'people')} (version ${tenant.version})`,
    ].join('\n'),
  demonstrationReady: (url, name) =>
    `Pejling is ready: open ${url}\nYou see a demonstration with ${name}. Stop with Ctrl+C.`,
  ready: url => `Pejling is ready on ${url}. Stop with Ctrl+C.`,
  storage: (grade, dir) => `${storageGrades[grade]}${dir ? ` The data is in ${dir}.` : ''}`,
  tenantOff: (id, missing) =>
    missing === 'record'
      ? `${id} is off: it is set up in the environment, but has not been created. Run "npx pejling tenant add ${id} ...".`
      : `${id} is off: it has been created, but has no settings in the environment (PEJLING_TENANT or PEJLING_TENANTS).`,
  slackReady: (id, at) =>
    at === undefined
      ? `Slack is ready for ${id} (Socket Mode).`
      : `Slack is ready for ${id}: Slack must send to ${at}.`,
  slackWithoutCalendar:
    'PUBLIC_URL is not set, so nobody can put meetings into a calendar from Slack.',
  slackUnchecked: id =>
    `Slack does not answer right now, so the keys of ${id} have not been tried. I answer when Slack does.`,
  slackOff: (id, why) => `Slack is off for ${id}: ${slackOff[why]}`,
  teamsReady: (id, at) => `Microsoft Teams is ready for ${id}: Teams must send to ${at}.`,
  teamsOff: id =>
    `Microsoft Teams is off for ${id}: MicrosoftAppTenantId is another organisation than the one the municipality was created with (--teams-tenant).`,
  playgroundReady: at =>
    `Development (PEJLING_DEV=1): the Microsoft 365 Agents Playground of this machine can write to ${at}.`,
  stopping: 'Pejling is shutting down and finishing what it has begun ...',
  stopped: 'Pejling has stopped.',
  unexpected: 'Something went wrong in Pejling itself. The log above shows where.',
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
