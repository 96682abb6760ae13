/** Starts and stops the programs that are measured. Whatever was started is stopped again, on Ctrl-C too. */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Connection } from './connection.mjs'
import { memory } from './process.mjs'

const LONGEST_START_MS = 600_000
const LONGEST_REFUSAL_MS = 30_000 // who refuses for so long is not starting any more
const LONGEST_STOP_MS = 30_000
const running = new Set()

export function java() {
  return process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

/** Ports nobody listens on right now. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => new Promise((resolve, reject) => {
      const server = net.createServer()
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => resolve(server))
    }))
  )
  const ports = servers.map(server => server.address().port)
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}

/** Starts a program with its output in a file. */
export function start(words, { env = {}, log }) {
  const out = openSync(log, 'a')
  const inherited = { ...process.env }
  for (const name of ['MONGODB_URI', 'SEARCH_URI', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'SPRING_PROFILES_ACTIVE', 'JAVA_TOOL_OPTIONS'])
    delete inherited[name] // the measured shop is the one on the embedded store, whatever this shell is set up for
  const child = spawn(words[0], words.slice(1), { env: { ...inherited, ...env }, stdio: ['ignore', out, out] })
  closeSync(out)
  child.log = log
  child.ended = new Promise(resolve => {
    child.once('exit', (code, signal) => resolve(code ?? signal))
    child.once('error', error => resolve(error.message))
  })
  running.add(child)
  child.ended.then(() => running.delete(child))
  return child
}

export async function stop(child) {
  if (!running.has(child)) return
  child.kill('SIGTERM')
  const patience = pause(LONGEST_STOP_MS, 'late', { ref: false })
  if ((await Promise.race([child.ended, patience])) === 'late') child.kill('SIGKILL')
  await child.ended
}

/** For the very end, when nobody waits any more. */
export function stopAllAtOnce() {
  for (const child of running) child.kill('SIGKILL')
}

/**
 * A running shop.
 * @returns {{child, port, management, firstPageMs, readyMs, memory}} times since the process was started: until a list page
 *   with products was answered, until /actuator/health said UP
 */
export async function startShop({ launch, data, products, log }) {
  const [port, management] = await freePorts(2)
  const begin = performance.now()
  const child = start(launch, {
    log,
    env: {
      SERVER_PORT: String(port),
      MANAGEMENT_SERVER_PORT: String(management),
      YONGHUANG_DATA: data,
      YONGHUANG_SAMPLE_PRODUCTS: String(products),
      YONGHUANG_RATE_LIMITS: 'off'
    }
  })
  const since = () => Math.round(performance.now() - begin)
  await until(child, port, '/api/products?limit=20', answer => answer.includes('"sku"'))
  const firstPageMs = since()
  await until(child, management, '/actuator/health', answer => answer.includes('"UP"'))
  return { child, pid: child.pid, port, management, firstPageMs, readyMs: since(), memory: memory(child.pid) }
}

async function until(child, port, route, good) {
  let end = performance.now() + LONGEST_START_MS
  let said = 'nothing'
  while (performance.now() < end) {
    if (!running.has(child)) throw new Error(`the program ended with ${await child.ended}:\n${tail(child.log)}`)
    const connection = new Connection(port)
    try {
      const answer = await connection.get(route)
      const body = answer.body.toString()
      if (answer.status === 200 && good(body)) return
      said = `${answer.status} ${body.slice(0, 300)}`
      if (answer.status >= 400 && answer.status < 500) end = Math.min(end, performance.now() + LONGEST_REFUSAL_MS)
    } catch {
      // not listening yet
    } finally {
      connection.close()
    }
    await pause(20)
  }
  throw new Error(`${route} was not answered as it should, but with ${said}; the log ends:\n${tail(child.log)}`)
}

/** Waits for a line in the output of a program. */
export async function untilSaid(child, words) {
  const end = performance.now() + LONGEST_START_MS
  while (performance.now() < end) {
    const line = readFileSync(child.log, 'utf8').split('\n').find(said => said.includes(words))
    if (line) return line
    if (!running.has(child)) break
    await pause(50)
  }
  throw new Error(`"${words}" was never said:\n${tail(child.log)}`)
}

function tail(log) {
  return readFileSync(log, 'utf8').split('\n').slice(-30).join('\n')
}
