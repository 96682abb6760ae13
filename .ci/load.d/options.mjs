/** The words a person may write after .ci/load, with their defaults. */

export const HELP = `.ci/load: starts the packaged shop on an empty folder, fills it, drives it over HTTP, prints a table.

  --products N       sample products of the shop, 1 to 100000            (600; W6 always uses 600 and 20000,
                                                                          W8 12900, which have 20,000 SKUs)
  --skus N           SKUs that W8 gives three lots in both warehouses    (20000)
  --movements N      entries of the ledger before W8 measures            (1000000)
  --orders N         orders placed and paid before measuring             (0; for W6 2000)
                     100000 take about a quarter of an hour; progress is printed
  --only W1,W4       the workloads to run                                (W1,W2,W3,W4,W5,W7)
  --seconds N        time measured per workload                          (10)
  --warm-up N        time driven before measuring, per workload          (10)
  --connections N    kept-alive connections of W1, W2, W3 and W7         (16)
  --buyers N         how many check out at once in W4                    (8)
  --jar PATH         the packaged shop                                   (backend/target/yonghuang.jar, built when missing)
  --aot              extract the jar, train an AOT cache (.ci/aot) and start with it
  --heap SIZE        -Xmx of the shop                                    (512m)
  --constant PATH    the route W7 takes for a constant answer            (/robots.txt, else /favicon.svg, else /)
  --json FILE        write everything measured as JSON too
  --keep             leave the data folder and the log where they are
  --command "..."    start this instead of java, to try out the load itself
  --libraries PATH   a class path with the driver, for W8 together with --command
  --minutes N        after so long everything is stopped                 (60)

W1 list page of a category sorted by price · W2 search 云雾茶 / 英山云雾茶 · W3 product page with availability ·
W4 checkout of two lines, placed and paid · W5 flash sale: 100 units, 500 buyers, 64 at once ·
W6 W1, W2, W4 at 20,000 products and --orders orders, against the same at 600 ·
W7 the floor: the same server answering a constant, and bare durable writes through the driver to the same store ·
W8 a warehouse: pages of the stock list, a scanned code, a lot, an adjustment, receipts of 500 lines, its check; alone in its session.

"server ms" is processor time of the shop's process (the embedded store included) per operation, from /proc/PID/stat:
it holds on a busy machine too. req/s and percentiles share the cores with the driver, whose own cost is shown.
A list page is asked as an anonymous shopper asks it. Times of W4 and W5 leave signing in out: it happens before.
Exit status 1 when an answer was wrong, something was oversold or the shop's own check finds a difference; times never fail it.
Everything goes to 127.0.0.1 and ends by itself, on Ctrl-C too.
`

const NUMBERS = {
  products: [600, 1, 100_000],
  orders: [0, 0, 1_000_000],
  skus: [20_000, 1, 200_000],
  movements: [1_000_000, 0, 10_000_000],
  seconds: [10, 1, 600],
  'warm-up': [10, 0, 600],
  connections: [16, 1, 512],
  buyers: [8, 1, 256],
  minutes: [60, 1, 600]
}
const TEXTS = { only: 'W1,W2,W3,W4,W5,W7', jar: 'backend/target/yonghuang.jar', heap: '512m', constant: '', json: '', command: '', libraries: '' }
const FLAGS = ['aot', 'keep', 'help']
const WORKLOADS = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8']

/** @throws Error with a sentence for the person when a word cannot be understood */
export function readOptions(words) {
  const options = { ...TEXTS }
  for (const [name, [value]] of Object.entries(NUMBERS)) options[name] = value
  for (const flag of FLAGS) options[flag] = false
  const given = new Set()

  for (let i = 0; i < words.length; i++) {
    const [name, glued] = split(words[i])
    given.add(name)
    if (FLAGS.includes(name)) {
      options[name] = true
      continue
    }
    const value = glued ?? words[++i]
    if (value === undefined) throw new Error(`--${name} needs a value`)
    if (name in NUMBERS) options[name] = number(name, value)
    else if (name in TEXTS) options[name] = value
    else throw new Error(`--${name} is not known; see .ci/load --help`)
  }

  options.only = options.only.split(',').map(workload => workload.trim().toUpperCase())
  const strange = options.only.filter(workload => !WORKLOADS.includes(workload))
  if (strange.length) throw new Error(`--only knows ${WORKLOADS.join(', ')}; not ${strange.join(', ')}`)
  if (options.only.includes('W8') && !given.has('products')) options.products = 12_900 // these have about 20,000 SKUs
  if (options.only.includes('W6') && !given.has('orders')) options.orders = 2000
  return options
}

function split(word) {
  const name = word === '-h' ? 'help' : word.replace(/^--/, '')
  if (!word.startsWith('-')) throw new Error(`${word} is not an option; see .ci/load --help`)
  const equals = name.indexOf('=')
  return equals < 0 ? [name, undefined] : [name.slice(0, equals), name.slice(equals + 1)]
}

function number(name, text) {
  const [, least, most] = NUMBERS[name]
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`--${name} must be a whole number from ${least} to ${most}, not ${text}`)
  return value
}
