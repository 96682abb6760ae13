import { yuanOf } from '@/features/console/fen'
import type { Content, Difference } from './listings.api'

/** Every field that says something, as a text, under its path; a packing under its SKU, as the server names them. */
export function factsOf(content: Content | null): Map<string, string> {
  const facts = new Map<string, string>()
  if (!content) return facts
  const put = (field: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '')
      facts.set(`content.${field}`, String(value))
  }
  for (const member of ['title', 'category', 'gi', 'county', 'taxClass'] as const)
    put(member, content[member])
  for (const { offers, ...variant } of content.variants) {
    const at = `variants[${variant.sku}]`
    for (const [member, value] of Object.entries(variant)) put(`${at}.${member}`, value)
    for (const { channel, price, onSale } of offers) {
      put(`${at}.offers[${channel}].price`, yuanOf(price.amount))
      put(`${at}.offers[${channel}].onSale`, String(onSale))
    }
  }
  for (const [member, value] of Object.entries(content.label ?? {})) put(`label.${member}`, value)
  content.description.forEach(({ lines, image }, index) =>
    put(`description[${index}]`, [...lines, image?.id].filter(Boolean).join('\n')),
  )
  put('images', content.images.map(({ id }) => id).join('\n'))
  return facts
}

/** What of two contents differs, field by field, in the order of the form. */
export function differencesOf(before: Content | null, after: Content | null): Difference[] {
  const [old, young] = [factsOf(before), factsOf(after)]
  return [...new Set([...young.keys(), ...old.keys()])]
    .filter((field) => old.get(field) !== young.get(field))
    .map((field) => ({
      field,
      before: old.get(field) ?? null,
      after: young.get(field) ?? null,
    }))
}
