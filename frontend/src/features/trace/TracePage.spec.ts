import { afterEach, describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { useLanguage } from '@/shared/i18n'
import { mountAt } from '@/test/mounting'
import { aServer } from '@/test/server'
import TracePage from './TracePage.vue'

const aTrace = {
  lot: 'L1',
  products: [{ sku: 'LT-BANLI-2500', title: '罗田板栗' }],
  producedOn: '2026-10-12',
  expiresOn: '2027-04-10',
  county: '罗田县',
  town: null,
  certificate: 'C-1',
  registration: null,
  merchant: '样例合作社',
  madeFrom: [],
  journey: [
    {
      warehouse: 'huanggang',
      place: '黄冈产地仓',
      kind: 'RECEIPT',
      at: '',
      day: '2026-10-13',
      to: null,
      mode: null,
    },
    {
      warehouse: 'huanggang',
      place: '黄冈产地仓',
      kind: 'TRANSFER_OUT',
      at: '',
      day: '2026-10-20',
      to: '宁波销地仓',
      mode: 'SEA_RAIL',
    },
  ],
  unknown: ['town', 'registration'],
  recall: null as object | null,
}
const show = async (answer: { status?: number; body: unknown }) => {
  aServer({ 'GET /api/lots/L1': answer })
  return (await mountAt('/lots/L1', TracePage)).wrapper
}

afterEach(() => (document.body.innerHTML = ''))

describe('the page a label leads to', () => {
  it('says of a recalled lot since when and what to do, in the language of the reader', async () => {
    const recall = {
      since: '2026-11-23T20:00:00Z',
      advice: { zh: '请勿食用。', en: 'Do not eat it.' },
    }
    const wrapper = await show({ body: { ...aTrace, recall } })

    expect(wrapper.get('[data-testid=recall]').text()).toMatch(/2026-11-24 召回.*请勿食用。/)
    await useLanguage('en')
    await flushPromises()
    expect(wrapper.get('[data-testid=recall]').text()).toMatch(/Recalled on 2026-11-24.*Do not eat/)
    await useLanguage('zh-CN')
  })

  it('has no warning for any other lot', async () => {
    const wrapper = await show({ body: aTrace })

    expect(wrapper.find('[data-testid=recall]').exists()).toBe(false)
  })

  it('says what is known and what is not', async () => {
    const wrapper = await show({ body: aTrace })

    expect(wrapper.text()).toMatch(/县（市、区）\s*罗田县/)
    expect(wrapper.findAll('dd.unknown').map((dd) => dd.text())).toEqual(['未知', '未知', '未知'])
  })

  it('tells the way day by day', async () => {
    const wrapper = await show({ body: aTrace })

    expect(wrapper.findAll('ol li').map((li) => li.text().replace(/\s+/g, ' '))).toEqual([
      '2026-10-13黄冈产地仓收货',
      '2026-10-20从黄冈产地仓发往宁波销地仓 海铁联运',
    ])
  })

  it('says so when there is no such lot', async () => {
    const wrapper = await show({ status: 404, body: { status: 404 } })

    expect(wrapper.get('h1').text()).toBe('没有批次 L1')
  })
})
