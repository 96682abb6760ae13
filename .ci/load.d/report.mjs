/** The table for a person, with the targets of the design beside what was measured. */
import os from 'node:os'
import { round } from './drive.mjs'

const TITLES = {
  W1: 'W1 list page',
  W2: 'W2 search',
  W3: 'W3 product page',
  W4: 'W4 checkout, paid',
  W5: 'W5 flash sale',
  W7: 'W7 constant',
  W7writes: 'W7 bare writes',
  W8receipt: 'W8 receipt, 500 lines',
  W8list: 'W8 stock list, 100',
  W8scan: 'W8 scanned code',
  W8lot: 'W8 lot',
  W8change: 'W8 adjustment'
}

const COLUMNS = [
  ['', row => row.title, 'left'],
  ['ops', row => row.operations],
  ['errors', row => row.errors],
  ['req/s', row => row.perSecond],
  ['p50 ms', row => row.p50],
  ['p95', row => row.p95],
  ['p99', row => row.p99],
  ['server ms', row => row.serverMs],
  ['driver ms', row => row.driverMs],
  ['store reads', row => row.storeReads],
  ['store writes', row => row.storeWrites]
]

export function machine(javaVersion) {
  return {
    date: new Date().toISOString(),
    processor: os.cpus()[0]?.model.trim(),
    cores: os.cpus().length,
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    java: javaVersion,
    node: process.version,
    loadBefore: round(os.loadavg()[0], 2)
  }
}

export function sessionTable(session) {
  const rows = Object.entries(session.workloads).map(([name, figures]) => ({ title: TITLES[name], ...figures }))
  const lines = [
    '',
    `${session.products} products, ${session.orders} orders before measuring` +
      (session.ledger ? `, ${session.ledger.levels} levels, ${session.ledger.movements} movements` : ''),
    '',
    ...table(COLUMNS, rows),
    '',
    `first start: first page after ${seconds(session.firstPageMs)}, ready after ${seconds(session.readyMs)}; ` +
      (session.again ? `started again: ${seconds(session.again.firstPageMs)}, ready ${seconds(session.again.readyMs)}` : ''),
    `RSS: ${session.rssAfterStart} MB after the start, ${session.rssAfterLoad} MB after the load, ${session.rssPeak} MB at most`
  ]
  if (session.consistency) {
    const { checked, differences, seconds: after } = session.consistency
    lines.push(`the shop's own check: ${checked} things compared, ${differences.length} differences (after ${after} s)`)
    for (const difference of differences.slice(0, 20)) lines.push(`  ${JSON.stringify(difference)}`)
  }
  for (const [name, figures] of Object.entries(session.workloads)) {
    for (const [message, times] of Object.entries(figures.failures ?? {})) lines.push(`  ${name}: ${times} × ${message}`)
    for (const [reason, times] of Object.entries(figures.refusals ?? {})) lines.push(`  ${name}: ${times} refused, ${reason}`)
  }
  const sale = session.workloads.W5
  if (sale?.operations)
    lines.push(`  W5: ${sale.sold} sold, ${sale.paid} paid; every order answered after ${sale.everyOrderAnsweredSeconds} s, all paid after ${sale.seconds} s`)
  return lines.join('\n')
}

function seconds(ms) {
  return `${round(ms / 1000, 1)} s`
}

function table(columns, rows) {
  const shown = columns.filter(([title, of], i) => i === 0 || rows.some(row => of(row) !== undefined && of(row) !== null))
  const cells = [shown.map(([title]) => title), ...rows.map(row => shown.map(([, of]) => String(of(row) ?? '–')))]
  const widths = shown.map((_, i) => Math.max(...cells.map(line => line[i].length)))
  const lines = cells.map(line =>
    '| ' + line.map((cell, i) => (shown[i][2] === 'left' ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ') + ' |')
  const rule = '|' + shown.map(([, , side], i) => (side === 'left' ? '-' : '-').repeat(widths[i] + 1) + (side === 'left' ? '-' : ':')).join('|') + '|'
  return [lines[0], rule, ...lines.slice(1)]
}

/** @returns rows {target, wanted, measured, met} for everything that was measured */
export function targets(sessions, { aot }) {
  const rows = []
  const atMost = (target, wanted, measured, unit = '') => {
    if (measured === undefined || measured === null) return
    rows.push({ target, wanted: `≤ ${wanted}${unit}`, measured: `${measured}${unit}`, met: measured <= wanted })
  }
  const atLeast = (target, wanted, measured, unit = '') => {
    if (measured === undefined || measured === null) return
    rows.push({ target, wanted: `≥ ${wanted}${unit}`, measured: `${measured}${unit}`, met: measured >= wanted })
  }
  for (const { products, workloads, ...session } of sessions) {
    const at = `at ${products}`
    atMost(`W1 server CPU ${at}`, 0.4, workloads.W1?.serverMs, ' ms')
    atMost(`W2 server CPU ${at}`, products > 5000 ? 1.2 : 0.6, workloads.W2?.serverMs, ' ms')
    atMost(`W3 server CPU ${at}`, 0.4, workloads.W3?.serverMs, ' ms')
    atMost(`W4 server CPU ${at}`, 4, workloads.W4?.serverMs, ' ms')
    if (workloads.W7) {
      for (const name of ['W1', 'W3'])
        if (workloads[name]) atLeast(`${name} share of the constant's rate ${at}`, 0.5, round(workloads[name].perSecond / workloads.W7.perSecond, 2))
    }
    if (workloads.W7writes && workloads.W4?.storeWrites) {
      const bareCheckouts = workloads.W7writes.perSecond / workloads.W4.storeWrites
      atLeast(`W4 share of the rate of its ${workloads.W4.storeWrites} bare writes ${at}`, 0.5, round(workloads.W4.perSecond / bareCheckouts, 2))
    }
    atMost(`W8 stock list, server CPU ${at}`, 5, workloads.W8list?.serverMs, ' ms')
    atMost(`W8 scanned code, server CPU ${at}`, 5, workloads.W8scan?.serverMs, ' ms')
    atMost(`W8 lot, server CPU ${at}`, 5, workloads.W8lot?.serverMs, ' ms')
    atMost(`W8 adjustment, server CPU ${at}`, 1.5, workloads.W8change?.serverMs, ' ms')
    atMost(`W8 longest receipt of 500 lines ${at}`, 2000, workloads.W8receipt?.longest, ' ms')
    if (workloads.W5) {
      atMost(`W5 sold ${at}`, 100, workloads.W5.sold)
      atMost(`W5 all 500 answered ${at}`, 3, workloads.W5.seconds, ' s')
    }
    if (products === 600 && !session.ledger) atMost('RSS after load at 600', 400, session.rssAfterLoad, ' MB')
    if (aot && products === 600) {
      atMost('first start to first page, AOT cache', 4, round(session.firstPageMs / 1000, 1), ' s')
      if (session.again) atMost('started again to first page, AOT cache', 4, round(session.again.firstPageMs / 1000, 1), ' s')
    }
  }
  const [small, large] = [sessions.find(session => session.products === 600), sessions.find(session => session.products === 20_000)]
  if (small && large) {
    for (const name of ['W1', 'W2', 'W4']) {
      const [before, after] = [small.workloads[name]?.serverMs, large.workloads[name]?.serverMs]
      if (before && after) atMost(`W6 ${name}: 20,000 products and ${large.orders} orders against 600`, 1.5, round(after / before, 2), ' ×')
    }
  }
  return rows
}

export function targetTable(rows) {
  const columns = [
    ['target', row => row.target, 'left'],
    ['wanted', row => row.wanted],
    ['measured', row => row.measured],
    ['met', row => (row.met ? 'yes' : 'NO')]
  ]
  return ['', ...table(columns, rows)].join('\n')
}
