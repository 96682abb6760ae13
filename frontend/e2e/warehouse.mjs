import { expect, step } from './steps.mjs'

/** A warehouse person's day over the API; answers the tracking numbers given. */
export async function shipsEverything(base, person, order) {
  const ask = await signedIn(base, person)
  const fulfilments = await step('the warehouse finds the fulfilments of the order', async () => {
    const { items: warehouses } = await ask('GET', '/api/warehouses')
    const found = await Promise.all(warehouses.map(({ id }) => fulfilmentsOf(ask, id, order)))
    expect(found.flat().length > 0, 'the order should have a fulfilment')
    return found.flat()
  })
  const tracking = []
  for (const [index, { id, warehouse, lines }] of fulfilments.entries()) {
    const at = `/api/warehouses/${warehouse}/fulfilments/${encodeURIComponent(id)}`
    const trackingNumber = `YH${Date.now()}${index}`
    await step(`${warehouse} picks by SKU and lot, packs and ships`, async () => {
      await picks(ask, at, lines)
      await ask('POST', `${at}/pack`, { parcels: 1 })
      const { status } = await ask('POST', `${at}/ship`, { carrier: '顺丰速运', trackingNumber })
      expect(status === 'HANDED_OVER', `should be handed over but is ${status}`)
    })
    tracking.push(trackingNumber)
  }
  return tracking
}

async function picks(ask, at, lines) {
  for (const { sku, parts } of lines) {
    for (const { lot, units } of parts) await ask('POST', `${at}/pick`, { sku, lot, units })
  }
}

async function fulfilmentsOf(ask, warehouse, order) {
  const query = `order=${encodeURIComponent(order)}`
  return (await ask('GET', `/api/warehouses/${warehouse}/fulfilments?${query}`)).items
}

async function signedIn(base, person) {
  let token
  async function ask(method, path, body) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    if (token) headers.Authorization = `Bearer ${token}`
    const sent = body ? { body: JSON.stringify(body) } : {}
    const answer = await fetch(base + path, { method, headers, ...sent })
    const text = await answer.text()
    expect(answer.ok, `${method} ${path} answered ${answer.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }
  token = (await ask('POST', '/api/sessions', person)).accessToken
  return ask
}
