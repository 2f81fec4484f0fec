/**
 * What somebody chose on the page. Kept between visits only if they ask for it.
 */

import {genres, type Level, type PresetOptions, presets} from 'onrecord/draft'

/** Choices. */
export interface Choices {
  preset: string
  genre: string
  /** Severities that are shown. */
  levels: Level[]
  /** Whether the choices are kept in this browser. */
  remember: boolean
}

/** All severities, the gravest first. */
export const levels: readonly Level[] = ['error', 'warn', 'info']

/** What they are called, on the page and in what is saved of it. */
export const levelNames: Readonly<Record<Level, string>> = {
  error: 'Must mend',
  warn: 'Check',
  info: 'Consider'
}

const key = 'onrecord'

/**
 * Read what was kept.
 *
 * @returns
 *   Choices; those that make no sense (any more) are as on the first visit.
 */
export function readChoices(): Choices {
  const kept = parse(store()?.getItem(key) ?? null)
  return {
    preset: presets.some(({name}) => name === kept.preset) ? String(kept.preset) : 'recommended',
    genre: genres.some((genre) => genre === kept.genre) ? String(kept.genre) : 'news',
    levels: Array.isArray(kept.levels)
      ? levels.filter((level) => (kept.levels as unknown[]).includes(level))
      : [...levels],
    remember: kept.remember === true
  }
}

/**
 * Keep choices, or forget them all where nobody asks to keep them.
 *
 * @param choices
 *   Choices.
 */
export function keepChoices(choices: Choices): void {
  if (choices.remember) store()?.setItem(key, JSON.stringify(choices))
  else store()?.removeItem(key)
}

/**
 * Make settings of choices.
 *
 * @param choices
 *   Choices.
 * @returns
 *   Settings for the checker.
 */
export function settingsOf({preset, genre}: Choices): PresetOptions {
  return {preset, genre: genre as NonNullable<PresetOptions['genre']>}
}

/** A browser may forbid it, above all for a page from disk. */
function store(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return
  }
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text ?? '{}')
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
