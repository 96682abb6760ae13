/** What the shop asks of its store, its own check of every figure, and the store driven bare. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Connection, read } from './connection.mjs'
import { round } from './drive.mjs'
import { cpuMillis } from './process.mjs'
import { freePorts, java, start, stop, untilSaid } from './shop.mjs'

const WRITES = ['insert', 'update', 'delete', 'findAndModify', 'bulkWrite']
const READS = ['find', 'getMore', 'aggregate', 'count', 'distinct']
const LONGEST_CHECK_MS = 30_000
const PATIENCE_MS = 600_000 // one look at 20,000 products and 100,000 orders reads everything there is

/** Commands sent to the store since the start, counted by the driver; null where the shop does not publish them. */
export async function storeCommands(management) {
  const connection = new Connection(management)
  try {
    const answer = await connection.request('GET', '/actuator/prometheus')
    if (answer.status !== 200) return null
    const sums = { reads: 0, writes: 0 }
    for (const line of answer.body.toString().split('\n')) {
      const found = /^mongodb_driver_commands_seconds_count\{.*command="(\w+)".*\} ([\d.E+]+)/.exec(line)
      if (!found) continue
      if (WRITES.includes(found[1])) sums.writes += Number(found[2])
      if (READS.includes(found[1])) sums.reads += Number(found[2])
    }
    return sums.reads + sums.writes > 0 ? sums : null
  } catch {
    return null
  } finally {
    connection.close()
  }
}

/** The shop's own check, asked until it is clean or 30 s have passed. */
export async function consistency(management) {
  const begin = performance.now()
  for (;;) {
    const connection = new Connection(management, PATIENCE_MS)
    const report = read(await connection.get('/actuator/consistency'), 200)
    connection.close()
    const seconds = round((performance.now() - begin) / 1000, 1)
    if (report.differences.length === 0 || performance.now() - begin > LONGEST_CHECK_MS)
      return { checked: report.checked, differences: report.differences, seconds }
    await pause(1000)
  }
}

/** Durable writes with nothing around them: the store alone in its process, so many threads of the driver in another. */
export async function bareWrites({ launch, libraries, data, log, threads, seconds, warmUp }) {
  const [port] = await freePorts(1)
  const store = start(launch, {
    log,
    env: { SPRING_PROFILES_ACTIVE: 'store-only', YONGHUANG_STORE_PORT: String(port), YONGHUANG_DATA: data }
  })
  try {
    const said = await untilSaid(store, 'store ready ')
    const uri = /mongodb:\/\/127\.0\.0\.1\S+/.exec(said)[0]
    const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'DurableWrites.java')
    const words = ['-cp', path.join(libraries, '*'), source, uri, String(threads), String(warmUp), String(seconds)]
    return await run(java(), words, store.pid)
  } finally {
    await stop(store)
  }
}

/** The writer says `measuring`, then its figures as JSON. */
function run(program, words, storePid) {
  return new Promise((resolve, reject) => {
    const writer = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    const kill = setTimeout(() => writer.kill('SIGKILL'), 15 * 60_000)
    let said = ''
    let cpu = null
    writer.stdout.on('data', bytes => {
      said += bytes
      if (cpu === null && said.includes('measuring')) cpu = cpuMillis(storePid)
    })
    writer.once('error', reject)
    writer.once('exit', code => {
      clearTimeout(kill)
      const figures = said.split('\n').find(line => line.startsWith('{'))
      if (code !== 0 || !figures) return reject(new Error(`the bare writer ended with ${code}: ${said}`))
      const result = JSON.parse(figures)
      resolve({ ...result, serverMs: cpu === null ? null : round((cpuMillis(storePid) - cpu) / result.operations, 3) })
    })
  })
}
