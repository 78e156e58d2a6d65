// Everything Pejling says, in both languages. `wording(lang).subject.sentence(facts)`.
import type { Lang } from '../core/message.js'
import { ask as daAsk } from './da/ask.js'
import { bot as daBot } from './da/bot.js'
import { calendar as daCalendar } from './da/calendar.js'
import { command as daCommand } from './da/command.js'
import { config as daConfig } from './da/config.js'
import { demonstration as daDemonstration } from './da/demonstration.js'
import { doctor as daDoctor } from './da/doctor.js'
import { importChat as daImportChat } from './da/import-chat.js'
import { importing as daImporting } from './da/importing.js'
import { insight as daInsight } from './da/insight.js'
import { library as daLibrary } from './da/library.js'
import { manifest as daManifest } from './da/manifest.js'
import { membership as daMembership } from './da/membership.js'
import { operate as daOperate } from './da/operate.js'
import { page as daPage } from './da/page.js'
import { questions as daQuestions } from './da/questions.js'
import { review as daReview } from './da/review.js'
import { slack as daSlack } from './da/slack.js'
import { store as daStore } from './da/store.js'
import { teams as daTeams } from './da/teams.js'
import { ask as enAsk } from './en/ask.js'
import { bot as enBot } from './en/bot.js'
import { calendar as enCalendar } from './en/calendar.js'
import { command as enCommand } from './en/command.js'
import { config as enConfig } from './en/config.js'
import { demonstration as enDemonstration } from './en/demonstration.js'
import { doctor as enDoctor } from './en/doctor.js'
import { importChat as enImportChat } from './en/import-chat.js'
import { importing as enImporting } from './en/importing.js'
import { insight as enInsight } from './en/insight.js'
import { library as enLibrary } from './en/library.js'
import { manifest as enManifest } from './en/manifest.js'
import { membership as enMembership } from './en/membership.js'
import { operate as enOperate } from './en/operate.js'
import { page as enPage } from './en/page.js'
import { questions as enQuestions } from './en/questions.js'
import { review as enReview } from './en/review.js'
import { slack as enSlack } from './en/slack.js'
import { store as enStore } from './en/store.js'
import { teams as enTeams } from './en/teams.js'

const da = {
  ask: daAsk,
  bot: daBot,
  calendar: daCalendar,
  command: daCommand,
  config: daConfig,
  demonstration: daDemonstration,
  doctor: daDoctor,
  importChat: daImportChat,
  importing: daImporting,
  insight: daInsight,
  library: daLibrary,
  manifest: daManifest,
  membership: daMembership,
  operate: daOperate,
  page: daPage,
  questions: daQuestions,
  review: daReview,
  slack: daSlack,
  store: daStore,
  teams: daTeams,
}
export type Wording = typeof da
const en: Wording = {
  ask: enAsk,
  bot: enBot,
  calendar: enCalendar,
  command: enCommand,
  config: enConfig,
  demonstration: enDemonstration,
  doctor: enDoctor,
  importChat: enImportChat,
  importing: enImporting,
  insight: enInsight,
  library: enLibrary,
  manifest: enManifest,
  membership: enMembership,
  operate: enOperate,
  page: enPage,
  questions: enQuestions,
  review: enReview,
  slack: enSlack,
  store: enStore,
  teams: enTeams,
}

/** The sentences in a language. */
export function wording(lang: Lang): Wording {
  return lang === 'en' ? en : da
}
