// Excel's serial numbers → dates and times. Called by workbook.ts, and by when.ts for a date typed into a cell without a format.
import { dateOn } from '../../../core/time.js'
import type { Cell } from './cell.js'

/**
 * The date and time of a serial number, or undefined where there is none. Excel counts 1900 as a leap year, and in workbooks
 * from old Macs from 1904. A number below 1 is a time of day alone.
 */
export function dateCell(serial: number, is1904: boolean): Cell | undefined {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const days = Math.floor(serial) + (minutes === 1440 ? 1 : 0)
  const pad = (value: number) => String(value).padStart(2, '0')
  const time = `${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`
  if (serial >= 0 && serial < 1) return { text: time, time }
  const at = new Date((days - 25_569 + (is1904 ? 1462 : 0)) * 86_400_000)
  if (Number.isNaN(at.getTime())) return undefined
  const date = dateOn(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
  if (date === undefined || !/^(?:19|20|21)\d\d-/.test(date)) return undefined
  return minutes % 1440 === 0 ? { text: date, date } : { text: `${date} ${time}`, date, time }
}
