import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { learnCatalog } from './catalog.mjs'
import { HELP, readOptions } from './options.mjs'
import { memory } from './process.mjs'
import { machine, sessionTable, targets, targetTable } from './report.mjs'
import { java, startShop, stop, stopAllAtOnce } from './shop.mjs'
import { bareWrites, consistency } from './store.mjs'
import { fillLedger, receiveLots, warehouseWork } from './warehouse.mjs'
import * as workloads from './workloads.mjs'

const RUN = {
  W1: workloads.listPages,
  W2: workloads.searches,
  W3: workloads.productPages,
  W4: workloads.checkouts,
  W5: workloads.flashSale,
  W7: workloads.constant
}
const ORDER = ['W7', 'W1', 'W3', 'W2', 'W4', 'W5'] // what only reads first; the sale last, it empties a SKU
const JVM = ['-XX:+UseSerialGC', '-XX:MinHeapFreeRatio=10', '-XX:MaxHeapFreeRatio=25', '-XX:+UseCompactObjectHeaders', '--enable-native-access=ALL-UNNAMED']

const say = line => process.stderr.write(line + '\n')

/** What to start, and where its libraries lie for the bare writer. */
function prepare(options, folder) {
  if (options.command) return { launch: options.command.split(' '), libraries: options.libraries || null }
  const jar = path.resolve(options.jar)
  if (!existsSync(jar)) {
    say('building the jar: mvn -DskipTests package')
    execFileSync('mvn', ['-B', '-q', '-DskipTests', 'package'], { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  const extracted = path.join(folder, 'extracted')
  if (options.aot) {
    say('extracting the jar and training the AOT cache')
    execFileSync('.ci/aot', [jar, extracted], { stdio: ['ignore', 'ignore', 'inherit'] })
    const cache = `-XX:AOTCache=${path.join(extracted, 'yonghuang.aot')}`
    return { launch: [java(), cache, `-Xmx${options.heap}`, ...JVM, '-jar', path.join(extracted, 'yonghuang.jar')], libraries: path.join(extracted, 'lib') }
  }
  if (options.only.includes('W7') || options.only.includes('W8'))
    execFileSync(java(), ['-Djarmode=tools', '-jar', jar, 'extract', '--destination', extracted], { stdio: ['ignore', 'ignore', 'inherit'] })
  return { launch: [java(), `-Xmx${options.heap}`, ...JVM, '-jar', jar], libraries: path.join(extracted, 'lib') }
}

/** One start of the shop on an empty folder, filled and driven, then its check and a second start. */
async function session({ launch, libraries, options, folder, products, orders, wanted }) {
  const data = mkdtempSync(path.join(folder, `data-${products}-`))
  const log = path.join(folder, `shop-${products}.log`)
  say(`starting the shop with ${products} products`)
  const shop = await startShop({ launch, data, products, log })
  const result = {
    products,
    orders,
    firstPageMs: shop.firstPageMs,
    readyMs: shop.readyMs,
    rssAfterStart: shop.memory.rss,
    workloads: {}
  }
  try {
    const catalog = await learnCatalog(shop.port)
    const scene = workloads.scene({ shop, data, catalog, options, say })
    if (orders) {
      say(`placing and paying ${orders} orders`)
      result.seeding = await workloads.seedOrders(scene, orders)
    }
    for (const name of ORDER.filter(workload => wanted.includes(workload))) {
      say(`${name} at ${products} products`)
      result.workloads[name] = await RUN[name](scene).catch(wrong => {
        if (shop.child.exitCode !== null || shop.child.signalCode) throw wrong
        return { operations: 0, errors: 1, failures: { [wrong.message]: 1 } } // the others can still be measured
      })
    }
    const { rss, peak } = memory(shop.pid)
    Object.assign(result, { rssAfterLoad: rss, rssPeak: peak })
    say("the shop's own check")
    result.consistency = await consistency(shop.management)
  } finally {
    await stop(shop.child)
  }
  say('starting it again on the same folder')
  const again = await startShop({ launch, data, products, log })
  result.again = { firstPageMs: again.firstPageMs, readyMs: again.readyMs, rss: again.memory.rss }
  await stop(again.child)
  if (wanted.includes('W7') && libraries) {
    say('W7 bare durable writes')
    result.workloads.W7writes = await bareWrites({
      launch,
      libraries,
      data: mkdtempSync(path.join(folder, 'bare-')),
      log: path.join(folder, 'store.log'),
      threads: options.buyers,
      seconds: options.seconds,
      warmUp: options['warm-up']
    })
  }
  return result
}

/** W8: filled, stopped, its ledger filled, started again and driven; then its check, whose memory is told too. */
async function warehouseSession({ launch, libraries, options, folder }) {
  const { products, movements } = options
  const data = mkdtempSync(path.join(folder, 'data-warehouse-'))
  const log = path.join(folder, 'shop-warehouse.log')
  say(`W8: starting the shop with ${products} products`)
  const first = await startShop({ launch, data, products, log })
  let received
  try {
    received = await receiveLots(workloads.scene({ shop: first, data, options, say }))
  } finally {
    await stop(first.child)
  }
  say(`W8: filling the ledger up to ${movements} movements`)
  const ledger = await fillLedger({ launch, libraries, data, log, movements })
  const shop = await startShop({ launch, data, products, log })
  const result = { products, orders: 0, ledger, firstPageMs: first.firstPageMs, readyMs: first.readyMs, rssAfterStart: shop.memory.rss }
  try {
    const work = await warehouseWork(workloads.scene({ shop, data, options, say }), received.lots)
    result.workloads = { W8receipt: received.figures, ...work }
    result.rssAfterLoad = memory(shop.pid).rss
    say("the shop's own check")
    result.consistency = await consistency(shop.management)
    result.rssPeak = memory(shop.pid).peak
  } finally {
    await stop(shop.child)
  }
  return result
}

function plan(options) {
  const single = options.only.filter(workload => workload !== 'W6' && workload !== 'W8')
  if (!single.length && !options.only.includes('W6')) return []
  if (!options.only.includes('W6')) return [{ products: options.products, orders: options.orders, wanted: single }]
  const compared = ['W1', 'W2', 'W4']
  return [
    { products: 600, orders: 0, wanted: [...new Set([...single, ...compared])] },
    { products: 20_000, orders: options.orders, wanted: compared }
  ]
}

function wrongThings(sessions) {
  const wrong = []
  for (const { products, workloads, consistency, seeding } of sessions) {
    for (const [name, { errors, operations }] of Object.entries(workloads)) {
      if (errors) wrong.push(`${name} at ${products}: ${errors} wrong answers`)
      if (!operations) wrong.push(`${name} at ${products}: nothing was done`)
    }
    if (seeding?.errors) wrong.push(`seeding at ${products}: ${seeding.errors} wrong answers: ${Object.keys(seeding.failures)[0]}`)
    if (consistency.differences.length) wrong.push(`the shop's own check at ${products}: ${consistency.differences.length} differences`)
  }
  return wrong
}

function javaVersion() {
  try {
    return execFileSync(java(), ['--version'], { encoding: 'utf8' }).split('\n')[0]
  } catch {
    return null
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return process.stdout.write(HELP)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yonghuang-load-'))
  const tidy = () => {
    stopAllAtOnce()
    if (options.keep) say(`left: ${folder}`)
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  process.once('exit', tidy)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
  setTimeout(() => {
    say(`stopped after ${options.minutes} minutes`)
    process.exit(1)
  }, options.minutes * 60_000).unref()

  const about = machine(javaVersion())
  const { launch, libraries } = prepare(options, folder)
  const sessions = []
  for (const step of plan(options)) {
    const done = await session({ launch, libraries, options, folder, ...step })
    sessions.push(done)
    console.log(sessionTable(done))
  }
  if (options.only.includes('W8')) {
    const done = await warehouseSession({ launch, libraries, options, folder })
    sessions.push(done)
    console.log(sessionTable(done))
  }
  const compared = targets(sessions, options)
  console.log(targetTable(compared))
  console.log(`\n${about.processor}, ${about.cores} cores, ${about.memoryGB} GB, ${about.java}, ${about.date}; load before ${about.loadBefore}`)
  if (options.json) writeFileSync(options.json, JSON.stringify({ machine: about, options, sessions, targets: compared }, null, 2) + '\n')

  const wrong = wrongThings(sessions)
  wrong.forEach(sentence => say(`WRONG: ${sentence}`))
  process.exitCode = wrong.length ? 1 : 0
}

main().catch(error => {
  say(`.ci/load: ${error.message}`)
  process.exit(1)
})
