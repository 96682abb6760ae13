import { expect, step } from './steps.mjs'

/** The fulfilments of an order with the lots they are held in, as a warehouse person sees them over the API. */
export async function fulfilmentsOf(base, person, order) {
  const ask = await signedIn(base, person)
  return step('the warehouse finds the fulfilments of the order', async () => {
    const { items: warehouses } = await ask('GET', '/api/warehouses')
    const found = await Promise.all(
      warehouses.map(({ id }) =>
        ask('GET', `/api/warehouses/${id}/fulfilments?order=${encodeURIComponent(order)}`),
      ),
    )
    const fulfilments = found.flatMap(({ items }) => items)
    expect(fulfilments.length > 0, 'the order should have a fulfilment')
    return fulfilments
  })
}

export async function signedIn(base, person) {
  let token
  async function text(method, path, body) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    if (token) headers.Authorization = `Bearer ${token}`
    const sent = body ? { body: JSON.stringify(body) } : {}
    const answer = await fetch(base + path, { method, headers, ...sent })
    const said = await answer.text()
    expect(answer.ok, `${method} ${path} answered ${answer.status} ${said}`)
    return said
  }
  async function ask(method, path, body) {
    const said = await text(method, path, body)
    return said ? JSON.parse(said) : undefined
  }
  /** The answer as it came, for what is no JSON. */
  ask.text = text
  token = (await ask('POST', '/api/sessions', person)).accessToken
  return ask
}
