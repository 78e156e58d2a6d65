// The whole year of the sample network: every meeting with day, place and meaning. Deterministic: no chance and no clock.
// generate.ts writes it as calendar files; the tests hold what is read back against it.
import { createSchoolCalendar } from '../facts/school-calendar.js'
import { commonMeetings } from './common-meetings.js'
import { leadersMeetings } from './leaders-meetings.js'
import { networkMeetings } from './network-meetings.js'
import { createDiary } from './place-meetings.js'
import type { SampleMeeting } from './sample-meeting.js'
import { openHours, seriesMeetings } from './series-meetings.js'

const plans = new Map<number, readonly SampleMeeting[]>()

/**
 * All meetings of a school year (2026 is 2026/27), in the order in which they were planned: common days come first. Made once:
 * the calendars, the sheets and the demonstration all ask for it.
 */
export function samplePlan(schoolYear: number): readonly SampleMeeting[] {
  const plan = plans.get(schoolYear) ?? makePlan(schoolYear)
  plans.set(schoolYear, plan)
  return plan
}

function makePlan(schoolYear: number): SampleMeeting[] {
  const diary = createDiary(createSchoolCalendar(schoolYear))
  return [
    ...commonMeetings(diary),
    ...seriesMeetings(diary),
    ...networkMeetings(diary),
    openHours(diary),
    ...leadersMeetings(diary),
  ]
}
