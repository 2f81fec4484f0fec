/**
 * When a story ran: from what its file says to a day.
 */

/** ISO 8601, with or without hyphens, whatever time follows. */
const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s])/
/** "4 May 2026", "Mon, 04 May 2026 09:00:00 GMT", "4th May, 2026". */
const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u
/** "May 4, 2026". */
const monthFirst = /(?:^|[\s,])(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u

/**
 * Find the day that a date tells, as it is written: no time zone moves it.
 *
 * @param date
 *   As a file has it.
 * @returns
 *   Such as `2026-05-04`; `null` where it tells no day for sure. Of `04/05/2026` nobody knows which is the month.
 */
export function dayOf(date: string | null | undefined): string | null {
  const text = date?.trim() ?? ''
  const [, year, month, day] = iso.exec(text) ?? []
  if (year && month && day) return real(Number(year), Number(month), Number(day))

  const [, firstDay, name, inYear] = dayFirst.exec(text) ?? []
  if (firstDay && name) return named(firstDay, name, inYear)
  const [, firstName, secondDay, ofYear] = monthFirst.exec(text) ?? []
  return firstName && secondDay ? named(secondDay, firstName, ofYear) : null
}

function named(day: string, month: string, year = ''): string | null {
  const at = new Date(`1 ${month.slice(0, 3)} ${year} UTC`)
  return Number.isNaN(at.getTime()) ? null : real(Number(year), at.getUTCMonth() + 1, Number(day))
}

/** There is no 31st of June. */
function real(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.toISOString().slice(0, 10)
    : null
}

/**
 * Read the end of a stretch of time that somebody asks for.
 *
 * @param text
 *   `2026`, `2026-05` or `2026-05-04`.
 * @param last
 *   Whether it is the last day: of a year or a month then its last one.
 * @returns
 *   A day to compare with; `null` if it is no date.
 */
export function boundOf(text: string, last: boolean): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (!year) return null
  if (day) return dayOf(text)
  const whole = last
    ? new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0))
    : new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, 1))
  if (month && whole.getUTCMonth() !== Number(month) - 1) return null
  return whole.toISOString().slice(0, 10)
}

/** How time is parted. */
export type TimeUnit = 'day' | 'month' | 'year'

/** Days that are shown one by one, and months. */
const most = {day: 62, month: 120}

/**
 * Choose how to part a stretch of time, so that a plot of it can be read.
 *
 * @param first
 *   First day.
 * @param last
 *   Last day.
 * @returns
 *   Unit.
 */
export function unitOf(first: string, last: string): TimeUnit {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000
  if (days <= most.day) return 'day'
  return days / 30.4 <= most.month ? 'month' : 'year'
}

/** Characters of a day that name its unit. */
const lengths: Readonly<Record<TimeUnit, number>> = {day: 10, month: 7, year: 4}

/**
 * Name the unit that a day is in.
 *
 * @param day
 *   Such as `2026-05-04`.
 * @param unit
 *   Unit.
 * @returns
 *   Such as `2026-05`.
 */
export function periodOf(day: string, unit: TimeUnit): string {
  return day.slice(0, lengths[unit])
}

/**
 * List all units of a stretch of time, those too in which nothing ran: a plot with gaps left out lies.
 *
 * @param first
 *   First day.
 * @param last
 *   Last day.
 * @param unit
 *   Unit.
 * @returns
 *   Names of units, in order.
 */
export function periodsOf(first: string, last: string, unit: TimeUnit): string[] {
  const periods: string[] = []
  const end = periodOf(last, unit)
  const at = new Date(`${periodOf(first, unit)}${'-01-01'.slice(0, 10 - lengths[unit])}`)

  for (;;) {
    const period = periodOf(at.toISOString(), unit)
    if (period > end) return periods
    periods.push(period)
    if (unit === 'day') at.setUTCDate(at.getUTCDate() + 1)
    else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() + 1)
    else at.setUTCFullYear(at.getUTCFullYear() + 1)
  }
}
