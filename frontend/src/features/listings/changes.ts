import { formatMoney } from '@/shared/money'
import type { Content, Difference } from './listings.api'

/** Every field that says something, as a text, under its path. */
export function factsOf(content: Content | null): Map<string, string> {
  const facts = new Map<string, string>()
  if (!content) return facts
  const put = (field: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '')
      facts.set(`content.${field}`, String(value))
  }
  for (const member of ['title', 'category', 'gi', 'county', 'taxClass'] as const)
    put(member, content[member])
  content.variants.forEach(({ offers, ...variant }, index) => {
    for (const [member, value] of Object.entries(variant))
      put(`variants[${index}].${member}`, value)
    offers.forEach(({ channel, price, onSale }) =>
      put(
        `variants[${index}].offers`,
        [
          facts.get(`content.variants[${index}].offers`),
          `${channel} ${formatMoney(price)} ${onSale ? '✓' : '–'}`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    )
  })
  for (const [member, value] of Object.entries(content.label ?? {})) put(`label.${member}`, value)
  content.description.forEach(({ lines, image }, index) =>
    put(`description[${index}]`, [...lines, image].filter(Boolean).join('\n')),
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
