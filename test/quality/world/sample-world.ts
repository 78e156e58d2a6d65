// The sample network as a world: its meetings straight from the plan that the calendar files are written from, never from what
// the importer read. Only ids of pages, and whatever has no plan yet, come from the read programme.
import { pages as samplePages } from '../../../examples/facts/pages.js'
import { addressOf, tools as sampleTools } from '../../../examples/facts/tools.js'
import { sampleProgramme } from '../../../examples/generate.js'
import { teamsLink } from '../../../examples/outlook/text.js'
import { uidOf } from '../../../examples/outlook/uid.js'
import type { SampleMeeting, SampleSlot } from '../../../examples/plan/sample-meeting.js'
import { samplePlan } from '../../../examples/plan/sample-plan.js'
import { addDays, homeZone, instantOf } from '../../../src/core/time.js'
import { Page, Tool } from '../../../src/model/page.js'
import { loadSample } from '../../../src/sample.js'
import type { Gathering, World } from './world.js'

export function sampleWorld(schoolYear: number): World {
  const read = loadSample(instantOf(`${schoolYear}-10-01T12:00`, homeZone)).programme
  return {
    id: 'sample',
    schoolYear,
    words: {
      lab: 'læringslab',
      labThe: 'læringslabbet',
      labs: 'læringslabs',
      labEn: 'learning lab',
      labsEn: 'learning labs',
      municipality: 'Havrelund Kommune',
    },
    programme: sampleProgramme(schoolYear),
    gatherings: samplePlan(schoolYear).flatMap(meeting => gatheringsOf(meeting, schoolYear)),
    deadlines: read.deadlines,
    tools: sampleTools.map(({ path, ...tool }, nth) =>
      Tool.parse({
        ...tool,
        id: read.tools.find(({ name }) => name === tool.name)?.id ?? `tool-${nth}`,
        ...(path && { link: addressOf(path) }),
      }),
    ),
    pages: samplePages.map(({ title, aliases, passages, path }) =>
      Page.parse({
        id: read.pages.find(page => page.title === title)?.id ?? title,
        title,
        aliases,
        passages: passages.map(({ heading = '', text = '', items = [] }) => ({
          heading,
          text: [text, ...items].join('\n'),
        })),
        link: addressOf(path),
      }),
    ),
    called: [
      { title: 'Kick-on: et nyt år i netværkene', da: 'kick-on', en: 'kick-on' },
      { title: 'Opstartsseminar: Videre med PLF', da: 'opstartsseminaret', en: 'opening seminar' },
      {
        title: 'Fælles pædagogisk dag for alle skoler',
        da: 'den fælles pædagogiske dag',
        en: 'joint pedagogical day (pædagogisk dag)',
      },
      {
        title: 'Vidensdag 4: Mellemformer og fællesskab',
        da: 'vidensdagen om mellemformer',
        en: 'knowledge day about mellemformer',
      },
      {
        title: 'Vidensdag 3: Eleven som digital producent',
        da: 'vidensdagen om eleven som digital producent',
        en: 'knowledge day on the pupil as digital producent',
      },
      {
        title: 'Kursusdag 3: Tegn på læring',
        da: 'kursusdagen om tegn på læring',
        en: 'course day about tegn på læring',
      },
      {
        title: 'Kursusdag 4: Sparring og vejledning af kolleger',
        da: 'kursusdag 4',
        en: 'course day 4',
      },
      {
        title: 'Fælles netværksmøde: den gode overgang til skole',
        da: 'det fælles møde om overgang til skole',
        en: 'joint meeting about overgang til skole',
      },
    ],
  }
}

function gatheringsOf(meeting: SampleMeeting, schoolYear: number): Gathering[] {
  const uid = uidOf(schoolYear, meeting.key)
  const { series } = meeting
  if (!series) return [gathering(meeting, meeting, uid)]
  return series.dates.map(date => {
    const exception = series.exceptions.find(({ original }) => original === date)
    const id = `${uid}#${date}T${meeting.from}`
    const moved = exception && exception.date !== date
    return {
      ...gathering(meeting, exception ?? { ...meeting, date }, id),
      series: meeting.title,
      usualPlace: meeting.place,
      ...(moved && { movedFrom: date }),
    }
  })
}

function gathering(meeting: SampleMeeting, slot: SampleSlot, id: string): Gathering {
  const lastDay = slot.lastDate ?? slot.date
  return {
    id,
    title: meeting.title,
    kind: meeting.kind,
    ...(meeting.number !== undefined && { number: meeting.number }),
    networks: meeting.networks,
    holds: meeting.holds,
    everyone: meeting.everyone ?? false,
    attendees: meeting.attendees,
    private: meeting.private ?? false,
    host: meeting.organizer,
    start: slot.from ? `${slot.date}T${slot.from}` : slot.date,
    end: slot.to ? `${lastDay}T${slot.to}` : addDays(lastDay, 1),
    lastDay,
    ...(meeting.online ? { link: teamsLink(meeting.key) } : { place: slot.place }),
    agenda: meeting.agenda,
    ...(meeting.preparation && { preparation: meeting.preparation }),
    cancelled: (slot.cancelled ?? false) || (meeting.cancelled ?? false),
  }
}
