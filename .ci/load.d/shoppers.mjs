/** The people of the load: they sign in before the clock starts and again before their token ends. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Connection, read } from './connection.mjs'

const SIGNING_IN_AT_ONCE = 4
const NINGBO_HAISHU = '330203'

export class Person {
  token = ''
  #expiresAt = 0

  constructor(email, password) {
    this.email = email
    this.password = password
  }

  async signIn(connection) {
    const session = read(await connection.post('/api/sessions', { body: { email: this.email, password: this.password } }), 200)
    this.token = session.accessToken
    this.#expiresAt = Date.now() + session.expiresIn * 1000
  }

  /** Signs in again when less than two minutes are left. */
  async freshen(connection) {
    if (Date.now() > this.#expiresAt - 120_000) await this.signIn(connection)
  }
}

export function sampleSignIns(data) {
  return JSON.parse(readFileSync(path.join(data, 'sign-ins.json'), 'utf8'))
}

export function peopleOf(data, role) {
  return sampleSignIns(data)
    .filter(signIn => signIn.role === role)
    .map(signIn => new Person(signIn.email, signIn.password))
}

/** So many consumers: the sample ones first, then new ones; all signed in. */
export async function consumers(port, data, count) {
  const people = peopleOf(data, 'CONSUMER').slice(0, count)
  const registering = []
  while (people.length + registering.length < count)
    registering.push(new Person(`load-${randomUUID()}@example.com`, `Load-${randomUUID()}`))
  await eachOf(port, registering, async (person, connection) => {
    const body = { email: person.email, password: person.password, name: '压测买家' }
    read(await connection.post('/api/accounts', { body }), 201)
  })
  people.push(...registering)
  await eachOf(port, people, (person, connection) => person.signIn(connection))
  return people
}

async function eachOf(port, people, act) {
  const waiting = [...people]
  await Promise.all(
    Array.from({ length: SIGNING_IN_AT_ONCE }, async () => {
      const connection = new Connection(port)
      for (let person = waiting.pop(); person; person = waiting.pop()) await act(person, connection)
      connection.close()
    })
  )
}

/**
 * Places an order; see the contract for its form.
 * @returns the order, or null when the stock was short
 */
export async function placeOrder(connection, person, lines) {
  const answer = await connection.post('/api/orders', {
    token: person.token,
    key: randomUUID(),
    body: { lines, address: { name: '王甬', phone: '13800000000', region: NINGBO_HAISHU, street: '中山西路 1 号' } }
  })
  const body = read(answer, 201, 409)
  if (answer.status === 201) return body
  if (body.type !== '/problems/out-of-stock') throw new Error(`refused as ${body.type}`)
  return null
}

/** Pays an order in the sandbox, which may be repeated without a key; throws unless the order is paid when answered. */
export async function pay(connection, person, order) {
  const answer = await connection.post(`/api/sandbox/payments/${order.payment.id}/confirm`, {
    token: person.token,
    body: { outcome: 'succeed' }
  })
  const paid = read(answer, 200)
  if (paid.order.status !== 'PAID') throw new Error(`paid, but the order is ${paid.order.status} and the payment ${paid.status}`)
}
