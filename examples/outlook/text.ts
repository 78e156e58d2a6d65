// How Outlook writes text into a calendar file: escaping, folding, the description as plain text and as HTML, and the
// lines that Teams puts under an online meeting. Pure; used by calendar.ts.
import { createHash } from 'node:crypto'
import type { SampleMeeting } from '../plan/sample-meeting.js'

/** iCalendar TEXT: backslash, semicolon, comma and line break escaped. Outlook escapes HTML in the same way. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}

/** A line in pieces of at most 75 octets, none of them cutting a character; Outlook goes on after a tab, Google after a space. */
export function foldLine(line: string, lead: '\t' | ' ' = '\t'): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      pieces.push(piece)
      piece = ''
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join(`\r\n${lead}`)
}

/** The body of the invitation as Outlook's DESCRIPTION has it. */
export function plainBody(meeting: SampleMeeting, link: string | undefined): string {
  const paragraphs = [
    meeting.intro,
    meeting.agenda.length
      ? `Dagsorden:\n${meeting.agenda.map((item, index) => `${index + 1}. ${item}`).join('\n')}`
      : undefined,
    meeting.preparation && `Forberedelse:\n${meeting.preparation}`,
    link && teamsLines(meeting.key, link),
  ]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}

/** The same body as HTML, as Outlook's X-ALT-DESC has it. */
export function htmlBody(meeting: SampleMeeting, link: string | undefined): string {
  const agenda = meeting.agenda.map(item => `<LI>${escapeHtml(item)}</LI>`).join('\n')
  const parts = [
    meeting.intro && paragraph(escapeHtml(meeting.intro)),
    agenda && `${paragraph('<B>Dagsorden:</B>')}\n<OL>\n${agenda}\n</OL>`,
    meeting.preparation &&
      `${paragraph('<B>Forberedelse:</B>')}\n${paragraph(escapeHtml(meeting.preparation))}`,
    link && paragraph(`<A HREF="${escapeHtml(link)}">Tilmeld dig mødet nu</A>`),
  ]
  return [
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">',
    '<HTML>',
    '<HEAD>',
    '<META NAME="Generator" CONTENT="MS Exchange Server version 16.0.17928.20114">',
    '<TITLE></TITLE>',
    '</HEAD>',
    '<BODY>',
    '<!-- Converted from text/rtf format -->',
    ...parts.filter(Boolean),
    '</BODY>',
    '</HTML>',
  ].join('\n')
}

/** The address of an online meeting: Teams' form, with an id that leads nowhere. */
export function teamsLink(key: string): string {
  const id = digest(key).toString('base64url').slice(0, 40)
  const tenant = '00000000-0000-0000-0000-000000000000'
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${id}%40thread.v2/0?context=%7b%22Tid%22%3a%22${tenant}%22%2c%22Oid%22%3a%22${tenant}%22%7d`
}

const rule = '_'.repeat(80)

function teamsLines(key: string, link: string): string {
  const bytes = digest(key)
  const digits = [0, 2, 4, 6].map(at => String(100 + (bytes.readUInt16BE(at) % 900)))
  return [
    rule,
    'Microsoft Teams Har du brug for hjælp?<https://aka.ms/JoinTeamsMeeting?omkt=da-DK>',
    `Tilmeld dig mødet nu<${link}>`,
    `Møde-id: ${digits.join(' ')}`,
    `Adgangskode: ${bytes.toString('hex', 8, 11)}`,
    '_'.repeat(32),
    'For arrangører: Mødeindstillinger<https://teams.microsoft.com/meetingOptions/?language=da-DK>',
    rule,
  ].join('\n')
}

function digest(key: string): Buffer {
  return createHash('sha256').update(`teams/${key}`).digest()
}

function paragraph(html: string): string {
  return `<P DIR=LTR><SPAN LANG="da"><FONT FACE="Calibri">${html}</FONT></SPAN></P>`
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
