import { afterEach, expect, it } from 'vitest'
import { fen, officeAt } from '@/test/office'
import { page, settled } from '@/test/work'

const day = {
  day: '2026-11-23',
  status: 'DONE',
  compared: 41,
  matched: 40,
  fees: fen(-320),
  net: fen(812_300),
}
const difference = {
  id: 'dif_1',
  kind: 'MISSING_HERE',
  providerId: 'ch_1',
  payment: null,
  refund: null,
  ours: null,
  theirs: fen(5000),
  action: { zh: '在支付机构后台核对后退回', en: 'Check at the provider and give back' },
  settledBy: null,
  note: null,
}
afterEach(() => (document.body.innerHTML = ''))

it('a difference says what to do, and is settled with a note', async () => {
  const { server, wrapper } = await officeAt('/office/reconciliations/2026-11-23', {
    'GET /api/reconciliations': page(day),
    'GET /api/reconciliations/2026-11-23': { body: { ...day, differences: [difference] } },
    'POST /api/reconciliations/2026-11-23/differences/dif_1/settled': { body: difference },
  })

  const shown = wrapper.get('[data-testid=difference]')
  expect(shown.text()).toContain('在支付机构后台核对后退回')
  await shown.get('textarea').setValue('已退回')
  await shown.get('form').trigger('submit')
  await settled()

  const calls = server.callsTo('POST /api/reconciliations/2026-11-23/differences/dif_1/settled')
  expect(calls[0]?.body).toEqual({ note: '已退回' })
})

it('a day without differences says so', async () => {
  const { wrapper } = await officeAt('/office/reconciliations/2026-11-23', {
    'GET /api/reconciliations': page(day),
    'GET /api/reconciliations/2026-11-23': { body: { ...day, matched: 41, differences: [] } },
  })

  expect(wrapper.get('[data-testid=chosen]').text()).toContain('全部相符')
})
