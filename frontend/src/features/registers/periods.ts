import type { Posted } from '@/shared/api/types'
import type { Registration } from '@/features/licences/useRegistrations'
import { counties } from '@/features/licences/counties'

export type Period = Registration['periods'][number]
export type PeriodEntry = Posted<'/api/registrations/{registration}/periods'>

/** A period while it is written. */
export interface PeriodDraft {
  kind: string
  number: string
  year: string
  holder: string
  area: string
  /** Counties by code, each with its towns between commas; no town stands for the whole county. */
  areas: { county: string; towns: string }[]
  from: string
  sourceTitle: string
  sourceUrl: string
  why: string
}

/** A conversion changes the kind and keeps most of the rest, so the new period begins with what was. */
export function draftAfter(period?: Period): PeriodDraft {
  return {
    kind: period?.kind ?? '',
    number: period?.registered ?? '',
    year: period?.year ? String(period.year) : '',
    holder: period?.holder ?? '',
    area: period?.area ?? '',
    areas: (period?.areas ?? []).map(({ county, towns }) => ({ county, towns: towns.join('，') })),
    from: '',
    sourceTitle: '',
    sourceUrl: '',
    why: '',
  }
}

export const townsIn = (words: string) =>
  words
    .split(/[,，、\n]/)
    .map((town) => town.trim())
    .filter(Boolean)

export function missingIn(draft: PeriodDraft): (keyof PeriodDraft)[] {
  const needed = ['from', 'sourceTitle', 'sourceUrl', 'why'] as const
  return needed.filter((field) => !draft[field].trim())
}

export function entryOf(draft: PeriodDraft): PeriodEntry {
  return {
    kind: draft.kind.trim() || null,
    number: draft.number.trim() || null,
    year: draft.year ? Number(draft.year) : null,
    holder: draft.holder.trim() || null,
    area: draft.area.trim() || null,
    areas: draft.areas
      .filter(({ county }) => county)
      .map(({ county, towns }) => ({
        county,
        name: counties.find(({ code }) => code === county)?.zh ?? county,
        towns: townsIn(towns),
      })),
    from: draft.from,
    source: { title: draft.sourceTitle.trim(), url: draft.sourceUrl.trim() },
    why: draft.why.trim(),
  }
}

/** The period that holds today; periods entered wrongly hold never. */
export function periodOn(periods: Period[], day: string): Period | undefined {
  return periods
    .filter(
      ({ withdrawn, from, until }) =>
        !withdrawn && (from === null || from <= day) && (until === null || day < until),
    )
    .at(-1)
}
