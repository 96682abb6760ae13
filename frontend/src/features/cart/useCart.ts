import { computed, ref, watch } from 'vue'
import { couldGive } from '@/features/catalog/availability'
import { showProduct } from '@/features/catalog/catalog.api'
import { isConsumer } from '@/shared/api/session'
import type { Cart, Money, Product, Variant } from '@/shared/api/types'
import { sum, times } from '@/shared/money'
import { newKey } from '@/shared/newKey'
import { isNotFound } from '@/shared/problem'
import {
  type BrowserLine,
  browserCart,
  lineOf,
  readLines,
  withLine,
  withUnits,
  writeLines,
} from './browserCart'
import { addLines, changeLine, removeLine, showCart } from './cart.api'
import { pictureOf, rememberPicture } from './pictures'

export interface CartRow {
  sku: string
  title: string
  spec: string
  units: number
  price: Money
  total: Money
  available: boolean
  product?: string
  image?: string
  category?: string
}

const server = ref<Cart>() // the server's answer replaces it whole
const browser = ref<BrowserLine[]>(readLines())
const loaded = ref(false)

const rows = computed<CartRow[]>(() =>
  isConsumer.value
    ? (server.value?.lines ?? []).map((line) => ({ ...pictureOf(line.sku), ...line }))
    : browser.value.map((line) => ({ ...line, total: times(line.price, line.units) })),
)
const unitsInCart = computed(() => rows.value.reduce((units, row) => units + row.units, 0))
const itemsTotal = computed(() =>
  isConsumer.value && server.value
    ? server.value.itemsTotal
    : sum(rows.value.map((row) => row.total)),
)

function keep(lines: BrowserLine[]) {
  browser.value = lines
  writeLines(lines)
}

/** What was put in before sign-in joins the account's cart; until that worked it stays here. */
async function handOver() {
  const waiting = browserCart.read()
  if (!waiting?.lines.length) return
  const lines = waiting.lines.map(({ sku, units }) => ({ sku, units }))
  try {
    server.value = await addLines(lines, waiting.mergeKey)
  } catch (failure) {
    if (!isNotFound(failure)) throw failure
    for (const line of lines)
      await addLines([line], `${waiting.mergeKey}:${line.sku}`).catch(() => undefined)
  }
  keep([])
}

let handingOver: Promise<void> | undefined

async function load() {
  if (isConsumer.value) {
    await (handingOver ??= handOver().finally(() => (handingOver = undefined)))
    server.value = await showCart()
  } else {
    server.value = undefined
    await refreshBrowserLines()
  }
  loaded.value = true
}

async function refreshBrowserLines() {
  const ids = [...new Set(browser.value.map(({ product }) => product))]
  const answers = await Promise.allSettled(ids.map((id) => showProduct(id)))
  const fresh = new Map(ids.map((id, index) => [id, answers[index]]))
  const lines = browser.value.map((line) => {
    const answer = fresh.get(line.product)
    if (answer?.status === 'rejected') {
      return isNotFound(answer.reason) ? { ...line, available: false } : line
    }
    return answer ? asItIsNow(line, answer.value) : line
  })
  if (JSON.stringify(lines) !== JSON.stringify(browser.value)) keep(lines)
}

function asItIsNow(line: BrowserLine, product: Product): BrowserLine {
  const variant = product.variants.find(({ sku }) => sku === line.sku)
  if (!variant) return { ...line, available: false }
  return {
    ...lineOf(product, variant, line.units),
    available: couldGive(variant.availability, line.units),
  }
}

async function add(product: Product, variant: Variant, units: number) {
  rememberPicture(variant.sku, product.id, product.images[0])
  if (isConsumer.value) server.value = await addLines([{ sku: variant.sku, units }], newKey())
  else keep(withLine(browser.value, lineOf(product, variant, units)))
}

let latestChange = 0
let lastChange: Promise<unknown> = Promise.resolve()

async function changeUnits(sku: string, units: number) {
  if (!isConsumer.value) return keep(withUnits(browser.value, sku, units))
  showAlready(sku, units)
  const change = ++latestChange
  const answer = lastChange.then(() => changeLine({ sku, units }))
  lastChange = answer.catch(() => undefined)
  const cart = await answer.catch(async (failure: unknown) => {
    server.value = await showCart()
    throw failure
  })
  if (change === latestChange) server.value = cart
}

/** Clicks come faster than answers: the next one counts from what the shopper sees. */
function showAlready(sku: string, units: number) {
  if (!server.value) return
  const lines = server.value.lines.map((line) =>
    line.sku === sku ? { ...line, units, total: times(line.price, units) } : line,
  )
  server.value = { lines, itemsTotal: sum(lines.map(({ total }) => total)) }
}

async function remove(sku: string) {
  if (isConsumer.value) server.value = await removeLine(sku)
  else keep(withUnits(browser.value, sku, 0))
}

/** What was ordered leaves the cart; a line that stays behind does no harm. */
async function removeOrdered(skus: string[]) {
  for (const sku of skus) await remove(sku).catch(() => undefined)
}

watch(isConsumer, (now) => {
  if (!now) server.value = undefined
})
addEventListener('storage', ({ key }) => {
  if (key === browserCart.name) browser.value = readLines()
})

export function useCart() {
  return { rows, unitsInCart, itemsTotal, loaded, load, add, changeUnits, remove, removeOrdered }
}
