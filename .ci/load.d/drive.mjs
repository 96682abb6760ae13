/** Closed-loop load: so many do one thing after the other, as fast as they are answered. */
import { performance } from 'node:perf_hooks'
import { cpuMillis } from './process.mjs'

/**
 * @param workers one entry per actor, handed to {@code operation} together with a running number
 * @param operation does one thing and returns undefined; or a word when it was refused as it may be, counted apart; throws
 *   on a wrong answer
 * @param stopAt most operations in all
 */
export async function drive({ pid, workers, seconds, stopAt = Infinity, operation, pulse }) {
  const times = []
  const refusals = {}
  const failures = {}
  let failed = 0
  let started = 0
  const cpuBefore = cpuMillis(pid)
  const ownBefore = process.cpuUsage()
  const begin = performance.now()
  const end = begin + seconds * 1000

  await Promise.all(
    workers.map(async worker => {
      while (started < stopAt) {
        const from = performance.now()
        if (from >= end) return
        const number = started++
        try {
          const refused = await operation(worker, number)
          times.push(performance.now() - from)
          if (refused) refusals[refused] = (refusals[refused] ?? 0) + 1
        } catch (wrong) {
          failed++
          const message = String(wrong.message).slice(0, 300)
          if (message in failures || Object.keys(failures).length < 10) failures[message] = (failures[message] ?? 0) + 1
          if (failed > 1000) throw new Error(`more than 1000 wrong answers, the first: ${Object.keys(failures)[0]}`)
        }
        pulse?.(times.length)
      }
    })
  )

  const elapsed = (performance.now() - begin) / 1000
  const own = process.cpuUsage(ownBefore)
  const cpuAfter = cpuMillis(pid)
  const operations = times.length
  return {
    operations,
    errors: failed,
    failures,
    refusals,
    seconds: round(elapsed, 3),
    perSecond: round(operations / elapsed, 1),
    ...percentiles(times),
    serverMs: cpuBefore === null || operations === 0 ? null : round((cpuAfter - cpuBefore) / operations, 3),
    driverMs: operations === 0 ? null : round((own.user + own.system) / 1000 / operations, 3)
  }
}

export function percentiles(times) {
  const sorted = Float64Array.from(times).sort()
  const at = share => (sorted.length ? round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))], 2) : null)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: sorted.length ? round(sorted[sorted.length - 1], 2) : null }
}

export function round(value, digits) {
  return Number(value.toFixed(digits))
}
