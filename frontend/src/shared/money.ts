import type { Money } from './api/types'

export const noMoney: Money = { amount: 0, currency: 'CNY' }

/** `{amount: 123456}` becomes `¥1,234.56`: whole fen only, never through a fraction. */
export function formatMoney({ amount, currency }: Money): string {
  const symbol = currency === 'CNY' ? '¥' : `${currency} `
  const fen = Math.abs(amount)
  const yuan = String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '−' : ''}${symbol}${yuan}.${String(fen % 100).padStart(2, '0')}`
}

export function times({ amount, currency }: Money, units: number): Money {
  return { amount: amount * units, currency }
}

export function sum(parts: Money[]): Money {
  return {
    amount: parts.reduce((total, part) => total + part.amount, 0),
    currency: parts[0]?.currency ?? noMoney.currency,
  }
}
