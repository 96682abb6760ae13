import type { Facets, PriceBand } from '@/shared/api/types'
import { formatMoney } from '@/shared/money'
import type { FacetChoice } from './FacetGroup.vue'
import type { Filters } from './filters'

type Translate = (key: string, named: Record<string, unknown>) => string
type Named = 'category' | 'county' | 'gi'

export function choicesOf(facets: Facets, facet: Named): FacetChoice[] {
  return facets[facet].map(({ value, name, count }) => ({ key: value, name, count }))
}

export function bandKey(band: { from?: number | null; to?: number | null }) {
  return `${band.from ?? ''}-${band.to ?? ''}`
}

export function chosenBand({ priceFrom, priceTo }: Filters) {
  const none = priceFrom === undefined && priceTo === undefined
  return none ? undefined : bandKey({ from: priceFrom, to: priceTo })
}

export function bandFilters(key: string | undefined): Filters {
  const [from = '', to = ''] = (key ?? '-').split('-')
  return { priceFrom: from ? Number(from) : undefined, priceTo: to ? Number(to) : undefined }
}

export function bandChoices(bands: PriceBand[], t: Translate): FacetChoice[] {
  return bands
    .filter((band) => band.count > 0)
    .map((band) => ({
      key: bandKey(band),
      name: bandName(band.from, band.to, t),
      count: band.count,
    }))
}

export function bandName(
  from: number | null | undefined,
  to: number | null | undefined,
  t: Translate,
) {
  const money = (fen: number) => formatMoney({ amount: fen, currency: 'CNY' }).replace(/\.00$/, '')
  if (from && to) return t('filter.priceBetween', { from: money(from), to: money(to) })
  return to
    ? t('filter.priceUpTo', { to: money(to) })
    : t('filter.priceFrom', { from: money(from ?? 0) })
}
