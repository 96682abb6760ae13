import { afterEach, expect, it, vi } from 'vitest'
import { aListing, anImport, aRow } from '@/test/listings'
import { fen, merchantAt } from '@/test/office'
import { page, settled } from '@/test/work'
import { soonest } from './minutes'

const list = 'GET /api/merchants/m-1/products'
afterEach(() => (document.body.innerHTML = ''))

it('shows where each product stands, what it costs and how many remarks wait', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/products', {
    [list]: page(
      aRow(),
      aRow({ id: 'p-2', title: null, status: 'RETURNED', sale: 'NONE', remarks: 2 }),
    ),
  })
  const [sold, returned] = wrapper.findAll('[data-testid=table-row]')

  expect(sold!.text()).toContain('¥39.90')
  expect(sold!.find('[data-testid=ask-listing-suspend]').exists()).toBe(true)
  expect(returned!.text()).toContain('未命名商品')
  expect(returned!.text()).toContain('2 条')
  expect(returned!.find('[data-testid=edit-price]').exists()).toBe(false)
})

it('asks for one state and for words, and keeps both in the address', async () => {
  const { server, wrapper, router } = await merchantAt('/merchant/m-1/products?status=RETURNED', {
    [list]: page(),
  })
  expect(server.callsTo(list)[0]?.query.status).toBe('RETURNED')

  await wrapper.get('[name=q]').setValue('柿饼 ')
  await new Promise((done) => setTimeout(done, 320))
  await settled()
  expect(server.callsTo(list).at(-1)?.query).toMatchObject({ status: 'RETURNED', q: '柿饼' })
  expect(router.currentRoute.value.query).toEqual({ status: 'RETURNED', q: '柿饼' })
})

it('a price typed in the table joins the plan that is there, at its minute', async () => {
  const before = { sku: 'SB-1000', price: fen(6000), at: '2026-12-01T00:00:00Z' }
  const { server, wrapper } = await merchantAt('/merchant/m-1/products', {
    [list]: page(aRow()),
    'GET /api/merchants/m-1/products/p-1': { body: aListing({ prices: [before] }) },
    'PUT /api/merchants/m-1/products/p-1/prices': { body: aListing() },
  })
  await wrapper.get('[data-testid=edit-price]').trigger('click')
  await settled()
  const minute = soonest(new Date())
  await wrapper.get('[name=plan-price]').setValue('36.5')
  await wrapper.get('[name=plan-at]').setValue(minute)
  await wrapper.get('[data-testid=plan]').trigger('submit')
  await settled()

  const sent = server.callsTo('PUT /api/merchants/m-1/products/p-1/prices')[0]?.body as {
    prices: { sku: string; price: unknown; at: string }[]
  }
  expect(sent.prices).toContainEqual(before)
  expect(sent.prices).toContainEqual({
    sku: 'SB-500',
    price: { amount: 3650, currency: 'CNY' },
    at: new Date(`${minute}:00+08:00`).toISOString().replace('.000', ''),
  })
})

it('a price for a minute that has long passed is not sent', async () => {
  const { server, wrapper } = await merchantAt('/merchant/m-1/products', { [list]: page(aRow()) })
  await wrapper.get('[data-testid=edit-price]').trigger('click')
  await settled()
  await wrapper.get('[name=plan-price]').setValue('36.5')
  await wrapper.get('[name=plan-at]').setValue('2026-01-01T00:00')
  await wrapper.get('[data-testid=plan]').trigger('submit')
  await settled()

  expect(wrapper.text()).toContain('这一分钟已经过去')
  expect(server.calls.filter(({ method }) => method === 'PUT')).toHaveLength(0)
})

it('a new product starts with its name and class and opens', async () => {
  const { server, wrapper, router } = await merchantAt('/merchant/m-1/products', {
    [list]: page(),
    'POST /api/merchants/m-1/products': { status: 201, body: aListing({ id: 'p-9' }) },
  })
  await wrapper.get('[name=new-title]').setValue('罗田甜柿饼')
  await wrapper.get('dialog[aria-labelledby=new-product] form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/merchants/m-1/products')).toHaveLength(0)

  await wrapper.get('[name=new-category]').setValue('nuts')
  await wrapper.get('dialog[aria-labelledby=new-product] form').trigger('submit')
  await settled()
  const [call] = server.callsTo('POST /api/merchants/m-1/products')
  expect(call?.headers.get('Idempotency-Key')).toBeTruthy()
  expect(call?.body).toMatchObject({
    content: { title: '罗田甜柿饼', category: 'nuts', variants: [] },
  })
  await vi.dynamicImportSettled()
  await settled()
  expect(router.currentRoute.value.path).toBe('/merchant/m-1/products/p-9')
})

it('a table is read first, told row by row, and cannot be applied while it is wrong', async () => {
  const wrong = anImport({
    wrong: 1,
    errors: [
      { row: 3, column: 'price', message: '不是价格' },
      { row: 3, column: 'sku', message: '重复' },
    ],
  })
  const { server, wrapper, router } = await merchantAt('/merchant/m-1/products/imports', {
    'GET /api/merchants/m-1/imports': [page(), page(wrong)],
    'GET /api/merchants/m-1/imports/imp_1': { body: wrong },
    'POST /api/merchants/m-1/imports': { status: 201, body: wrong },
  })
  const field = wrapper.get<HTMLInputElement>('[name=table]')
  Object.defineProperty(field.element, 'files', {
    value: [new File(['sku'], 'goods.csv', { type: 'text/csv' })],
  })
  await field.trigger('change')
  await settled()

  expect(router.currentRoute.value.path).toBe('/merchant/m-1/products/imports/imp_1')
  expect(
    server.callsTo('POST /api/merchants/m-1/imports')[0]?.headers.get('Content-Type'),
  ).toContain('multipart/form-data')
  expect(wrapper.findAll('[data-testid=table-row]')).toHaveLength(1)
  expect(wrapper.get('[data-testid=table-row]').text()).toContain('不是价格')
  expect(wrapper.find('[data-testid=ask-import-apply]').exists()).toBe(false)
})

it('a right table is applied after a question that names what will happen', async () => {
  const done = anImport({
    status: 'DONE',
    results: [{ row: 2, product: 'p-1', outcome: 'PRICED', message: null }],
  })
  const { server, wrapper } = await merchantAt('/merchant/m-1/products/imports/imp_1', {
    'GET /api/merchants/m-1/imports': page(anImport()),
    'GET /api/merchants/m-1/imports/imp_1': [{ body: anImport() }, { body: done }],
    'POST /api/merchants/m-1/imports/imp_1/apply': { body: done },
  })
  await wrapper.get('[name=submit]').setValue(true)
  const question = wrapper.get('[data-testid=question-import-apply]')
  expect(question.text()).toContain('新增 1 件、修改 1 件并提交审核；1 件立刻改价')
  await question.get('form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/merchants/m-1/imports/imp_1/apply')[0]?.body).toEqual({
    submit: true,
  })
  expect(wrapper.get('[data-testid=outcomes]').text()).toContain('已改价 1 件')
})
