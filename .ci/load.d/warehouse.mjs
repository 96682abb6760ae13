/** W8: a warehouse with many SKUs, three lots of each in both places, and a long ledger. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { performance } from 'node:perf_hooks'
import { Connection, read } from './connection.mjs'
import { drive, percentiles, round } from './drive.mjs'
import { cpuMillis } from './process.mjs'
import { peopleOf } from './shoppers.mjs'
import { freePorts, java, start, stop, untilSaid } from './shop.mjs'

const WAREHOUSES = ['huanggang', 'ningbo']
const LINES = 500
const LOTS = 3
const PAGE = 100
const WRITERS = 8
const DATABASE = 'yonghuang'

/** Every SKU the warehouse has, walked page by page. */
async function walkStock(scene, warehouse, most) {
  const { connection, token } = await clerk(scene)
  const skus = []
  let after = ''
  do {
    const page = read(await connection.get(`/api/warehouses/${warehouse}/stock?limit=${PAGE}${after && `&after=${encodeURIComponent(after)}`}`, { token }), 200)
    skus.push(...page.items.map(item => item.sku))
    after = page.next
  } while (after && skus.length < most)
  connection.close()
  return skus.slice(0, most)
}

async function clerk(scene) {
  const connection = new Connection(scene.shop.port, 120_000)
  const person = peopleOf(scene.data, 'WAREHOUSE')[0]
  await person.signIn(connection)
  return { connection, person, token: person.token }
}

/** Receipts of 500 lines until every SKU has three lots in both warehouses; measured, because it is one of the targets. */
export async function receiveLots(scene) {
  const { shop, options, say } = scene
  const { connection, person } = await clerk(scene)
  const lots = []
  const times = []
  const before = cpuMillis(shop.pid)
  for (const warehouse of WAREHOUSES) {
    const skus = await walkStock(scene, warehouse, options.skus)
    for (let from = 0; from < skus.length; from += LINES / (LOTS - 1)) {
      await person.freshen(connection)
      const lines = skus.slice(from, from + LINES / (LOTS - 1)).flatMap(sku => newLots(sku, warehouse))
      const body = { reference: `LOAD-${warehouse}-${from}`, lines }
      const begin = performance.now()
      read(await connection.post(`/api/warehouses/${warehouse}/receipts`, { token: person.token, key: `load-${warehouse}-${from}`, body }), 201)
      times.push(performance.now() - begin)
      lots.push(...lines.map(line => ({ warehouse, sku: line.sku, lot: line.lot })))
    }
    say(`  ${skus.length} SKUs of ${warehouse} have their lots`)
  }
  connection.close()
  const cpu = cpuMillis(shop.pid) - before
  return { lots, figures: { operations: times.length, errors: 0, ...percentiles(times), serverMs: round(cpu / times.length, 1) } }
}

function newLots(sku, warehouse) {
  return Array.from({ length: LOTS - 1 }, (_, i) => ({
    sku,
    units: 50,
    lot: `W8-${warehouse}-${sku}-${i}`.slice(0, 64),
    producedOn: '2026-01-01',
    expiresOn: `${2097 + i}-01-01`
  }))
}

/** The shop is stopped; its store alone is started and its ledger filled. */
export async function fillLedger({ launch, libraries, data, log, movements }) {
  const [port] = await freePorts(1)
  const env = { SPRING_PROFILES_ACTIVE: 'store-only', YONGHUANG_STORE_PORT: String(port), YONGHUANG_DATA: data }
  const store = start(launch, { log, env })
  try {
    const said = await untilSaid(store, 'store ready ')
    const uri = /mongodb:\/\/127\.0\.0\.1\S+/.exec(said)[0]
    const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'Movements.java')
    const classes = libraries.includes(':') ? libraries : path.join(libraries, '*')
    return JSON.parse(await run(java(), ['-cp', classes, source, uri, DATABASE, String(movements)]))
  } finally {
    await stop(store)
  }
}

function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', bytes => (said += bytes))
    child.once('error', reject)
    child.once('exit', code => {
      const line = said.split('\n').find(each => each.startsWith('{'))
      if (code !== 0 || !line) reject(new Error(`filling the ledger ended with ${code}: ${said}`))
      else resolve(line)
    })
  })
}

/** The four things a warehouse does all day, one after the other. */
export async function warehouseWork(scene, lots) {
  const some = Array.from({ length: 5000 }, (_, i) => lots[(i * 7919) % lots.length])
  const pages = await cursors(scene)
  return {
    W8list: await reads(scene, pages),
    W8scan: await reads(scene, some.map(({ warehouse, sku, lot }) => `/api/warehouses/${warehouse}/codes/${encodeURIComponent(`${sku}|${lot}`)}`)),
    W8lot: await reads(scene, some.map(({ lot }) => `/api/lots/${encodeURIComponent(lot)}`)),
    W8change: await changes(scene, some)
  }
}

/** Addresses of the pages of the stock list, all of them up to a hundred. */
async function cursors(scene) {
  const { connection, token } = await clerk(scene)
  const routes = []
  let after = ''
  do {
    routes.push(`/api/warehouses/ningbo/stock?limit=${PAGE}${after && `&after=${encodeURIComponent(after)}`}`)
    after = read(await connection.get(routes.at(-1), { token }), 200).next
  } while (after && routes.length < 100)
  connection.close()
  return routes
}

async function reads(scene, routes) {
  return measured(scene, async ({ connection, person }, number) => {
    await person.freshen(connection)
    read(await connection.get(routes[number % routes.length], { token: person.token }), 200)
  })
}

async function changes(scene, lots) {
  const stamp = Date.now()
  return measured(scene, async ({ connection, person }, number) => {
    await person.freshen(connection)
    const { warehouse, sku, lot } = lots[number % lots.length]
    const body = { sku, lot, units: 1, reason: 'CORRECTION', note: 'load' }
    read(await connection.post(`/api/warehouses/${warehouse}/adjustments`, { token: person.token, key: `w8-${stamp}-${number}`, body }), 201)
  })
}

async function measured(scene, operation) {
  const { shop, options } = scene
  const workers = await Promise.all(Array.from({ length: WRITERS }, () => clerk(scene)))
  let number = 0 // goes on from warming up to measuring, so that no key comes twice
  const next = worker => operation(worker, number++)
  try {
    if (options['warm-up']) await drive({ pid: shop.pid, workers, seconds: options['warm-up'], operation: next })
    return await drive({ pid: shop.pid, workers, seconds: options.seconds, operation: next })
  } finally {
    workers.forEach(({ connection }) => connection.close())
  }
}
