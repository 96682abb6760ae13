/** W1 to W5 and the constant of W7, each against a running shop. */
import { performance } from 'node:perf_hooks'
import { Connection, read } from './connection.mjs'
import { drive, percentiles, round } from './drive.mjs'
import { placeOrder, pay, consumers, peopleOf } from './shoppers.mjs'
import { cpuMillis } from './process.mjs'
import { storeCommands } from './store.mjs'

/** Everything a workload needs to know of the shop it runs against. */
export function scene({ shop, data, catalog, options, say }) {
  return { shop, data, catalog, options, say }
}

const SEARCHES = ['云雾茶', '英山云雾茶']

/** Asks the same few routes again and again over kept connections; every answer must be 200 and of some size. */
async function readRoutes(scene, routes, { smallest = 100 } = {}) {
  const { shop, options } = scene
  const requests = routes.map(route =>
    Buffer.from(`GET ${route} HTTP/1.1\r\nHost: 127.0.0.1:${shop.port}\r\nAccept: application/json\r\n\r\n`))
  const connections = Array.from({ length: options.connections }, () => new Connection(shop.port))
  const operation = async (connection, number) => {
    const answer = await connection.send(requests[number % requests.length])
    if (answer.status !== 200) throw new Error(`${routes[number % routes.length]} was answered ${answer.status}`)
    if (answer.body.length < smallest) throw new Error(`${routes[number % routes.length]} was answered with ${answer.body.length} bytes`)
  }
  try {
    return await warmAndMeasure(scene, connections, operation)
  } finally {
    connections.forEach(connection => connection.close())
  }
}

async function warmAndMeasure({ shop, options }, workers, operation) {
  if (options['warm-up']) await drive({ pid: shop.pid, workers, seconds: options['warm-up'], operation })
  const before = await storeCommands(shop.management)
  const figures = await drive({ pid: shop.pid, workers, seconds: options.seconds, operation })
  const after = await storeCommands(shop.management)
  if (before && after && figures.operations) {
    figures.storeReads = round((after.reads - before.reads) / figures.operations, 2)
    figures.storeWrites = round((after.writes - before.writes) / figures.operations, 2)
  }
  return figures
}

export function listPages(scene) {
  return readRoutes(scene, scene.catalog.categories.map(category => `/api/products?category=${encodeURIComponent(category)}&sort=price`))
}

export async function searches(scene) {
  const routes = SEARCHES.map(words => `/api/products?q=${encodeURIComponent(words)}`)
  const connection = new Connection(scene.shop.port)
  for (const route of routes) {
    const found = read(await connection.get(route), 200)
    if (found.total === 0) throw new Error(`${decodeURIComponent(route)} finds nothing`)
  }
  connection.close()
  return readRoutes(scene, routes)
}

export function productPages(scene) {
  return readRoutes(scene, scene.catalog.products.slice(0, 5000).map(product => `/api/products/${product.id}`))
}

export async function constant(scene) {
  const connection = new Connection(scene.shop.port)
  const candidates = scene.options.constant ? [scene.options.constant] : ['/robots.txt', '/favicon.svg', '/']
  let route = null
  for (const candidate of candidates) if (!route && (await connection.get(candidate)).status === 200) route = candidate
  connection.close()
  if (!route) throw new Error(`none of ${candidates.join(', ')} is answered 200; name a constant route with --constant`)
  return { ...(await readRoutes(scene, [route], { smallest: 1 })), route }
}

/** Two lines, placed and paid: the fewest requests a checkout takes. A short stock is a refusal, anything else an error. */
function checkout(catalog) {
  const goods = catalog.inStock
  return async ({ connection, person }, number) => {
    await person.freshen(connection)
    const [one, other] = [goods[number % goods.length], goods[(number * 7 + 1) % goods.length]]
    const lines = [{ sku: one.sku, units: 1 }, { sku: other.sku, units: 1 }]
    const order = await placeOrder(connection, person, lines)
    if (!order) return 'out of stock'
    await pay(connection, person, order)
  }
}

async function buyers(scene, count) {
  const people = await consumers(scene.shop.port, scene.data, count)
  return people.map(person => ({ person, connection: new Connection(scene.shop.port) }))
}

export async function checkouts(scene) {
  const workers = await buyers(scene, scene.options.buyers)
  try {
    return await warmAndMeasure(scene, workers, checkout(scene.catalog))
  } finally {
    workers.forEach(({ connection }) => connection.close())
  }
}

/** Fills the shop with paid orders; prints how far it is. */
export async function seedOrders(scene, count) {
  const workers = await buyers(scene, Math.max(16, scene.options.buyers))
  const begin = performance.now()
  let next = Math.ceil(count / 10)
  const pulse = done => {
    if (done < next) return
    scene.say(`  ${done} of ${count} orders, ${Math.round(done / ((performance.now() - begin) / 1000))} a second`)
    next += Math.ceil(count / 10)
  }
  const operation = checkout(scene.catalog)
  const figures = await drive({ pid: scene.shop.pid, workers, seconds: 3600, stopAt: count, operation, pulse })
  workers.forEach(({ connection }) => connection.close())
  return figures
}

const SALE = { units: 100, buyers: 500, atOnce: 64 }

/**
 * A flash sale: 500 people want one each of the last 100, 64 at once; who gets one pays at once. Measured from the first
 * request until everybody is answered.
 */
export async function flashSale(scene) {
  const { shop, data, catalog, say } = scene
  const { sku } = catalog.forSale
  const clerk = peopleOf(data, 'WAREHOUSE')[0]
  const connection = new Connection(shop.port)
  await clerk.signIn(connection)
  await leaveExactly(connection, clerk, sku, SALE.units)
  say(`  ${SALE.buyers} buyers register and sign in`)
  const waiting = await consumers(shop.port, data, SALE.buyers)

  const answered = { sold: 0, refused: 0, paid: 0 }
  const failures = {}
  const orderTimes = []
  const before = await storeCommands(shop.management)
  const cpuBefore = cpuMillis(shop.pid)
  const begin = performance.now()
  let everyOrderAnswered = begin
  await Promise.all(
    Array.from({ length: SALE.atOnce }, async () => {
      const own = new Connection(shop.port)
      for (let person = waiting.pop(); person; person = waiting.pop()) {
        const from = performance.now()
        try {
          const order = await placeOrder(own, person, [{ sku, units: 1 }])
          everyOrderAnswered = performance.now()
          orderTimes.push(everyOrderAnswered - from)
          if (!order) answered.refused++
          else {
            answered.sold++
            await pay(own, person, order)
            answered.paid++
          }
        } catch (wrong) {
          const message = String(wrong.message).slice(0, 300)
          failures[message] = (failures[message] ?? 0) + 1
        }
      }
      own.close()
    })
  )
  const end = performance.now()
  const cpu = cpuMillis(shop.pid) - cpuBefore
  const after = await storeCommands(shop.management)
  const left = await stockOf(connection, clerk, sku)
  connection.close()

  const errors = Object.values(failures).reduce((sum, count) => sum + count, 0)
  const exact = answered.sold === SALE.units && answered.paid === SALE.units && answered.refused === SALE.buyers - SALE.units
  const stockAdds = left.available === 0 && left.reserved === SALE.units
  return {
    operations: SALE.buyers,
    errors: errors + (exact ? 0 : 1) + (stockAdds ? 0 : 1),
    failures: {
      ...failures,
      ...(exact ? {} : { [`sold ${answered.sold}, paid ${answered.paid}, refused ${answered.refused}`]: 1 }),
      ...(stockAdds ? {} : { [`afterwards available ${left.available}, reserved ${left.reserved}`]: 1 })
    },
    refusals: { 'out of stock': answered.refused },
    ...answered,
    seconds: round((end - begin) / 1000, 3),
    everyOrderAnsweredSeconds: round((everyOrderAnswered - begin) / 1000, 3),
    perSecond: round(SALE.buyers / ((end - begin) / 1000), 1),
    ...percentiles(orderTimes),
    serverMs: round(cpu / SALE.buyers, 3),
    storeWrites: before && after ? round((after.writes - before.writes) / SALE.buyers, 2) : undefined
  }
}

/** Takes every free unit of the SKU out of both warehouses and puts so many into Ningbo as a lot of their own. */
async function leaveExactly(connection, clerk, sku, units) {
  const { token } = clerk
  const stamp = Date.now()
  const { items: warehouses } = read(await connection.get('/api/warehouses', { token }), 200)
  for (const warehouse of warehouses) {
    const stock = read(await connection.get(`/api/warehouses/${warehouse.id}/stock/${sku}`, { token }), 200, 404)
    if (stock.sku !== sku) continue
    if (stock.reserved) throw new Error(`${sku} still has ${stock.reserved} reserved units in ${warehouse.id} before the sale`)
    for (const lot of stock.lots.filter(lot => lot.available > 0)) {
      const body = { sku, lot: lot.lot, units: -lot.available, reason: 'STOCK_TAKE', note: 'flash sale of the load' }
      read(await connection.post(`/api/warehouses/${warehouse.id}/adjustments`, { token, key: `load-${stamp}-${warehouse.id}-${lot.lot}`, body }), 201)
    }
  }
  const today = new Date(stamp)
  const later = new Date(stamp + 365 * 86_400_000)
  const day = date => date.toISOString().slice(0, 10)
  const lot = `L${day(today).replaceAll('-', '')}-99`
  const body = { reference: `LOAD-${stamp}`, lines: [{ sku, units, lot, producedOn: day(today), expiresOn: day(later) }] }
  read(await connection.post('/api/warehouses/ningbo/receipts', { token, key: `load-${stamp}`, body }), 201)
}

async function stockOf(connection, clerk, sku) {
  await clerk.freshen(connection)
  const sum = { available: 0, reserved: 0 }
  const { items: warehouses } = read(await connection.get('/api/warehouses', { token: clerk.token }), 200)
  for (const warehouse of warehouses) {
    const stock = read(await connection.get(`/api/warehouses/${warehouse.id}/stock/${sku}`, { token: clerk.token }), 200, 404)
    if (stock.sku !== sku) continue
    sum.available += stock.available
    sum.reserved += stock.reserved
  }
  return sum
}
