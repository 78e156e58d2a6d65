// Everything Pejling says, in both languages. `wording(lang).subject.sentence(facts)`.
import type { Lang } from '../core/message.js'
import { ask as daAsk } from './da/ask.js'
import { after as daAfter } from './da/attend/after.js'
import { coverage as daCoverage } from './da/attend/coverage.js'
import { designation as daDesignation } from './da/attend/designation.js'
import { invitation as daInvitation } from './da/attend/invitation.js'
import { nudge as daNudge } from './da/attend/nudge.js'
import { bot as daBot } from './da/bot.js'
import { broadcast as daBroadcast } from './da/broadcast/draft.js'
import { sentMessages as daSentMessages } from './da/broadcast/sent.js'
import { calendar as daCalendar } from './da/calendar.js'
import { checkin as daCheckin } from './da/checkin/answer.js'
import { guard as daGuard } from './da/checkin/guard.js'
import { rounds as daRounds } from './da/checkin/make.js'
import { reflections as daReflections } from './da/checkin/reflection.js'
import { results as daResults } from './da/checkin/result.js'
import { scales as daScales } from './da/checkin/scales.js'
import { teamRounds as daTeamRounds } from './da/checkin/team.js'
import { importChat as daImportChat } from './da/import/import-chat.js'
import { importing as daImporting } from './da/import/importing.js'
import { review as daReview } from './da/import/review.js'
import { insight as daInsight } from './da/insight.js'
import { library as daLibrary } from './da/library.js'
import { model as daModel } from './da/model.js'
import { command as daCommand } from './da/operate/command.js'
import { config as daConfig } from './da/operate/config.js'
import { demonstration as daDemonstration } from './da/operate/demonstration.js'
import { doctor as daDoctor } from './da/operate/doctor.js'
import { languageModel as daLanguageModel } from './da/operate/language-model.js'
import { manifest as daManifest } from './da/operate/manifest.js'
import { operate as daOperate } from './da/operate/operate.js'
import { plan as daPlan } from './da/operate/plan.js'
import { store as daStore } from './da/operate/store.js'
import { ownData as daOwnData } from './da/own-data.js'
import { page as daPage } from './da/platforms/page.js'
import { slack as daSlack } from './da/platforms/slack.js'
import { teams as daTeams } from './da/platforms/teams.js'
import { delivery as daDelivery } from './da/send/delivery.js'
import { meetingChange as daMeetingChange } from './da/send/meeting-change.js'
import { membership as daMembership } from './da/send/membership.js'
import { myReminders as daMyReminders } from './da/send/my-reminders.js'
import { questions as daQuestions } from './da/send/questions.js'
import { reminder as daReminder } from './da/send/reminder.js'
import { reminderTimes as daReminderTimes } from './da/send/reminder-times.js'
import { report as daReport } from './da/send/report.js'
import { ask as enAsk } from './en/ask.js'
import { after as enAfter } from './en/attend/after.js'
import { coverage as enCoverage } from './en/attend/coverage.js'
import { designation as enDesignation } from './en/attend/designation.js'
import { invitation as enInvitation } from './en/attend/invitation.js'
import { nudge as enNudge } from './en/attend/nudge.js'
import { bot as enBot } from './en/bot.js'
import { broadcast as enBroadcast } from './en/broadcast/draft.js'
import { sentMessages as enSentMessages } from './en/broadcast/sent.js'
import { calendar as enCalendar } from './en/calendar.js'
import { checkin as enCheckin } from './en/checkin/answer.js'
import { guard as enGuard } from './en/checkin/guard.js'
import { rounds as enRounds } from './en/checkin/make.js'
import { reflections as enReflections } from './en/checkin/reflection.js'
import { results as enResults } from './en/checkin/result.js'
import { scales as enScales } from './en/checkin/scales.js'
import { teamRounds as enTeamRounds } from './en/checkin/team.js'
import { importChat as enImportChat } from './en/import/import-chat.js'
import { importing as enImporting } from './en/import/importing.js'
import { review as enReview } from './en/import/review.js'
import { insight as enInsight } from './en/insight.js'
import { library as enLibrary } from './en/library.js'
import { model as enModel } from './en/model.js'
import { command as enCommand } from './en/operate/command.js'
import { config as enConfig } from './en/operate/config.js'
import { demonstration as enDemonstration } from './en/operate/demonstration.js'
import { doctor as enDoctor } from './en/operate/doctor.js'
import { languageModel as enLanguageModel } from './en/operate/language-model.js'
import { manifest as enManifest } from './en/operate/manifest.js'
import { operate as enOperate } from './en/operate/operate.js'
import { plan as enPlan } from './en/operate/plan.js'
import { store as enStore } from './en/operate/store.js'
import { ownData as enOwnData } from './en/own-data.js'
import { page as enPage } from './en/platforms/page.js'
import { slack as enSlack } from './en/platforms/slack.js'
import { teams as enTeams } from './en/platforms/teams.js'
import { delivery as enDelivery } from './en/send/delivery.js'
import { meetingChange as enMeetingChange } from './en/send/meeting-change.js'
import { membership as enMembership } from './en/send/membership.js'
import { myReminders as enMyReminders } from './en/send/my-reminders.js'
import { questions as enQuestions } from './en/send/questions.js'
import { reminder as enReminder } from './en/send/reminder.js'
import { reminderTimes as enReminderTimes } from './en/send/reminder-times.js'
import { report as enReport } from './en/send/report.js'

const da = {
  ask: daAsk,
  bot: daBot,
  calendar: daCalendar,
  command: daCommand,
  config: daConfig,
  delivery: daDelivery,
  demonstration: daDemonstration,
  doctor: daDoctor,
  importChat: daImportChat,
  importing: daImporting,
  insight: daInsight,
  languageModel: daLanguageModel,
  library: daLibrary,
  manifest: daManifest,
  model: daModel,
  membership: daMembership,
  myReminders: daMyReminders,
  operate: daOperate,
  plan: daPlan,
  report: daReport,
  reminderTimes: daReminderTimes,
  meetingChange: daMeetingChange,
  reminder: daReminder,
  page: daPage,
  questions: daQuestions,
  review: daReview,
  slack: daSlack,
  store: daStore,
  teams: daTeams,
  invitation: daInvitation,
  designation: daDesignation,
  coverage: daCoverage,
  after: daAfter,
  nudge: daNudge,
  broadcast: daBroadcast,
  checkin: daCheckin,
  rounds: daRounds,
  scales: daScales,
  results: daResults,
  reflections: daReflections,
  teamRounds: daTeamRounds,
  guard: daGuard,
  ownData: daOwnData,
  sentMessages: daSentMessages,
}
export type Wording = typeof da
const en: Wording = {
  ask: enAsk,
  bot: enBot,
  calendar: enCalendar,
  command: enCommand,
  config: enConfig,
  delivery: enDelivery,
  demonstration: enDemonstration,
  doctor: enDoctor,
  importChat: enImportChat,
  importing: enImporting,
  insight: enInsight,
  languageModel: enLanguageModel,
  library: enLibrary,
  manifest: enManifest,
  model: enModel,
  membership: enMembership,
  myReminders: enMyReminders,
  operate: enOperate,
  plan: enPlan,
  report: enReport,
  reminderTimes: enReminderTimes,
  meetingChange: enMeetingChange,
  reminder: enReminder,
  page: enPage,
  questions: enQuestions,
  review: enReview,
  slack: enSlack,
  store: enStore,
  teams: enTeams,
  invitation: enInvitation,
  designation: enDesignation,
  coverage: enCoverage,
  after: enAfter,
  nudge: enNudge,
  broadcast: enBroadcast,
  checkin: enCheckin,
  rounds: enRounds,
  scales: enScales,
  results: enResults,
  reflections: enReflections,
  teamRounds: enTeamRounds,
  guard: enGuard,
  ownData: enOwnData,
  sentMessages: enSentMessages,
}

/** The sentences in a language. */
export function wording(lang: Lang): Wording {
  return lang === 'en' ? en : da
}
