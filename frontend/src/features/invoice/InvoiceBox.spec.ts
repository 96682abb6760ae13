import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { aServer } from '@/test/server'
import type { Invoice } from './invoice.api'
import { invoiceBox } from './invoiceWords'
import { isUscc } from './uscc'

enableAutoUnmount(afterEach)
beforeEach(() => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] }))

const anInvoice = (part: Partial<Invoice> = {}) =>
  ({
    id: 'inv_1',
    order: 'ord_1',
    kind: 'COMPANY',
    title: '宁波样例公司',
    uscc: '91350100M000100Y43',
    amount: { amount: 9200, currency: 'CNY' },
    status: 'REQUESTED',
    number: null,
    issuedAt: null,
    document: null,
    history: [],
    ...part,
  }) as unknown as Invoice

async function shown(answers: Parameters<typeof aServer>[0]) {
  const server = aServer(answers)
  const { default: box } = await invoiceBox()
  const { wrapper } = await mountAt('/orders/ord_1', box, { order: 'ord_1' })
  await flushPromises()
  return { server, wrapper }
}

describe('the check character of a company code', () => {
  it.each(['91350100M000100Y43', ' 91330100799655058b ', '9144030071526726XG'])('fits %s', (code) =>
    expect(isUscc(code)).toBe(true),
  )
  it.each(['91350100M000100Y44', '9133010079965505IB', '91350100M000100Y4', ''])(
    'does not fit %s',
    (code) => expect(isUscc(code)).toBe(false),
  )
})

describe('the invoice of an order', () => {
  it('is asked for a company only with a code that can be right', async () => {
    const { server, wrapper } = await shown({
      'POST /api/orders/ord_1/invoice': { status: 201, body: anInvoice() },
    })
    await wrapper.get('[data-testid=want-invoice]').trigger('click')
    await wrapper.get('[value=COMPANY]').setValue(true)
    await wrapper.get('[name=title]').setValue('宁波样例公司')
    await wrapper.get('[name=uscc]').setValue('91350100M000100Y44')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.text()).toContain('代码不正确')
    expect(server.callsTo('POST /api/orders/ord_1/invoice')).toEqual([])

    await wrapper.get('[name=uscc]').setValue('91350100m000100y43')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/invoice')[0]?.body).toEqual({
      kind: 'COMPANY',
      title: '宁波样例公司',
      uscc: '91350100M000100Y43',
    })
    await vi.waitFor(() => expect(wrapper.text()).toContain('开票中'))
  })

  it('asks a person for no code', async () => {
    const { server, wrapper } = await shown({
      'POST /api/orders/ord_1/invoice': { status: 201, body: anInvoice({ kind: 'PERSON' }) },
    })
    await wrapper.get('[data-testid=want-invoice]').trigger('click')
    await wrapper.get('[name=title]').setValue('王小宁')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/invoice')[0]?.body).toEqual({
      kind: 'PERSON',
      title: '王小宁',
    })
  })

  it('can be taken back by red letter once it is issued', async () => {
    const issued = anInvoice({ status: 'ISSUED', number: '2611', document: '/api/doc' })
    const { server, wrapper } = await shown({
      'GET /api/orders/ord_1/invoice': { body: issued },
      'POST /api/orders/ord_1/invoice/red': { body: anInvoice({ status: 'RED_ASKED' }) },
    })
    expect(wrapper.find('[data-testid=invoice-download]').exists()).toBe(true)

    await wrapper.get('[name=redReason]').setValue('抬头写错')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/invoice/red')[0]?.body).toEqual({
      reason: '抬头写错',
    })
    await vi.waitFor(() => expect(wrapper.text()).toContain('已申请红冲'))
  })
})
